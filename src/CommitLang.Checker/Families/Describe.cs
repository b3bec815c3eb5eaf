using System.Collections.Immutable;
using System.Globalization;
using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Puts norms and scenarios into words.</summary>
internal static class Describe
{
    /// <summary>"Westmark shall not Occupy(in: Harbour) by commitment Restraint".</summary>
    public static string Claim(GroundNorm norm) => $"{norm.Norm.Claim()} by {Title(norm)}";

    public static string Title(GroundNorm norm) => norm.IsOwn || norm.Norm.Holders.Count == 0
        ? norm.Written.Title
        : $"{norm.Written.Title} of {Names(norm.Norm.Holders)}";

    public static string Names(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).ToArray() switch
    {
        [] => "nobody",
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
    };

    /// <summary>The same as the beginning of a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The sentence of a kind of finding, its gaps filled.</summary>
    public static string Fill(DiagnosticDescriptor descriptor, params (string, string)[] values) =>
        Diagnostic.Create(descriptor, Nowhere, values).Message;

    public static FindingClause Clause(GroundNorm norm) =>
        new(norm, $"{(norm.Norm.IsState ? norm.Norm.VerbInWords() : norm.Norm.Modality.InWords())}: {norm.Written.Title}");

    /// <summary>As firm as the softest: an error when all are binding or pledged (language 2.7).</summary>
    public static DiagnosticSeverity SeverityOf(params IReadOnlyList<GroundNorm> norms) =>
        norms.All(norm => norm.Norm.Firmness >= Firmness.Pledged) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;

    /// <summary>What is folded into one finding: one bearer, the same written norms (language 2.12).</summary>
    public static string GroupOf(string bearer, params IReadOnlyList<GroundNorm> norms) => norms switch
    {
        // By far the most, and there can be very many of them.
        [{ Written.Name: var first }, { Written.Name: var second }] => string.CompareOrdinal(first, second) <= 0
            ? string.Concat(bearer, "|", first, "|", second)
            : string.Concat(bearer, "|", second, "|", first),
        [var only] => string.Concat(bearer, "|", only.Written.Name),
        _ => string.Join("|", norms.Select(norm => norm.Written.Name).Order(StringComparer.Ordinal).Prepend(bearer)),
    };

    /// <summary>For one norm as it is written, and what is found of it.</summary>
    public static string GroupOf(GroundNorm norm, string what) =>
        string.Concat("|", norm.Written.Statement, string.Create(CultureInfo.InvariantCulture, $"#{norm.Written.Ordinal}"), what);

    /// <summary>The scenario with the facts it builds on and what falls due in it, by day.</summary>
    public static ImmutableArray<TimelineEntry> Timeline(ScenarioSpace space, Scenario scenario, IReadOnlyList<GroundNorm> norms)
    {
        var entries = new List<TimelineEntry>();
        foreach (var fact in space.Facts.Where(fact => !fact.From.IsNever))
        {
            entries.AddRange(Span(fact.Kind, fact.Actor is null ? fact.Term.Text : $"{fact.Actor} does {fact.Term}", fact.From, fact.End, true));
        }

        foreach (var entry in scenario.Entries)
        {
            entries.AddRange(Span(entry.Atom.Kind, entry.Atom.Text, entry.From, entry.End, false));
        }

        var evaluation = space.Evaluate(space.LogOf(scenario));
        foreach (var norm in norms)
        {
            entries.AddRange(Life(evaluation, norm.Norm));
        }

        return [.. entries.OrderBy(entry => entry.Day).ThenBy(entry => !entry.IsFact)];
    }

    private static Location Nowhere { get; } = new(Text.SourceText.From("", ""), default);

    private static IEnumerable<TimelineEntry> Span(FactKind kind, string text, Day from, Day end, bool isFact)
    {
        if (kind != FactKind.State)
        {
            yield return new TimelineEntry(from, text, isFact);
            yield break;
        }

        yield return new TimelineEntry(from, $"{text} begins", isFact);
        if (!end.IsNever)
        {
            yield return new TimelineEntry(end, $"{text} ends", isFact);
        }
    }

    private static IEnumerable<TimelineEntry> Life(Evaluation evaluation, Norm norm)
    {
        if (norm.IsStanding)
        {
            if (evaluation.ForceOf(norm) is { IsEmpty: false } force)
            {
                var last = force.End.IsNever ? "" : $", through {force.End.AddDays(-1)}";
                yield return new TimelineEntry(force.First, $"in force: {norm.Claim()}{last}", false);
            }

            yield break;
        }

        foreach (var duty in evaluation.DutiesOf(norm).Take(3))
        {
            var by = duty.LastDay.IsNever ? ", without a deadline" : duty.LastDay == duty.Trigger ? ", on that day" : $", by {duty.LastDay}";
            yield return new TimelineEntry(duty.Trigger, $"due: {norm.Claim()}{by}", false);
        }
    }
}
