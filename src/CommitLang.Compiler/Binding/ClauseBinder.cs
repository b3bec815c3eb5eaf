using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Binds the clauses of one norm (language 2.4).</summary>
internal sealed class ClauseBinder(
    BindingContext context, NameResolver names, DateReader dates, TermBinder terms, ConditionBinder conditions,
    BearerBinder bearers, Domains domains, Period withoutDelay)
{
    private readonly HashSet<SyntaxKind> _seen = [];

    public void Bind(BoundNorm norm, ImmutableArray<ClauseSyntax> leading, ImmutableArray<ClauseSyntax> following, Variables variables)
    {
        _seen.Clear();
        foreach (var clause in following)
        {
            if (clause is not (SubjectClauseSyntax or NotwithstandingClauseSyntax or WithoutPrejudiceClauseSyntax or ExceptClauseSyntax)
                && !_seen.Add(clause.Kind))
            {
                context.Report(LifeErrors.ClauseTwice, clause.GetLocation(), ("clause", WordsOf(clause)));
            }
        }

        norm.Clauses = leading.AddRange(following);
        foreach (var clause in norm.Clauses)
        {
            Bind(norm, clause, variables);
        }

        CheckTogether(norm);
        foreach (var clause in norm.Clauses)
        {
            if (clause is WhenClauseSyntax trigger)
            {
                WarnOfAlwaysTrue(trigger, norm);
            }
        }
    }

    /// <summary>Binds clauses of a norm that itself could not be bound, for their own slips.</summary>
    public void Check(ImmutableArray<ClauseSyntax> clauses, Variables variables)
    {
        foreach (var clause in clauses)
        {
            switch (clause)
            {
                case ConditionClauseSyntax conditional:
                    conditions.Bind(conditional.Condition, variables);
                    break;
                case UntilClauseSyntax { Condition: { } condition }:
                    conditions.Bind(condition, variables);
                    break;
                case ExceptClauseSyntax except:
                    foreach (var reference in except.References)
                    {
                        terms.Bind<ActSymbol>(reference, variables, "an act");
                    }

                    break;
            }

            foreach (var date in clause.DescendantNodes().OfType<DateSyntax>().Where(date => !date.IsUndecided))
            {
                dates.Whole(date);
            }

            foreach (var happening in clause.ChildNodes().OfType<HappeningSyntax>())
            {
                conditions.Happening(happening, variables);
            }
        }
    }

    private void Bind(BoundNorm norm, ClauseSyntax clause, Variables variables)
    {
        var isStanding = norm.Modality != Modality.Duty;
        switch (clause)
        {
            case WhenClauseSyntax trigger:
                norm.When = With(norm.When, Bound(trigger, variables));
                break;
            case ProvidedClauseSyntax provided:
                Provide(norm, Bound(provided, variables), isStanding);
                break;
            case WhileClauseSyntax @while:
                var held = Bound(@while, variables);
                norm.While = With(norm.While, held);
                if (held?.Known is not { } known || SpeaksOfInstants(known))
                {
                    CheckSpan(@while.Condition, "while");
                }

                WarnOfOwnConduct(@while, norm);
                break;
            case UnlessClauseSyntax unless:
                norm.Unless = With(norm.Unless, Bound(unless, variables));
                WarnOfOwnConduct(unless, norm);
                break;
            case WhereClauseSyntax where:
                BindWhere(norm, where, variables);
                break;
            case FromClauseSyntax { Date: { } date }:
                BindFrom(norm, date);
                break;
            case FromClauseSyntax from:
                norm.While = With(norm.While, FromMoment(conditions.Point(null, from.Happening, variables)));
                break;
            case NoEarlierClauseSyntax earlier:
                norm.NotBefore = OpenDay(norm, earlier.Date) ?? conditions.Point(earlier.Date, earlier.Happening, variables);
                norm.NotBeforeDelay = dates.Period(earlier.Duration) ?? default;
                break;
            case UntilClauseSyntax { Date: { } date }:
                EndWith(norm, date, 0);
                break;
            case UntilClauseSyntax until:
                norm.Until = With(norm.Until, conditions.Bind(until.Condition, variables));
                break;
            case ThroughClauseSyntax through:
                EndWith(norm, through.Date, 1);
                break;
            case ExceptClauseSyntax except:
                BindExceptions(norm, except, variables);
                break;
            case TowardClauseSyntax toward:
                norm.Toward = toward.IsAll ? null : Toward(toward.Parties, norm, variables);
                break;
            case ForClauseSyntax @for:
                norm.For = dates.Period(@for.Duration);
                break;
            case EveryClauseSyntax every:
                norm.Every = dates.Period(every.Duration);
                break;
            case ModelledClauseSyntax when clause.Parent is WheneverAssertionSyntax || clause.Parent?.Parent is FailingClauseSyntax:
                context.NotSupported(clause, "`modelled on` here", "nothing is taken over from the model");
                break;
            case ModelledClauseSyntax:
                // It is about the statement as a whole.
                break;
            default:
                BindDeadline(norm, clause, variables);
                break;
        }
    }

    private void BindDeadline(BoundNorm norm, ClauseSyntax clause, Variables variables)
    {
        Func<Bindings, Deadline?>? deadline = null;
        switch (clause)
        {
            case ByClauseSyntax by:
                deadline = At(OpenDay(norm, by.Date) ?? conditions.Point(by.Date, by.Happening, variables), moment => new Deadline.By(moment));
                break;
            case WithinClauseSyntax within when dates.Period(within.Duration) is { } period:
                deadline = within.Date is null && within.Happening is null
                    ? Always(new Deadline.Within(period))
                    : At(OpenDay(norm, within.Date) ?? conditions.Point(within.Date, within.Happening, variables), moment => new Deadline.WithinOf(period, moment));
                break;
            case AtOnceClauseSyntax:
                deadline = Always(new Deadline.AtOnce());
                break;
            case WithoutDelayClauseSyntax:
                deadline = Always(new Deadline.Within(withoutDelay));
                break;
        }

        if (deadline is not null && norm.Deadline is not null)
        {
            context.Report(LifeErrors.ClauseClash, clause.GetLocation(),
                ("first", WordsOf(norm.Clauses.First(other => IsDeadline(other) && other != clause))), ("second", WordsOf(clause)));
        }

        norm.Deadline = deadline ?? norm.Deadline;

        static Func<Bindings, Deadline?> Always(Deadline deadline) => _ => deadline;

        static Func<Bindings, Deadline?>? At(BoundMoment? moment, Func<Moment, Deadline> make) =>
            moment is null ? null : bindings => moment(bindings) is [var first, ..] ? make(first) : null;
    }

    /// <summary>Whether a clause says until when something is to be brought about, how long it is to last or how often.</summary>
    public static bool IsLastDay(ClauseSyntax clause) => IsDeadline(clause) || clause is ForClauseSyntax or EveryClauseSyntax;

    private static bool IsDeadline(ClauseSyntax clause) =>
        clause is ByClauseSyntax or WithinClauseSyntax or AtOnceClauseSyntax or WithoutDelayClauseSyntax;

    private void BindExceptions(BoundNorm norm, ExceptClauseSyntax except, Variables variables) =>
        norm.Exceptions = norm.Exceptions.AddRange(except.References.Select(r => terms.Bind<ActSymbol>(r, variables, "an act")).OfType<BoundTerm>());

    private void BindFrom(BoundNorm norm, DateSyntax date)
    {
        if (OpenDay(norm, date) is { } open)
        {
            norm.While = With(norm.While, FromMoment(open));
        }
        else if (dates.Whole(date) is { } day)
        {
            norm.ValidFrom = Day.Max(norm.ValidFrom, day);
        }
    }

    private void EndWith(BoundNorm norm, DateSyntax? date, int daysAfter)
    {
        if (OpenDay(norm, date) is { } open)
        {
            norm.Until = With(norm.Until, FromMoment(open));
        }
        else if (dates.Whole(date) is { } day)
        {
            norm.RunsOut = Day.Min(norm.RunsOut, day.AddDays(daysAfter));
        }
    }

    /// <summary>A day left undecided is one that some scenario will choose.</summary>
    private static BoundMoment? OpenDay(BoundNorm norm, DateSyntax? date)
    {
        if (date is not { IsUndecided: true })
        {
            return null;
        }

        var what = $"the day in `{date.Parent}`";
        norm.OpenDays = norm.OpenDays.Add(what);
        var day = new Moment.Event(new GroundTerm($"{what} of {norm.Statement.Title}"));
        return _ => [day];
    }

    private void BindWhere(BoundNorm norm, WhereClauseSyntax where, Variables variables)
    {
        foreach (var item in where.Items)
        {
            var variable = item.Variable.Text;
            if (!item.Variable.IsPresent || item.Path is null)
            {
                continue;
            }

            var isBearer = variable == norm.Bearer.Variable;
            var isKnown = isBearer || norm.Ranges.Any(range => range.Variable == variable);
            if (item.Relation.Kind == SyntaxKind.InKeyword)
            {
                if (bearers.DaysIn(item.Path, norm.Statement, norm.Life, item.IsNegated) is not { } inside)
                {
                    continue;
                }

                var others = item.IsNegated ? DaySet.All : DaySet.Empty;
                norm.Filters = norm.Filters.Add(bindings => inside.Value.GetValueOrDefault(bindings[variable] ?? "", others));
                if (!isKnown)
                {
                    Func<IEnumerable<string>> range = item.IsNegated ? () => domains.Of(ParameterType.Party) : () => inside.Value.Keys.Order(StringComparer.Ordinal);
                    norm.Ranges = norm.Ranges.Add((variable, range));
                }
            }
            else
            {
                if (!isKnown)
                {
                    norm.Ranges = norm.Ranges.Add((variable, () => domains.Of(ParameterType.Party)));
                }

                var name = item.Path.ToString();
                var other = variables.Has(name) ? null : names.Resolve<ActorSymbol>(item.Path, "a party")?.Key;
                norm.Filters = norm.Filters.Add(bindings => bindings[variable] == (other ?? bindings[name]) != item.IsNegated ? DaySet.All : DaySet.Empty);
            }
        }
    }

    private ImmutableArray<Member> Toward(PathListSyntax? parties, BoundNorm norm, Variables variables)
    {
        var creditors = ImmutableArray.CreateBuilder<Member>(1);
        foreach (var path in parties?.Paths ?? [])
        {
            var name = path.Name ?? path.ToString();
            if (variables.Has(name))
            {
                creditors.Add(new Member("?" + name));
                continue;
            }

            foreach (var member in bearers.Members(path, norm.Statement)?.Members ?? [])
            {
                creditors.Add(new Member(member.Actor.Key, member.Days));
            }
        }

        return creditors.DrainToImmutable();
    }

    private BoundCondition? Bound(ConditionClauseSyntax clause, Variables variables) => conditions.Bind(clause.Condition, variables);

    private static ImmutableArray<BoundCondition> With(ImmutableArray<BoundCondition> conditions, BoundCondition? another) =>
        another is { } condition ? conditions.Add(condition) : conditions;

    private static BoundCondition? FromMoment(BoundMoment? moment) =>
        moment is null ? null : new BoundCondition(bindings => new AtLeast(1, [.. moment(bindings).Select(m => new Happened(m))]));

    /// <summary>What is provided is to hold all the time, or when a one-time duty arises (language 2.4).</summary>
    private static void Provide(BoundNorm norm, BoundCondition? provided, bool isStanding)
    {
        if (isStanding)
        {
            norm.While = With(norm.While, provided);
        }
        else
        {
            norm.When = With(norm.When, provided);
        }
    }

    /// <summary>Whether something in it is true from a day on for good.</summary>
    private static bool SpeaksOfInstants(Condition condition) => condition switch
    {
        AllOf all => all.Parts.Any(SpeaksOfInstants),
        AtLeast some => some.Parts.Any(SpeaksOfInstants),
        Not not => SpeaksOfInstants(not.Inner),
        Happened => true,
        _ => false,
    };

    /// <summary>An instant is not a duration: `while` needs something that holds for a span.</summary>
    private void CheckSpan(ConditionSyntax? condition, string clause)
    {
        switch (condition)
        {
            case RelationConditionSyntax { Relation: null, Happening: { Conduct: null, Subject: { Path: { } path } subject } }
                when names.Find(path) is EventSymbol symbol:
                context.Report(BindingErrors.InstantAsSpan, subject.GetLocation(), ("name", symbol.Name), ("clause", clause));
                break;
            case AndConditionSyntax or OrConditionSyntax:
                foreach (var operand in condition.Children<ConditionSyntax>())
                {
                    CheckSpan(operand, clause);
                }

                break;
            case ParenthesizedConditionSyntax inner:
                CheckSpan(inner.Condition, clause);
                break;
        }
    }

    private void WarnOfAlwaysTrue(WhenClauseSyntax clause, BoundNorm norm)
    {
        if (clause.Condition is { } condition && DeniesConduct(condition, false)
            && !norm.Clauses.Any(other => other is FromClauseSyntax or NoEarlierClauseSyntax))
        {
            context.Report(LifeErrors.AlwaysTrueNot, condition.GetLocation());
        }
    }

    private static bool DeniesConduct(ConditionSyntax? condition, bool isDenied) => condition switch
    {
        NotConditionSyntax not => DeniesConduct(not.Operand, isDenied != not.IsNegated),
        ParenthesizedConditionSyntax inner => DeniesConduct(inner.Condition, isDenied),
        RelationConditionSyntax { Relation: null, Happening: { Conduct: not null } happening } => isDenied != happening.IsNegated,
        _ => false,
    };

    private void WarnOfOwnConduct(ConditionClauseSyntax clause, BoundNorm norm)
    {
        if (clause.Condition is RelationConditionSyntax { Relation: null, Happening: { Conduct: null, Subject: { Arguments: null } } })
        {
            // A bare name says nothing of anybody.
            return;
        }

        if (!clause.Contains(SyntaxKind.Argument))
        {
            return;
        }

        foreach (var argument in clause.DescendantNodes().OfType<ArgumentSyntax>().Where(argument => argument.Label.Text == "by"))
        {
            var written = argument.Value?.ToString();
            var isBearer = norm.Bearer is { IsEach: true, Members: [var only] } && only.Actor.Name == written || written is not null && written == norm.Bearer.Variable;
            if (isBearer && argument.Parent?.Parent is ReferenceSyntax { Parent: HappeningSyntax { Conduct: null } } state)
            {
                context.Report(BindingErrors.StateOfOwnConduct, state.GetLocation(),
                    ("state", state.Path?.ToString() ?? ""), ("bearer", norm.Bearer.Name));
            }
        }
    }

    private void CheckTogether(BoundNorm norm)
    {
        if (norm.RunsOut <= norm.ValidFrom && norm.ValidFrom.Number > 0
            && norm.Clauses.FirstOrDefault(clause => clause is UntilClauseSyntax or ThroughClauseSyntax) is { } end)
        {
            context.Report(LifeErrors.EmptyPeriod, end.GetLocation(),
                ("start", norm.ValidFrom.ToString()), ("end", norm.RunsOut.AddDays(-1).ToString()));
        }
    }

    /// <summary>The words a clause begins with, for messages.</summary>
    private static string WordsOf(ClauseSyntax clause) => clause switch
    {
        AtOnceClauseSyntax => "at once",
        WithoutDelayClauseSyntax => "without delay",
        NoEarlierClauseSyntax => "no earlier than",
        FailingClauseSyntax => "failing which",
        DiscretionClauseSyntax => "as it sees fit",
        ModelledClauseSyntax => "modelled on",
        _ => clause.DescendantTokens().First().Text,
    };
}
