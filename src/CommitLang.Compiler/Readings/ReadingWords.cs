using System.Collections.Immutable;

namespace CommitLang.Compiler.Readings;

/// <summary>Says under which choices something is so, with no more terms than make the difference.</summary>
internal sealed class ReadingWords(ReadingFamily family)
{
    private const int NotThere = -1;

    /// <summary>For each choice the number of the reading of each term, -1 where the term is not there.</summary>
    private readonly ImmutableArray<ImmutableArray<int>> _choices =
    [
        .. family.Choices.Select(choice => family.Terms
            .Select(term => choice.Of(term.Name) is { } name ? IndexOf(term, name) : NotThere).ToImmutableArray()),
    ];

    public string Describe(IReadOnlyCollection<int> holds, IReadOnlyCollection<int> among)
    {
        var cover = Cover(holds, among);
        if (cover.Count == 0)
        {
            return "";
        }

        var others = Enumerable.Range(0, family.Terms.Length)
            .Where(term => cover.TrueForAll(part => !part.ContainsKey(term)) && holds.Select(choice => _choices[choice][term]).Distinct().Count() > 1).ToList();
        var rest = (family.IsComplete, others) switch
        {
            (false, _) => ", with the other terms as first written",
            (_, []) => "",
            (_, [var only]) => $", whichever reading of {family.Terms[only].Name}",
            _ => ", however the other terms are read",
        };
        return $"under reading {string.Join(", or ", cover.Select(Words))}{rest}";
    }

    public IEnumerable<TermReading> Named(IReadOnlyCollection<int> holds, IReadOnlyCollection<int> among) => Cover(holds, among)
        .SelectMany(part => part.SelectMany(pair => pair.Value.Select(reading => family.Terms[pair.Key].Readings[reading]))).Distinct();

    private static int IndexOf(OpenTerm term, string reading) => term.Readings.TakeWhile(other => other.Name != reading).Count();

    private string Words(SortedDictionary<int, SortedSet<int>> part) => string.Join(" and ", part.Select(pair =>
        $"{string.Join(" or ", pair.Value.Select(reading => family.Terms[pair.Key].Readings[reading].Name))} of {family.Terms[pair.Key].Name}"));

    /// <summary>
    /// Parts that together hold just where it holds, each the readings of as few terms as will do; none when it holds
    /// everywhere. Each choice that is not covered yet gives a part: what it takes of each term, as far as it matters.
    /// </summary>
    private List<SortedDictionary<int, SortedSet<int>>> Cover(IReadOnlyCollection<int> holds, IReadOnlyCollection<int> among)
    {
        var parts = new List<SortedDictionary<int, SortedSet<int>>>();
        var missed = among.Except(holds).ToList();
        foreach (var choice in holds.Order())
        {
            if (missed.Count == 0 || parts.Exists(part => Fits(part, choice)))
            {
                continue;
            }

            var part = new SortedDictionary<int, SortedSet<int>>();
            for (var term = 0; term < family.Terms.Length; term++)
            {
                if (_choices[choice][term] != NotThere)
                {
                    part[term] = [_choices[choice][term]];
                }
            }

            // A term is left out when without it all that fits is still so; one within a reading before that around it.
            foreach (var (term, readings) in part.Reverse().ToList())
            {
                part.Remove(term);
                if (missed.Exists(other => Fits(part, other)))
                {
                    part[term] = readings;
                }
            }

            parts.Add(part);
        }

        Join(parts);
        return [.. parts.OrderBy(part => part.Keys.FirstOrDefault()).ThenBy(part => part.Values.Select(readings => readings.Min).FirstOrDefault())];
    }

    private bool Fits(SortedDictionary<int, SortedSet<int>> part, int choice) => part.All(pair => pair.Value.Contains(_choices[choice][pair.Key]));

    /// <summary>Makes one of two parts that differ in the readings of one term only.</summary>
    private static void Join(List<SortedDictionary<int, SortedSet<int>>> parts)
    {
        while (Alike(parts) is { } pair)
        {
            pair.One[pair.Term].UnionWith(pair.Other[pair.Term]);
            parts.Remove(pair.Other);
        }
    }

    private static (SortedDictionary<int, SortedSet<int>> One, SortedDictionary<int, SortedSet<int>> Other, int Term)? Alike(
        List<SortedDictionary<int, SortedSet<int>>> parts)
    {
        foreach (var one in parts)
        {
            foreach (var other in parts.SkipWhile(part => part != one).Skip(1).Where(part => part.Keys.SequenceEqual(one.Keys)))
            {
                if (one.Keys.Where(term => !one[term].SetEquals(other[term])).ToList() is [var differing])
                {
                    return (one, other, differing);
                }
            }
        }

        return null;
    }
}
