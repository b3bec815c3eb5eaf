using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>A moment whose variables are filled in later; several where a value can be any of some.</summary>
internal delegate IReadOnlyList<Moment> BoundMoment(Bindings bindings);

/// <summary>An event, a state, or somebody's act, variables not yet filled in.</summary>
internal sealed record BoundHappening(FactKind Kind, BoundValue? Actor, BoundTerm Term)
{
    public IEnumerable<GroundHappening> Ground(Bindings bindings) => Actor is null
        ? Term.Ground(bindings).Select(term => new GroundHappening(null, term))
        : Actor.Choices(bindings).SelectMany(actor => Term.Ground(bindings).Select(term => new GroundHappening(actor, term)));

    /// <summary>With variables kept, for constraints.</summary>
    public HappeningPattern Pattern() => new(Kind, Actor is null ? null : Written(Actor), Term.Symbol.Key,
        [.. Term.Values.Select((value, i) => new Argument(Term.Symbol.Parameters[i].Name, Written(value)))]);

    private static string Written(BoundValue value) => value is BoundValue.Variable variable
        ? "?" + variable.Name
        : value.Choices(Bindings.None).FirstOrDefault(BoundValue.Undecided);
}

/// <summary>A happening with all variables filled in; who does it, for an act.</summary>
internal sealed record GroundHappening(string? Actor, GroundTerm Term);

/// <summary>Binds conditions (language 2.3).</summary>
internal sealed class ConditionBinder(
    NameResolver names, TermBinder terms, DateReader dates, IReadOnlyDictionary<Symbol, BoundHappening> definitions, BareConditions bare)
{
    /// <summary>Binds a condition; null when something in it is wrong, which has then been reported.</summary>
    public BoundCondition? Bind(ConditionSyntax? condition, Variables variables) => condition switch
    {
        OrConditionSyntax or => All(or.Operands, variables, parts => new AtLeast(1, parts)),
        AndConditionSyntax and => All(and.Operands, variables, parts => new AllOf(parts)),
        NotConditionSyntax { IsNegated: true } not => Bind(not.Operand, variables) is { } inner ? Negate(inner) : null,
        NotConditionSyntax not => Bind(not.Operand, variables),
        ParenthesizedConditionSyntax inner => Bind(inner.Condition, variables),
        WithinConditionSyntax within => BindWithin(within, variables),
        CountConditionSyntax count => BindCount(count, variables),
        DateConditionSyntax date => BindDate(date),
        RelationConditionSyntax relation => BindRelation(relation, variables),
        _ => null,
    };

    /// <summary>Binds an event, a state or somebody's act.</summary>
    public BoundHappening? Happening(HappeningSyntax? happening, Variables variables)
    {
        if (happening?.Subject is not { } subject)
        {
            return null;
        }

        if (happening.DoesKeyword.IsPresent)
        {
            var actor = terms.BindParty(subject, variables);
            var act = terms.Bind<ActSymbol>(happening.Conduct, variables, "an act");
            return actor is null || act is null ? null : new BoundHappening(FactKind.Act, actor, act);
        }

        switch (names.Resolve(subject.Path))
        {
            case ParametrizedSymbol symbol and not ActSymbol:
                var term = terms.BindArguments(symbol, subject, variables);
                return term is null ? null : new BoundHappening(symbol is StateSymbol ? FactKind.State : FactKind.Event, null, term);
            case ActSymbol act:
                names.WrongKind(subject, act, "an event, a state, or who `does` it,");
                return null;
            case { } other:
                names.WrongKind(subject, other, "an event or a state");
                return null;
            default:
                return null;
        }
    }

    /// <summary>An event, a state or somebody's act, where `each of G` has no meaning.</summary>
    public BoundHappening? OneHappening(HappeningSyntax? happening, Variables variables)
    {
        if (Happening(happening, variables) is not { } bound || happening is null)
        {
            return null;
        }

        terms.RefuseEach(bound.Term, happening);
        return bound;
    }

    /// <summary>A date or something that happens on a day; a state is reported, it has no one day.</summary>
    public BoundMoment? Point(DateSyntax? date, HappeningSyntax? happening, Variables variables)
    {
        if (date is not null)
        {
            return dates.Whole(date) is { } day ? _ => [new Moment.Date(day)] : null;
        }

        return Instant(happening, variables) is { } bound && happening is not null ? One(bound) : null;

        BoundMoment One(BoundHappening instant)
        {
            terms.RefuseEach(instant.Term, happening);
            return bindings => Moments(instant, bindings);
        }
    }

    /// <summary>Something that happens on a day; a state is reported, it has no one day.</summary>
    private BoundHappening? Instant(HappeningSyntax? happening, Variables variables)
    {
        if (Happening(happening, variables) is not { } bound || happening is null)
        {
            return null;
        }

        if (bound.Kind == FactKind.State)
        {
            names.WrongKind(happening, bound.Term.Symbol, "something that happens on a day");
            return null;
        }

        return bound;
    }

    /// <summary>The one moment, where no value can be any of some and nothing defines it.</summary>
    private Moment? OnlyMoment(BoundHappening happening, Bindings bindings) => happening.Term.Only(bindings) is not { } term ? null
        : happening.Actor is { } doer ? doer.Only(bindings) is { } actor ? new Moment.Conduct(new Deed(actor, term)) : null
        : definitions.ContainsKey(happening.Term.Symbol) ? null
        : new Moment.Event(term);

    private ImmutableArray<Moment> Moments(BoundHappening happening, Bindings bindings) =>
        [.. happening.Ground(bindings).SelectMany(ground => ground.Actor is { } actor
            ? [new Moment.Conduct(new Deed(actor, ground.Term))]
            : EventMoments(happening.Term.Symbol, ground.Term))];

    /// <summary>An event that is defined as somebody's doing happens on the day of the doing.</summary>
    private IEnumerable<Moment> EventMoments(Symbol symbol, GroundTerm term)
    {
        if (!definitions.TryGetValue(symbol, out var definition))
        {
            return [new Moment.Event(term)];
        }

        var bindings = term.Arguments.Aggregate(Bindings.None, (all, argument) => all.With(argument.Parameter, argument.Value));
        return definition.Ground(bindings).Select(ground => ground.Actor is { } actor
            ? new Moment.Performance(new Deed(actor, ground.Term))
            : (Moment)new Moment.Event(ground.Term));
    }

    private BoundCondition? All(ImmutableArray<ConditionSyntax> operands, Variables variables, Func<Condition[], Condition> combine)
    {
        var parts = new BoundCondition[operands.Length];
        var isSound = true;
        for (var i = 0; i < parts.Length; i++)
        {
            // A slip in one part is none in the next: all are bound.
            if (Bind(operands[i], variables) is { } part)
            {
                parts[i] = part;
            }
            else
            {
                isSound = false;
            }
        }

        return !isSound ? null
            : Array.TrueForAll(parts, part => part.Known is not null) ? BoundCondition.Of(combine(Array.ConvertAll(parts, part => part.Fill(Bindings.None))))
            : Filled(parts, combine);
    }

    private static BoundCondition Filled(BoundCondition[] parts, Func<Condition[], Condition> combine) =>
        new(bindings => combine(Array.ConvertAll(parts, part => part.Fill(bindings))));

    private static BoundCondition Negate(BoundCondition inner) => inner.Known is { } known ? BoundCondition.Of(new Not(known)) : Negated(inner);

    private static BoundCondition Negated(BoundCondition inner) => new(bindings => new Not(inner.Fill(bindings)));

    private BoundCondition? BindWithin(WithinConditionSyntax within, Variables variables)
    {
        var period = dates.Period(within.Duration);
        return Instant(within.Happening, variables) is { } happening && period is { } length
            ? Unfolded(happening, bindings => AnyOf(Moments(happening, bindings).Select(moment => new WithinOf(length, moment))))
            : null;
    }

    private BoundCondition? BindCount(CountConditionSyntax count, Variables variables)
    {
        var members = new List<string>();
        foreach (var path in count.Groups?.Paths ?? [])
        {
            if (names.Resolve<ActorSymbol>(path, "a group") is { } actor)
            {
                members.AddRange(actor is GroupSymbol { IsBody: false } group
                    ? Membership.Of(group).Select(member => member.Actor.Key)
                    : [actor.Key]);
            }
        }

        var needed = count.Quantifier.Kind switch
        {
            SyntaxKind.EachKeyword => members.Count,
            SyntaxKind.LeastKeyword => dates.Number(count.Count) ?? 1,
            _ => 1,
        };
        return terms.Bind<ActSymbol>(count.Conduct, variables, "an act") is { } act
            ? new BoundCondition(bindings => new AtLeast(needed, [.. members.Distinct().Select(member => ForEach(act, bindings,
                each => AnyOf(act.Ground(each).Select(term => new Happened(new Moment.Conduct(new Deed(member, term)))))))]))
            : null;
    }

    private BoundCondition? BindDate(DateConditionSyntax condition)
    {
        if (dates.Whole(condition.Date) is not { } day)
        {
            return null;
        }

        var days = condition.Keyword.Kind switch
        {
            SyntaxKind.BeforeKeyword => DaySet.Span(default, day),
            SyntaxKind.AfterKeyword => DaySet.From(day.AddDays(1)),
            _ => DaySet.From(day),
        };
        return BoundCondition.Of(new Calendar(days));
    }

    private BoundCondition? BindRelation(RelationConditionSyntax condition, Variables variables)
    {
        switch (condition.Relation)
        {
            case StatusRelationSyntax status:
                return BindStatus(condition, status);
            case OrderRelationSyntax order:
                return BindOrder(condition, order, variables);
        }

        var place = NamedPlace.Of(condition);
        var text = condition.SyntaxTree.Text.AsSpan(place.Span);
        if (bare.TryGet(text, out var known))
        {
            names.Refer(place with { Kind = SyntaxKind.Path }, known.Symbol);
            return known.Condition;
        }

        var written = condition.Happening;
        if (Happening(written, variables) is not { } happening)
        {
            return null;
        }

        if (happening is not { Actor: null, Term.Values.IsEmpty: true } || definitions.ContainsKey(happening.Term.Symbol)
            || happening.Term.Only(Bindings.None) is not { } term)
        {
            return Signed(Filled(happening), written);
        }

        var bound = Signed(BoundCondition.Of(happening.Kind == FactKind.State ? new Holds(term) : new Happened(new Moment.Event(term))), written);
        return written?.Subject?.Path?.Span == place.Span ? bare.Keep(text, bound, happening.Term.Symbol) : bound;
    }

    private static BoundCondition Signed(BoundCondition bound, HappeningSyntax? written) => written is { IsNegated: true } ? Negate(bound) : bound;

    private BoundCondition Filled(BoundHappening happening) => happening.Kind == FactKind.State
        ? Unfolded(happening, bindings => happening.Term.Only(bindings) is { } only ? new Holds(only) : AnyOf(happening.Term.Ground(bindings).Select(term => new Holds(term))))
        : Unfolded(happening, bindings => OnlyMoment(happening, bindings) is { } only
            ? new Happened(only)
            : AnyOf(Moments(happening, bindings).Select(moment => new Happened(moment))));

    private BoundCondition? BindOrder(RelationConditionSyntax condition, OrderRelationSyntax order, Variables variables)
    {
        var first = Instant(condition.Happening, variables);
        var second = order.Date is null ? Instant(order.Happening, variables) : null;
        var day = order.Date is null ? null : Point(order.Date, null, variables);
        if (first is null || second is null && day is null)
        {
            return null;
        }

        var isBefore = order.Keyword.Kind == SyntaxKind.BeforeKeyword;
        return Unfolded(first, left => second is null ? Ordered(left, day?.Invoke(left) ?? []) : ForEach(second.Term, left, right => Ordered(left, Moments(second, right))));

        Condition Ordered(Bindings left, IReadOnlyList<Moment> seconds) => AnyOf(Moments(first, left).SelectMany(moment => seconds.Select(right =>
            isBefore ? new HappenedBefore(moment, right) : (Condition)new HappenedAfter(moment, right))));
    }

    private BoundCondition? BindStatus(RelationConditionSyntax condition, StatusRelationSyntax relation)
    {
        var reference = condition.Happening?.Subject;
        if (names.Resolve<StatementSymbol>(reference?.Path, "a statement or article") is not { } statement || relation.Status is not { } written)
        {
            return null;
        }

        var bearers = (reference?.Arguments?.Items ?? [])
            .Select(argument => argument.Value is ReferenceSyntax value ? names.Resolve<ActorSymbol>(value.Path, "a party")?.Key : null)
            .OfType<string>().ToList();
        var name = bearers.Count == 0 ? statement.Path : $"{statement.Path}({bearers[0]})";
        var bound = BoundCondition.Of(new NormIs(name, StatusOf(written)));
        return relation.IsNegated ? Negate(bound) : bound;
    }

    public static NormStatus StatusOf(NormStatusSyntax status) => status.Keyword.Kind switch
    {
        SyntaxKind.BreachedKeyword => NormStatus.Breached,
        SyntaxKind.KeptKeyword => NormStatus.Kept,
        SyntaxKind.DueKeyword => NormStatus.Due,
        SyntaxKind.FulfilledKeyword => NormStatus.Fulfilled,
        SyntaxKind.LapsedKeyword => NormStatus.Lapsed,
        SyntaxKind.SuspendedKeyword => NormStatus.Suspended,
        SyntaxKind.WithdrawnKeyword => NormStatus.Withdrawn,
        _ => NormStatus.InForce,
    };

    /// <summary>A condition that holds when it does for each of what is meant of each.</summary>
    private static BoundCondition Unfolded(BoundHappening happening, Func<Bindings, Condition> make) =>
        happening.Term.HasEach ? new(bindings => ForEach(happening.Term, bindings, make)) : new(make);

    // Where two parties cannot be the same, nothing is asked of that one.
    private static Condition ForEach(BoundTerm term, Bindings bindings, Func<Bindings, Condition> make) => !term.HasEach ? make(bindings)
        : term.Unfold(bindings).Where(each => term.Ground(each).Any()).Select(make).ToArray() switch
        {
            [] => AnyOf([]),
            [var only] => only,
            var all => new AllOf(all),
        };

    private static Condition AnyOf(IEnumerable<Condition> conditions) => conditions.ToArray() switch
    {
        [var only] => only,
        var all => new AtLeast(1, all),
    };
}
