using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Norms;

/// <summary>What the variables of a norm stand for, one way after another, where <c>where</c> allows it.</summary>
internal static class VariableRanges
{
    /// <summary>Each way, with the days on which what is said of them is so.</summary>
    public static IEnumerable<(Bindings Bindings, DaySet Days)> Of(BoundNorm norm, Bindings start)
    {
        if (norm.Ranges.IsEmpty && norm.Filters.IsEmpty)
        {
            return [(start, DaySet.All)];
        }

        // The last variable has by far the most ways, which are not kept.
        List<Bindings> all = [start];
        var ranges = norm.Ranges.RemoveAll(range => start[range.Variable] is not null);
        for (var i = 0; i < ranges.Length - 1; i++)
        {
            var values = ranges[i].Domain().ToList();
            all = [.. all.SelectMany(bindings => values.Select(value => bindings.With(ranges[i].Variable, value)))];
        }

        return Passing(norm.Filters, ranges.IsEmpty ? all : Last(all, ranges[^1].Variable, [.. ranges[^1].Domain()]));
    }

    private static IEnumerable<Bindings> Last(List<Bindings> all, string variable, List<string> values)
    {
        foreach (var bindings in all)
        {
            foreach (var value in values)
            {
                yield return bindings.With(variable, value);
            }
        }
    }

    private static IEnumerable<(Bindings Bindings, DaySet Days)> Passing(ImmutableArray<Func<Bindings, DaySet>> filters, IEnumerable<Bindings> all)
    {
        foreach (var bindings in all)
        {
            var days = DaySet.All;
            for (var i = 0; !days.IsEmpty && i < filters.Length; i++)
            {
                var passing = filters[i](bindings);
                days = ReferenceEquals(passing, DaySet.All) ? days : days.Intersect(passing);
            }

            if (!days.IsEmpty)
            {
                yield return (bindings, days);
            }
        }
    }
}
