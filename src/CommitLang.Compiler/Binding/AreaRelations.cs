using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Binding;

/// <summary>Which areas lie within which, and whose they are: by where they are written, and by the sums that name them.</summary>
internal sealed class AreaRelations
{
    private readonly IReadOnlyList<AreaSymbol> _areas;
    private readonly List<AreaSymbol> _sums;
    private readonly Dictionary<AreaSymbol, List<AreaSymbol>> _around = [];
    private readonly Dictionary<AreaSymbol, List<AreaSymbol>> _parts = [];

    public AreaRelations(IReadOnlyList<AreaSymbol> areas)
    {
        _areas = areas;
        _sums = [.. areas.Where(area => !area.SumOf.IsEmpty)];
        foreach (var area in areas)
        {
            _around[area] = area.Parent is { } parent ? [parent] : [];
        }

        foreach (var sum in _sums)
        {
            foreach (var part in PartsOfSum(sum).Where(part => part != sum && !_around[part].Contains(sum)))
            {
                _around[part].Add(sum);
            }
        }

        AddAroundSums();
    }

    /// <summary>What an area is, for the days and deeds.</summary>
    public AreaDefinition Definition(AreaSymbol area) => new(area.Key)
    {
        Owner = area.Owner?.Key,
        Around = [.. _around[area].Select(around => around.Key)],
        DividedInto = [.. PartsWithoutRest(area).Select(part => part.Key)],
    };

    /// <summary>A sum belongs to whom all that it is made of belongs to, where it names nobody itself, and so do its parts.</summary>
    public static void InheritOwners(IEnumerable<AreaSymbol> areas)
    {
        foreach (var area in areas)
        {
            area.Owner = OwnerOf(area, []);
        }
    }

    private static Symbol? OwnerOf(AreaSymbol area, HashSet<AreaSymbol> asked)
    {
        if (area.Owner is not null || !asked.Add(area))
        {
            return area.Owner;
        }

        return area.Parent is { } parent && OwnerOf(parent, asked) is { } around ? around
            : area.SumOf.Select(part => OwnerOf(part, asked)).Distinct().ToList() is [var only] ? only
            : null;
    }

    /// <summary>What an area consists of without rest; nothing where it is more than its parts.</summary>
    private IEnumerable<AreaSymbol> PartsWithoutRest(AreaSymbol area)
    {
        if (area.IsDivided)
        {
            return area.Parts;
        }

        if (!area.SumOf.IsEmpty)
        {
            var taken = Taken(area);
            return area.SumOf.All(part => IsLeftWithoutRest(part, taken, [])) ? PartsOfSum(area) : [];
        }

        // Who is in an area is in what is taken out of it, or in what is left.
        return _sums.Find(sum => sum.SumOf is [var whole] && whole == area && Taken(sum) is [_, ..] taken
            && taken.TrueForAll(part => part != area && IsWithin(part, area))) is { } left ? Taken(left).Append(left) : [];
    }

    /// <summary>Whether the parts that are left of an area leave no rest.</summary>
    private bool IsLeftWithoutRest(AreaSymbol area, List<AreaSymbol> taken, HashSet<AreaSymbol> looked) => looked.Add(area)
        && (taken.Exists(part => IsWithin(area, part)) || taken.TrueForAll(part => IsApart(area, part))
            || (area.IsDivided ? area.Parts : area.Without.IsEmpty ? area.SumOf : []) is [_, ..] parts
                && parts.All(part => IsLeftWithoutRest(part, taken, looked)));

    /// <summary>The areas that lie within a sum: what it is made of, and where something is taken out, what is left of that.</summary>
    private List<AreaSymbol> PartsOfSum(AreaSymbol sum)
    {
        if (!_parts.TryGetValue(sum, out var parts))
        {
            _parts[sum] = parts = [];
            var taken = Taken(sum);
            var looked = new HashSet<AreaSymbol>();
            parts.AddRange(sum.SumOf.SelectMany(part => Left(part, taken, looked)));
        }

        return parts;
    }

    private IEnumerable<AreaSymbol> Left(AreaSymbol area, List<AreaSymbol> taken, HashSet<AreaSymbol> looked) =>
        !looked.Add(area) || taken.Exists(part => IsWithin(area, part)) ? []
        : taken.TrueForAll(part => IsApart(area, part)) ? [area]
        : area.Parts.Concat(area.SumOf.IsEmpty ? [] : PartsOfSum(area)).SelectMany(part => Left(part, taken, looked));

    /// <summary>What is taken out of a sum: for another sum, all that it is made of.</summary>
    private static List<AreaSymbol> Taken(AreaSymbol sum)
    {
        var taken = sum.Without.Distinct().ToList();
        for (var i = 0; i < taken.Count; i++)
        {
            taken.AddRange(SummedUp(taken[i]).Where(part => !taken.Contains(part)));
        }

        taken.RemoveAll(part => !SummedUp(part).IsEmpty);
        return taken;

        static ImmutableArray<AreaSymbol> SummedUp(AreaSymbol area) => area.Without.IsEmpty ? area.SumOf : [];
    }

    /// <summary>What lies around all that a sum is made of lies around the sum.</summary>
    private void AddAroundSums()
    {
        bool isMore;
        do
        {
            isMore = false;
            foreach (var sum in _sums)
            {
                // Two names for one sum lie around one another; one of the two directions says enough.
                foreach (var around in sum.SumOf.Select(AllAround).Aggregate((all, next) => [.. all.Where(next.Contains)])
                    .Where(around => !AllAround(sum).Contains(around) && !AllAround(around).Contains(sum)))
                {
                    _around[sum].Add(around);
                    isMore = true;
                }
            }
        }
        while (isMore);
    }

    private List<AreaSymbol> AllAround(AreaSymbol area)
    {
        List<AreaSymbol> all = [area];
        for (var i = 0; i < all.Count; i++)
        {
            all.AddRange(_around[all[i]].Where(around => !all.Contains(around)));
        }

        return all;
    }

    private static bool IsWithin(AreaSymbol area, AreaSymbol whole) => Written(area).Contains(whole);

    /// <summary>Whether nothing lies in both: they are in parts of one area that do not overlap, or are said to be apart.</summary>
    private bool IsApart(AreaSymbol left, AreaSymbol right) =>
        !Inside(left).Any(inner => inner.Overlaps.Any(other => Written(other).Contains(right)))
        && !Inside(right).Any(inner => inner.Overlaps.Any(other => Written(other).Contains(left)))
        && Written(left).Any(first => Written(right).Any(second => first != second
            && (first.Parent is { } parent && parent == second.Parent && first.SumOf.IsEmpty && second.SumOf.IsEmpty
                || first.ApartFrom.Contains(second) || second.ApartFrom.Contains(first))));

    private IEnumerable<AreaSymbol> Inside(AreaSymbol whole) => _areas.Where(area => Written(area).Contains(whole));

    /// <summary>An area and those it is written inside of.</summary>
    private static IEnumerable<AreaSymbol> Written(AreaSymbol area)
    {
        for (var around = area; around is not null; around = around.Parent)
        {
            yield return around;
        }
    }
}
