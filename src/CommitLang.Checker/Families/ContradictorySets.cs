using CommitLang.Compiler;

namespace CommitLang.Checker.Families;

/// <summary>
/// Several norms that clash only together: every set of three; where there is none, one made minimal by leaving out one norm
/// after the other (language 2.8).
/// </summary>
internal sealed class ContradictorySets(IClashes clashes, Verdicts verdicts, ShortCuts shortCuts)
{
    private const int MostTogether = 40;

    // How often what clashes without a duty is broken up in search of what clashes with it.
    private const int MostTries = 64;

    private readonly HashSet<string> _together = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool?> _verdicts = new(StringComparer.Ordinal);

    /// <summary>Looks for sets of a duty and what is around it that does not clash with it alone.</summary>
    public void Find(GroundNorm duty, List<GroundNorm> around)
    {
        List<GroundNorm> set = [duty, .. around.Take(MostTogether)];
        if (!set.Exists(other => !ReferenceEquals(other, duty) && shortCuts.CanBlock(other, duty)))
        {
            return;
        }

        if (around.Count > MostTogether)
        {
            verdicts.ReportNotSettled([duty, .. around]);
        }

        var verdict = AnyClash(set);
        if (verdict == false)
        {
            return;
        }

        // What is not settled of all together may well be of three of them.
        var isFound = false;
        for (var i = 1; i < set.Count; i++)
        {
            for (var j = i + 1; j < set.Count; j++)
            {
                isFound |= ClashAsThree(duty, set[i], set[j]);
            }
        }

        if (verdict is null)
        {
            verdicts.ReportNotSettled(set);
        }
        else if (!isFound)
        {
            var tries = MostTries;
            if (FindLeast(set, ref tries) is null)
            {
                verdicts.ReportNotSettled(set);
            }
        }
    }

    private bool ClashAsThree(GroundNorm duty, GroundNorm second, GroundNorm third)
    {
        if (!shortCuts.CanBlock(second, duty) && !shortCuts.CanBlock(third, duty))
        {
            return false;
        }

        List<GroundNorm> set = [duty, second, third];
        var verdict = clashes.Clashes(set);
        if (verdict is null)
        {
            verdicts.ReportNotSettled(set);
        }

        return verdict == true && clashes.Clashes([second, third]) != true && Report(set);
    }

    /// <summary>
    /// A least set with the duty in it. What clashes without it is found elsewhere, and broken up here so as not to stand in front
    /// of it. Null when it is not settled whether there is one.
    /// </summary>
    private bool? FindLeast(List<GroundNorm> set, ref int tries)
    {
        var without = set.Skip(1).ToList();
        if (AnyClash(set) is not true and var verdict)
        {
            return verdict;
        }

        if (AnyClash(without) is not true and var rest)
        {
            return rest is null ? null : Least(set, 1) is { } least ? Report(least) : null;
        }

        if (Least(without, 0) is not { } inFront)
        {
            return null;
        }

        foreach (var norm in inFront)
        {
            if (--tries < 0)
            {
                return null;
            }

            if (FindLeast([.. set.Where(other => !ReferenceEquals(other, norm))], ref tries) is not false and var found)
            {
                return found;
            }
        }

        return false;
    }

    /// <summary>Leaves out one norm after the other, as long as some of them still clash; null when that is not settled.</summary>
    private List<GroundNorm>? Least(List<GroundNorm> set, int kept)
    {
        for (var i = set.Count - 1; i >= kept; i--)
        {
            var without = set.Where((_, k) => k != i).ToList();
            switch (AnyClash(without))
            {
                case null:
                    return null;
                case true:
                    set = without;
                    break;
            }
        }

        return set;
    }

    /// <summary>Many duties stand around one another: their sets are asked about once.</summary>
    private bool? AnyClash(List<GroundNorm> set)
    {
        var key = string.Join("|", set.Select(norm => norm.Norm.Id).Order(StringComparer.Ordinal));
        if (!_verdicts.TryGetValue(key, out var verdict))
        {
            _verdicts[key] = verdict = clashes.AnyClash(set);
        }

        return verdict;
    }

    /// <summary>Reports a set once, whichever of its duties it was found from.</summary>
    private bool Report(List<GroundNorm> set)
    {
        if (_together.Add(string.Join("|", set.Select(norm => norm.Norm.Id).Order(StringComparer.Ordinal))))
        {
            clashes.Report(set);
        }

        return true;
    }
}
