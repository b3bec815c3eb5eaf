using System.Text.Json;

namespace CommitLang.Runtime.Json;

/// <summary>Facts to and from what the schema has.</summary>
internal static class FactTranslation
{
    /// <summary>The fact of an entry.</summary>
    /// <exception cref="JsonException">The entry is not a fact.</exception>
    public static Fact ToFact(this FactDto entry, Vocabulary vocabulary)
    {
        var (from, end) = entry switch
        {
            { On: { } day, From: null, Until: null } => (day, day.AddDays(1)),
            { On: null, From: { } first, Until: var until } => (first, until ?? Day.Never),
            _ => throw new JsonException("A fact has either \"on\", or \"from\" and perhaps \"until\"."),
        };
        return entry switch
        {
            { Event: { } name, State: null, Act: null, By: null, Amount: null, On: not null } => new Fact.Event(from, Term(name, entry, vocabulary.HappeningOf(name)?.Parameters)),
            { Event: null, State: { } name, Act: null, By: null, Amount: null } => new Fact.State(from, end, Term(name, entry, vocabulary.HappeningOf(name)?.Parameters)),
            { Event: null, State: null, Act: { } name, By: { } actor } => new Fact.Act(from, end, new Deed(actor, Term(name, entry, vocabulary.ActOf(name)?.Parameters)), entry.Amount),
            _ => throw new JsonException(
                "A fact is an \"event\" with \"on\", a \"state\", or an \"act\" with \"by\" and perhaps \"amount\"."),
        };
    }

    /// <summary>The entry of a fact.</summary>
    public static FactDto ToEntry(this Fact fact)
    {
        var isOneDay = fact.End == fact.From.AddDays(1);
        var entry = new FactDto
        {
            On = isOneDay ? fact.From : null,
            From = isOneDay ? null : fact.From,
            Until = isOneDay || fact.End.IsNever ? null : fact.End,
        };
        return fact switch
        {
            Fact.Event happening => entry with { Event = happening.Term.Name, With = Arguments(happening.Term) },
            Fact.State state => entry with { State = state.Term.Name, With = Arguments(state.Term) },
            Fact.Act act => entry with { Act = act.Deed.Act.Name, With = Arguments(act.Deed.Act), By = act.Deed.Actor, Amount = act.Amount },
            _ => entry,
        };
    }

    /// <summary>A term with its arguments in the order of the declaration, where there is one that they fit.</summary>
    private static GroundTerm Term(string name, FactDto entry, IReadOnlyList<string>? parameters)
    {
        if (entry.With is not { } with)
        {
            return new GroundTerm(name);
        }

        return parameters is not null && parameters.Count == with.Count && parameters.All(with.ContainsKey)
            ? new GroundTerm(name, [.. parameters.Select(parameter => new Argument(parameter, with[parameter]))])
            : new GroundTerm(name, [.. with.Select(pair => new Argument(pair.Key, pair.Value))]);
    }

    private static Dictionary<string, string>? Arguments(GroundTerm term) =>
        term.Arguments.Count == 0 ? null : term.Arguments.ToDictionary(argument => argument.Parameter, argument => argument.Value, StringComparer.Ordinal);
}
