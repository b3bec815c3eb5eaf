using CommitLang.Compiler;

namespace CommitLang.Checker.Families;

/// <summary>
/// Several norms that clash only together: every set of three; where there is none, one made minimal by leaving out one norm
/// after the other (language 2.8).
/// </summary>
internal sealed class ContradictorySets(IClashes clashes, Verdicts verdicts, ShortCuts shortCuts)
{
    private const int MostTogether = 40;

    private readonly HashSet<string> _together = new(StringComparer.Ordinal);

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

        var verdict = clashes.AnyClash(set);
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
            FindLeast(set);
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

    private void FindLeast(List<GroundNorm> set)
    {
        for (var i = set.Count - 1; i > 0; i--)
        {
            var without = set.Where((_, k) => k != i).ToList();
            if (clashes.AnyClash(without) == true)
            {
                set = without;
            }
        }

        // What clashes without the duty is found elsewhere.
        if (clashes.AnyClash([.. set.Skip(1)]) != true)
        {
            Report(set);
        }
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
