using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// Several norms that clash only together: every set of three; where there is none, one made minimal by leaving out one norm
/// after the other (language 2.8).
/// </summary>
internal sealed class ContradictorySets(IClashes clashes, Verdicts verdicts, ShortCuts shortCuts, Links links)
{
    private const int MostTogether = 40;

    // Sets of so few are looked for one by one.
    private const int AlwaysFound = 3;

    // How often what clashes without a duty is broken up in search of what clashes with it.
    private const int MostTries = 64;

    private readonly HashSet<string> _together = new(StringComparer.Ordinal);
    private readonly HashSet<GroundNorm> _told = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, bool?> _verdicts = new(StringComparer.Ordinal);

    /// <summary>Looks for sets of a duty and what is around it that does not clash with it alone.</summary>
    public void Find(GroundNorm duty, List<GroundNorm> around)
    {
        if (!around.Exists(other => shortCuts.CanBlock(other, duty)))
        {
            return;
        }

        around = links.LinkedWith(duty, around);
        if (around.Count < 2)
        {
            return;
        }

        List<GroundNorm> set = [duty, .. around.Take(MostTogether)];
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
            return;
        }

        // The norms around it may have a part in sets of their own.
        foreach (var norm in set.Where(norm => ReferenceEquals(norm, duty) ? !isFound : !_told.Contains(norm) && !clashes.IsTold(norm)).ToList())
        {
            var tries = MostTries;
            FindLeast(norm, set, ref tries);
        }
    }

    private bool ClashAsThree(GroundNorm duty, GroundNorm second, GroundNorm third)
    {
        if (!shortCuts.CanBlock(second, duty) && !shortCuts.CanBlock(third, duty))
        {
            return false;
        }

        List<GroundNorm> set = [duty, second, third];
        if (!links.AreLinked(set))
        {
            return false;
        }

        var verdict = clashes.Clashes(set);
        if (verdict is null)
        {
            verdicts.ReportNotSettled(set);
        }

        // Two of them that clash by themselves are told from the one for which the other stands in the way.
        return verdict == true && !set.Exists(norm => clashes.Clashes(Without(set, norm)) == true) && Report(set);
    }

    /// <summary>
    /// Reports a least set with a norm in it; false when none is found. What clashes without it is found elsewhere, and broken up
    /// here so as not to stand in front of it. What is not settled of a part counts as kept.
    /// </summary>
    private bool FindLeast(GroundNorm wanted, List<GroundNorm> set, ref int tries)
    {
        if (AnyClash(set) != true)
        {
            return false;
        }

        var without = Without(set, wanted);
        if (AnyClash(without) != true)
        {
            var least = Least(set, wanted);
            return least.Count <= AlwaysFound || !links.AreLinked(least) || Report(least);
        }

        foreach (var norm in Least(without, null))
        {
            if (--tries < 0)
            {
                verdicts.ReportNotSettled(set);
                return true;
            }

            if (FindLeast(wanted, Without(set, norm), ref tries))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Leaves out one norm after the other but one, as long as some of them still clash.</summary>
    private List<GroundNorm> Least(List<GroundNorm> set, GroundNorm? kept)
    {
        foreach (var norm in Enumerable.Reverse(set).Where(norm => !ReferenceEquals(norm, kept)))
        {
            var without = Without(set, norm);
            set = AnyClash(without) == true ? without : set;
        }

        return set;
    }

    private static List<GroundNorm> Without(List<GroundNorm> set, GroundNorm norm) => set.FindAll(other => !ReferenceEquals(other, norm));

    /// <summary>Many duties stand around one another: their sets are asked about once.</summary>
    private bool? AnyClash(List<GroundNorm> set)
    {
        var key = KeyOf(set);
        if (!_verdicts.TryGetValue(key, out var verdict))
        {
            _verdicts[key] = verdict = clashes.AnyClash(set);
        }

        return verdict;
    }

    private static string KeyOf(List<GroundNorm> set) => string.Join("|", set.Select(norm => norm.Norm.Id).Order(StringComparer.Ordinal));

    /// <summary>Reports a set once, whichever of its norms it was found from, a duty first.</summary>
    private bool Report(List<GroundNorm> found)
    {
        List<GroundNorm> set = [.. found.OrderBy(norm => norm.Norm.Modality == Modality.Prohibition)];
        _told.UnionWith(set);
        if (_together.Add(KeyOf(set)))
        {
            clashes.Report(set);
        }

        return true;
    }
}
