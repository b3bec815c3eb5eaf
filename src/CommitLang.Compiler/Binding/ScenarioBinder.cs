using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Binds the lines of a scenario: what happens on which day, and what is expected.</summary>
internal sealed class ScenarioBinder(
    BindingContext context, NameResolver names, DateReader dates, ConditionBinder conditions,
    IReadOnlyDictionary<Symbol, BoundHappening> definitions)
{
    /// <summary>What happens, in the order of writing. A state has one entry for each span.</summary>
    public ImmutableArray<GroundFact> Entries(IEnumerable<ScenarioItemSyntax> items)
    {
        var entries = new List<GroundFact>();
        foreach (var item in items)
        {
            switch (item)
            {
                case ScenarioEntrySyntax entry when dates.Whole(entry.Date) is { } day && Happening(entry.Happening) is { } happening:
                    Add(entries, entry, day, happening);
                    break;
                case ScenarioSpanSyntax span when dates.Whole(span.Date) is { } from && Happening(span.Happening) is { } happening:
                    AddSpan(entries, span, from, happening);
                    break;
            }
        }

        return [.. entries];
    }

    /// <summary>What is expected, in the order of writing.</summary>
    public ImmutableArray<BoundExpectation> Expectations(IEnumerable<ScenarioItemSyntax> items) =>
        [.. items.OfType<ScenarioExpectationSyntax>().Select(Expectation).OfType<BoundExpectation>()];

    private BoundHappening? Happening(HappeningSyntax? syntax)
    {
        if (syntax is { IsNegated: true })
        {
            context.Report(TestErrors.NothingHappens, syntax.GetLocation(), ("actor", syntax.Subject?.ToString() ?? ""));
            return null;
        }

        return conditions.Happening(syntax, Variables.None);
    }

    private void Add(List<GroundFact> entries, ScenarioEntrySyntax entry, Day day, BoundHappening happening)
    {
        var symbol = happening.Term.Symbol;
        if (happening.Kind != FactKind.State)
        {
            if (entry.Edge.IsPresent && entry.Happening is { } place)
            {
                names.WrongKind(place, symbol, "a state, as only a state begins or ends,");
                return;
            }

            entries.AddRange(HappeningFacts.Of(happening, definitions, day, day.AddDays(1), entry.GetLocation()));
            return;
        }

        switch (entry.Edge.Kind)
        {
            case SyntaxKind.BeginsKeyword:
                entries.AddRange(HappeningFacts.Of(happening, definitions, day, Day.Never, entry.GetLocation()));
                break;
            case SyntaxKind.EndsKeyword:
                foreach (var term in happening.Term.Ground(Bindings.None))
                {
                    End(entries, entry, day, term);
                }

                break;
            default:
                context.Report(LifeErrors.StateNeedsSpan, entry.GetLocation(), ("state", symbol.Name), ("form", $"{day} {symbol.Name} begins"));
                break;
        }
    }

    private void AddSpan(List<GroundFact> entries, ScenarioSpanSyntax span, Day from, BoundHappening happening)
    {
        if (happening.Kind == FactKind.Event)
        {
            context.Report(BindingErrors.InstantAsSpan, span.GetLocation(), ("name", happening.Term.Symbol.Name), ("clause", "from"));
            return;
        }

        var end = dates.End(span.End) ?? Day.Never;
        if (from >= end && span.End is { } bound)
        {
            context.Report(LifeErrors.EmptyPeriod, bound.GetLocation(), ("start", from.ToString()), ("end", end.AddDays(-1).ToString()));
            return;
        }

        entries.AddRange(HappeningFacts.Of(happening, definitions, from, end, span.GetLocation()));
    }

    /// <summary>The span that was begun last ends; the day of the end is the first without the state.</summary>
    private void End(List<GroundFact> entries, ScenarioEntrySyntax entry, Day day, GroundTerm term)
    {
        var begun = entries.FindLastIndex(fact => fact.Kind == FactKind.State && fact.Term.Equals(term) && fact.End.IsNever && fact.From < day);
        if (begun < 0)
        {
            context.Report(TestErrors.EndsWithoutBeginning, entry.GetLocation(), ("state", term.Text));
            return;
        }

        entries[begun] = entries[begun] with { End = day };
    }

    private BoundExpectation? Expectation(ScenarioExpectationSyntax syntax)
    {
        var day = dates.Whole(syntax.Date);
        if (names.Resolve<StatementSymbol>(syntax.Reference?.Path, "a statement or article") is not { } statement
            || syntax is not { Reference: { } reference, Relation: { Status: { } status } relation })
        {
            return null;
        }

        var arguments = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var argument in reference.Arguments?.Items ?? [])
        {
            if (Value(argument.Value) is not { } value)
            {
                return null;
            }

            arguments.Add((argument.Label.Text, value));
        }

        return day is { } known
            ? new BoundExpectation(known, statement.Path, arguments.ToImmutable(), reference, ConditionBinder.StatusOf(status), relation.IsNegated, syntax.GetLocation())
            : null;
    }

    private string? Value(ValueSyntax? value) => value switch
    {
        ReferenceSyntax { Path: { } path } => names.Resolve(path)?.Key,
        LiteralSyntax literal => literal.Value.Text.Replace("_", "", StringComparison.Ordinal),
        _ => value?.ToString(),
    };
}
