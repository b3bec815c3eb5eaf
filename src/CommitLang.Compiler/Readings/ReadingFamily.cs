using System.Collections.Immutable;
using CommitLang.Compiler.Readings;

namespace CommitLang.Compiler;

/// <summary>
/// The ways in which the terms of a text can be read together. A text with open terms is a family of texts, one for each
/// choice of a reading of each term.
/// </summary>
public sealed class ReadingFamily
{
    /// <summary>So many choices are looked at all; when there are more, each reading is looked at once.</summary>
    public const int MostChoices = 64;

    private readonly Lazy<ReadingWords> _words;

    internal ReadingFamily(ImmutableArray<OpenTerm> outermost, ReadingChoice settled)
    {
        var all = All(outermost, settled);
        IsComplete = all.Count <= MostChoices;
        Choices = IsComplete ? [.. all.Select(partial => partial.Choice)] : [.. EachOnce(outermost, settled).Distinct()];
        Terms =
        [
            .. TermTable.WithInner(outermost).GroupBy(term => term.Name, StringComparer.Ordinal)
                .Select(same => same.First() with { Readings = [.. same.SelectMany(term => term.Readings).DistinctBy(reading => reading.Name)] })
                .Where(term => term.Readings.Length > 1 && Choices.Select(choice => choice.Of(term.Name)).OfType<string>().Distinct().Skip(1).Any()),
        ];
        _words = new Lazy<ReadingWords>(() => new ReadingWords(this));
    }

    /// <summary>The choices to look at, each with a reading of every term that is there under it. The first takes the first readings.</summary>
    public ImmutableArray<ReadingChoice> Choices { get; }

    /// <summary>Whether these are all choices there are.</summary>
    public bool IsComplete { get; }

    /// <summary>
    /// The terms on which the choices differ, in the order of the text. Terms of one name in several readings are one, with the
    /// readings of all.
    /// </summary>
    public ImmutableArray<OpenTerm> Terms { get; }

    /// <summary>
    /// Says in words under which choices something is so, with those terms only that make the difference: "under reading Wide
    /// of Attack, whichever reading of Force"; nothing when it is so under all of them.
    /// </summary>
    /// <param name="holds">The choices under which it is so, as places in <see cref="Choices"/>.</param>
    /// <param name="among">The choices under which it could be so.</param>
    public string Describe(IReadOnlyCollection<int> holds, IReadOnlyCollection<int> among) => _words.Value.Describe(holds, among);

    /// <summary>The readings that <see cref="Describe"/> names.</summary>
    internal IEnumerable<TermReading> Named(IReadOnlyCollection<int> holds, IReadOnlyCollection<int> among) => _words.Value.Named(holds, among);

    /// <summary>All choices; when there are too many, some that are not whole yet. None of them comes to nothing.</summary>
    private static List<Partial> All(ImmutableArray<OpenTerm> outermost, ReadingChoice settled)
    {
        var partials = new List<Partial> { Partial.Of(outermost) };
        while (partials.Count <= MostChoices && partials.Exists(partial => !partial.Pending.IsEmpty))
        {
            partials = [.. partials.SelectMany(partial => Next(partial, settled))];
        }

        return partials;
    }

    private static ReadingChoice First(ImmutableArray<OpenTerm> outermost, ReadingChoice settled)
    {
        var partial = Partial.Of(outermost);
        while (!partial.Pending.IsEmpty)
        {
            partial = Next(partial, settled).First();
        }

        return partial.Choice;
    }

    /// <summary>One more term is read, in each way.</summary>
    private static IEnumerable<Partial> Next(Partial partial, ReadingChoice settled)
    {
        if (partial.Pending.IsEmpty)
        {
            return [partial];
        }

        var rest = partial.Pending.Pop(out var term);
        return term.Readings.IsEmpty
            ? [partial with { Pending = rest }]
            : Open(term, settled.With(partial.Choice)).Select(reading =>
                new Partial(Partial.Push(rest, reading.Terms), partial.Choice.With(term.Name, reading.Name)));
    }

    /// <summary>The readings to be looked at: the one that is settled, else each.</summary>
    private static IEnumerable<TermReading> Open(OpenTerm term, ReadingChoice settled) =>
        settled.Of(term.Name) is not null && TermTable.Chosen(term, settled) is { } chosen ? [chosen] : term.Readings.DistinctBy(reading => reading.Name);

    /// <summary>The first readings, then each other reading with the first ones of all other terms.</summary>
    private static IEnumerable<ReadingChoice> EachOnce(ImmutableArray<OpenTerm> outermost, ReadingChoice settled) =>
        Paths(outermost, ReadingChoice.None, settled).Prepend(ReadingChoice.None).Select(path => First(outermost, settled.With(path)));

    /// <summary>For each reading the least that must be chosen for it to be in scope and taken.</summary>
    private static IEnumerable<ReadingChoice> Paths(IEnumerable<OpenTerm> terms, ReadingChoice around, ReadingChoice settled) => terms
        .SelectMany(term => Open(term, settled).SelectMany(reading => around.With(term.Name, reading.Name) is var path
            ? Paths(reading.Terms, path, settled).Prepend(path)
            : []));

    /// <summary>A choice for some terms, and the terms that are still to be read.</summary>
    private sealed record Partial(ImmutableStack<OpenTerm> Pending, ReadingChoice Choice)
    {
        public static Partial Of(ImmutableArray<OpenTerm> terms) => new(Push([], terms), ReadingChoice.None);

        public static ImmutableStack<OpenTerm> Push(ImmutableStack<OpenTerm> pending, ImmutableArray<OpenTerm> terms) =>
            terms.Reverse().Aggregate(pending, (stack, term) => stack.Push(term));
    }
}
