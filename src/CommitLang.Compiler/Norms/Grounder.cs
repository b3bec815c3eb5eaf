using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CommitLang.Compiler.Binding;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Norms;

/// <summary>Unfolds written norms into ground norms (language 2.1).</summary>
internal sealed class Grounder
{
    private readonly Day _origin;
    private readonly ILookup<StatementSymbol, BoundNorm> _sanctions;
    private readonly NormParties _parties = new();
    private readonly Dictionary<MemberSymbol, Bearer> _alone = new(ReferenceEqualityComparer.Instance);
    private readonly StringBuilder _id = new();

    private Grounder(Day origin, ILookup<StatementSymbol, BoundNorm> sanctions)
    {
        _origin = origin;
        _sanctions = sanctions;
    }

    /// <summary>The ground norms of stretches of statements, in their order. No stretch needs another.</summary>
    /// <param name="stretches">The written norms.</param>
    /// <param name="origin">The first day there is.</param>
    /// <param name="vocabulary">What follows from doing what.</param>
    /// <param name="sanctions">The norms whose breach gives rise to a statement by name (<c>failing which Name</c>).</param>
    public static ImmutableArray<GroundNorm> Unfold(
        IReadOnlyList<IReadOnlyList<BoundNorm>> stretches, Day origin, Vocabulary vocabulary, ILookup<StatementSymbol, BoundNorm> sanctions)
    {
        var ground = new List<GroundNorm>[stretches.Count];
        SideBySide.Run([.. Enumerable.Range(0, stretches.Count)], i => ground[i] = new Grounder(origin, sanctions).Instances(stretches[i]));
        return NarrowerPermissions.Apply([.. ground.SelectMany(norms => norms)], vocabulary);
    }

    private List<GroundNorm> Instances(IReadOnlyList<BoundNorm> norms)
    {
        var ground = new List<GroundNorm>(norms.Count);
        foreach (var norm in norms)
        {
            AddInstances(norm, ground);
        }

        return ground;
    }

    private void AddInstances(BoundNorm norm, List<GroundNorm> ground)
    {
        var written = Written(norm);
        var breached = _sanctions.Count == 0 ? [] : BreachedBefore(norm);
        foreach (var way in OnlyWay(norm) is { } only ? [only] : Ways(norm))
        {
            if (!IsReserved(norm, way))
            {
                ground.Add(Make(norm, written, way, way.Breach ?? (breached.Count == 0 ? null : Breach(breached, way.Bearer))));
            }
        }
    }

    /// <summary>The one way of filling in a norm of one party about one act, as most are; null where there may be others.</summary>
    private Instance? OnlyWay(BoundNorm norm)
    {
        if (norm.Failing is not null || norm.Life.HasReservations || !norm.Ranges.IsEmpty || !norm.Filters.IsEmpty || !norm.OpenDays.IsEmpty
            || norm.Bearer is not { IsEach: true, IsOpen: false, Variable: null, Members: [var member] }
            || norm.Act is not { HasHoles: false, HasEach: false } act || act.Only(norm.Renamed) is not { } term)
        {
            return null;
        }

        var alone = Alone(member);
        ImmutableArray<GroundTerm> acts = [term];
        return new Instance(Id(norm, alone, norm.Renamed, acts, false), norm.Renamed, alone, acts, null, false, [], 0);
    }

    /// <summary>Every way of filling in a written norm.</summary>
    private IEnumerable<Instance> Ways(BoundNorm norm)
    {
        foreach (var (outer, breach) in Outer(norm))
        {
            foreach (var (bindings, bearer, isUnlisted) in Bearers(norm, outer))
            {
                var fillings = norm.Act is { HasHoles: true } ? Fillings(norm, bindings, bearer) : 0;
                foreach (var filled in Fill(norm, bindings))
                {
                    var holes = HolesOf(norm, filled);
                    foreach (var acts in Acts(norm, filled))
                    {
                        if (Performable(norm, bearer, acts) is var (able, possible) && OnDaysOf(norm, able, possible) is { } bound)
                        {
                            yield return new Instance(Id(norm, bound, filled, possible, holes.Count > 0), filled, bound, possible, breach, isUnlisted, holes, fillings);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The breaches that a norm inside <c>failing which</c> follows upon, with the variables of what was breached.</summary>
    private IEnumerable<(Bindings Bindings, Condition? Breach)> Outer(BoundNorm norm) => norm.Failing is { } failing
        ? Ways(failing).Select(instance => (instance.Bindings, (Condition?)Breach(instance)))
        : [(norm.Renamed, null)];

    /// <summary>What a norm follows upon that is named by it, or by an article or statement around it.</summary>
    private List<Instance> BreachedBefore(BoundNorm norm)
    {
        var breached = new List<Instance>();
        for (var statement = norm.Statement; statement is not null; statement = statement.Container)
        {
            breached.AddRange(_sanctions[statement].SelectMany(Ways));
        }

        return breached;
    }

    /// <summary>That one of them was breached: by the bearer itself, if it is among those who could.</summary>
    private static Condition? Breach(List<Instance> breached, Bearer bearer)
    {
        var own = breached.FindAll(instance => instance.Bearer.ToString() == bearer.ToString());
        return Any([.. (own.Count > 0 ? own : breached).Select(Breach)]);
    }

    private static Condition Breach(Instance instance) => new NormIs(instance.Id, NormStatus.Breached);

    /// <summary>Whether reservations leave nobody who bears it, or nobody to whom it is owed.</summary>
    private bool IsReserved(BoundNorm norm, Instance way) => norm.Life.HasReservations
        && (way.Bearer.Members.Count == 0 || _parties.Beneficiaries(norm, way.Bindings, PartyOf(way.Bearer)) is { Count: 0 });

    private static string PartyOf(Bearer bearer) => bearer.Group is null ? bearer.Members[0].Name : "";

    /// <summary>The bearers without those who have made a reservation.</summary>
    private static IEnumerable<MemberSymbol> Taking(BoundNorm norm) => norm.Life.HasReservations
        ? norm.Bearer.Members.Where(member => !norm.Life.IsReserved(member.Actor.Key, norm.Statement))
        : norm.Bearer.Members;

    private IEnumerable<(Bindings, Bearer, bool IsUnlisted)> Bearers(BoundNorm norm, Bindings outer)
    {
        var bearer = norm.Bearer;
        if (!bearer.IsEach)
        {
            var members = Taking(norm).Select(member => new Member(member.Actor.Key, member.Days.Intersect(norm.Life.DaysOf(member.Actor.Key)))).ToImmutableArray();
            var several = new Bearer(members, bearer.NeedsAll ? Math.Max(1, members.Length) : bearer.Needed)
            {
                Group = bearer.Name,
                IsOpen = bearer.IsOpen,
                IsSeveral = bearer.IsSeveral,
                IsJoint = bearer.NeedsAll && members.Any(member => !member.Days.Equals(DaySet.All)),
            };
            return Bound(several, outer, false);
        }

        var each = Taking(norm).SelectMany(member => Bound(Alone(member), WithBearer(member.Actor.Key), false));
        var unlisted = new Bearer(Member.UnlistedOf(bearer.Name));
        return bearer.IsOpen && norm.Modality == Modality.Prohibition
            ? each.Concat(Bound(unlisted, WithBearer(unlisted.Members[0].Name), true))
            : each;

        Bindings WithBearer(string name) => bearer.Variable is { } variable ? outer.With(variable, name) : outer;

        IEnumerable<(Bindings, Bearer, bool)> Bound(Bearer one, Bindings start, bool isUnlisted)
        {
            foreach (var (bindings, days) in Ranged(norm, start))
            {
                if (On(norm, one, days) is { } bound)
                {
                    yield return (bindings, bound, isUnlisted);
                }
            }
        }
    }

    private Bearer Alone(MemberSymbol member)
    {
        if (!_alone.TryGetValue(member, out var bearer))
        {
            _alone[member] = bearer = new Bearer([new Member(member.Actor.Key, member.Days)], 1);
        }

        return bearer;
    }

    /// <summary>Who bears it on some days only, beside those of membership; null when nobody does.</summary>
    private static Bearer? On(BoundNorm norm, Bearer bearer, DaySet days) =>
        ReferenceEquals(days, DaySet.All) || DaySet.Span(norm.ValidFrom, norm.RunsOut).Except(days).IsEmpty ? bearer
        : !bearer.Members.Any(member => member.Days.Meets(days)) ? null
        : bearer with { Members = [.. bearer.Members.Select(member => member with { Days = member.Days.Intersect(days) })], IsJoint = norm.Bearer.NeedsAll };

    private static IEnumerable<(Bindings Bindings, DaySet Days)> Ranged(BoundNorm norm, Bindings start)
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

    private static IReadOnlyList<string> HolesOf(BoundNorm norm, Bindings filled) => norm.Act is { HasHoles: true } || norm.OpenDays.Length > 0
        ? [.. (norm.Act?.Holes ?? []).Select(hole => $"{hole.Description} being {filled[hole.Key]}"), .. norm.OpenDays]
        : [];

    /// <summary>In how many ways what is undecided can be filled so that somebody can perform it.</summary>
    private static int Fillings(BoundNorm norm, Bindings bindings, Bearer bearer) => Fill(norm, bindings)
        .Where(filled => Acts(norm, filled).Any(acts => Performable(norm, bearer, acts) is not null))
        .Select(filled => string.Join("|", HolesOf(norm, filled))).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Every way of filling what is undecided, for each of what is meant of each.</summary>
    private static IEnumerable<Bindings> Fill(BoundNorm norm, Bindings bindings)
    {
        if (norm.Act is not { } act)
        {
            return [bindings];
        }

        var all = act.HasEach ? act.Unfold(bindings) : [bindings];
        foreach (var hole in act.Holes)
        {
            var values = hole.Domain().ToList();
            all = values.Count == 0 ? all : all.SelectMany(before => values.Select(value => before.With(hole.Key, value)));
        }

        return all;
    }

    /// <summary>
    /// One ground norm for each act where <c>any</c> means each (bans, permissions); all acts in one where it means that
    /// one suffices (duties).
    /// </summary>
    private static IEnumerable<ImmutableArray<GroundTerm>> Acts(BoundNorm norm, Bindings bindings)
    {
        if (norm.Act is not { } bound)
        {
            return [[new GroundTerm(norm.Predicate.Undertaking == UndertakingKind.NothingContraryBefore
                ? "have undertaken anything contrary to this" : "undertake anything contrary to this")]];
        }

        if (bound.Only(bindings) is { } only)
        {
            return [[only]];
        }

        var acts = bound.Ground(bindings).ToImmutableArray();
        return norm.Modality is Modality.Duty or Modality.ContinuousDuty
            ? [acts]
            : acts.Select(act => ImmutableArray.Create(act));
    }

    /// <summary>
    /// Who can perform which of some acts, null where nobody can any: whoever is left to choose does not choose itself, and of
    /// several each has another choice.
    /// </summary>
    private static (Bearer Bearer, ImmutableArray<GroundTerm> Acts)? Performable(BoundNorm norm, Bearer bearer, ImmutableArray<GroundTerm> acts)
    {
        if (acts.IsEmpty || norm.Act is not { } bound || !(bound.HasChoice || bound.HasHoles) || bearer.Group is not null && !IsChosenAmongThem(norm, bearer) || bearer.IsOpen)
        {
            return acts.IsEmpty ? null : (bearer, acts);
        }

        var possible = acts.RemoveAll(act => bearer.Members.All(member => !CanDo(member, act)));
        var able = bearer.Members.Where(member => possible.Any(act => CanDo(member, act))).ToList();
        return able.Count == 0 ? null
            : able.Count == bearer.Members.Count ? (bearer, possible)
            : (bearer with { Members = able, Needed = norm.Bearer.NeedsAll ? able.Count : bearer.Needed }, possible);

        bool CanDo(Member member, GroundTerm act) => bound.Choosing.All(parameter => act[parameter] != member.Name);
    }

    /// <summary>Who bears it on the days on which its one act is among those meant; null when on none.</summary>
    private static Bearer? OnDaysOf(BoundNorm norm, Bearer bearer, ImmutableArray<GroundTerm> acts) =>
        norm.Act is { HasChoice: true } act && acts is [var only] ? On(norm, bearer, act.DaysOf(only)) : bearer;

    /// <summary>Whether who performs is one of several, who may all be among those to choose from. A state is nobody's performance.</summary>
    private static bool IsChosenAmongThem(BoundNorm norm, Bearer bearer) =>
        bearer.Group is not null && !norm.Predicate.IsState && norm.Act is { HasChoice: true } or { HasHoles: true };

    private GroundNorm Make(BoundNorm norm, WrittenNorm written, Instance way, Condition? breach)
    {
        var (bindings, bearer, acts) = (way.Bindings, way.Bearer, way.Acts);
        var party = PartyOf(bearer);
        var holders = _parties.Holders(norm, bearer);
        var moments = norm.NotBefore?.Invoke(bindings);
        var beneficiaries = _parties.Beneficiaries(norm, bindings, party);
        var creditors = norm.Statement.Kind == StatementKind.Treaty ? beneficiaries ?? [] : [];
        var (begins, validBy) = norm.Life.Entry.Begins(party, creditors, _origin);
        Condition[] entry = [.. norm.Life.Entry.Conditions(bindings)];
        var act = norm.Predicate.Undertaking == UndertakingKind.NotToUndertake ? new GroundTerm("undertake to " + acts[0].Name, acts[0].Arguments) : acts[0];
        var ground = new Norm(way.Id, norm.Statement.Path, norm.Modality, bearer, act)
        {
            Amount = norm.Amount,
            IsRecommendation = norm.Predicate.IsRecommendation,
            IsPerformative = norm.Predicate.IsPerformative,
            OthersIn = IsChosenAmongThem(norm, bearer) ? [.. (norm.Act?.Choosing ?? []).Where(parameter => acts.Any(act => bearer.Members.Any(member => act[parameter] == member.Name)))] : [],
            Alternatives = acts.Length == 1 ? Array.Empty<GroundTerm>() : acts.RemoveAt(0),
            Exceptions = norm.Exceptions.IsEmpty && norm.Act is not { HasWithout: true } ? [] : Exceptions(norm, bindings),
            Beneficiaries = beneficiaries,
            BeneficiaryDays = NormParties.BeneficiaryDays(norm, bindings, party, beneficiaries),
            Holders = holders,
            Firmness = norm.Statement.Firmness,
            Source = norm.Life.Source,
            ValidFrom = Day.Max(begins, norm.ValidFrom),
            RunsOut = Day.Min(norm.RunsOut, norm.Life.End.RunsOut),
            WithdrawnOn = norm.Life.End.Ends(party, creditors),
            Suspended = norm.Life.Suspended(party, creditors),
            EntersWith = entry.Length == 0 ? null : All(entry),
            When = All(breach is null ? Filled(norm.When, bindings) : [breach, .. Filled(norm.When, bindings)]),
            While = All(entry.Length == 0 ? Filled(norm.While, bindings) : [.. Filled(norm.While, bindings), .. entry]),
            Unless = Any(norm.Life.End.HasHappening
                ? [.. Filled(norm.Unless, bindings), .. norm.Life.End.EndsWith(party, creditors, bindings)]
                : Filled(norm.Unless, bindings)),
            Until = Any(Filled(norm.Until, bindings)),
            NotBefore = moments is [var moment, ..] ? moment : null,
            NotBeforeDelay = norm.NotBeforeDelay,
            Deadline = norm.Deadline?.Invoke(bindings) ?? (norm.Predicate.IsPerformative ? new Deadline.AtOnce() : null),
            For = norm.For,
            IsDiscretionary = norm.Clauses.Any(clause => clause is DiscretionClauseSyntax),
            Every = norm.Every,
            IsLasting = (norm.Predicate.IsState || norm.Act?.Symbol is ActSymbol { IsLasting: true }) && norm.Modality == Modality.Duty,
            IsState = norm.Predicate.IsState,
        };
        return new GroundNorm
        {
            Norm = ground,
            Said = new NormSentence(norm.Clauses, bindings, ground),
            Written = written,
            Undertaking = norm.Predicate.Undertaking is { } kind ? new Undertaking(kind, norm.Act is null ? null : acts[0]) : null,
            IsOwn = _parties.IsOwn(norm, bearer),
            ValidBy = norm.ValidFrom > begins ? ValidityReason.FromClause : validBy,
            IsUnlisted = way.IsUnlisted,
            Holes = way.Holes,
            Fillings = way.Fillings,
            HasOpenDay = norm.OpenDays.Length > 0,
        };
    }

    private WrittenNorm Written(BoundNorm norm) =>
        new(norm.Statement.Path, norm.Statement.Kind, norm.Syntax.GetLocation(), norm.Ordinal)
        {
            Root = norm.Statement.Root.Path,
            Title = norm.Statement.Title,
            MadeOn = norm.Life.Entry.MadeOn ?? _origin,
            Modality = norm.Modality,
            Variables = norm.Ranges.Length,
        };

    private string Id(BoundNorm norm, Bearer bearer, Bindings bindings, ImmutableArray<GroundTerm> acts, bool isOpen)
    {
        _id.Clear().Append(norm.Statement.Path);
        if (norm.Statement.NormCount > 1)
        {
            _id.Append(CultureInfo.InvariantCulture, $"#{norm.Ordinal}");
        }

        var isOneOfMany = bearer.Group is null && norm.Bearer.Members.Count + (norm.Bearer.IsOpen ? 1 : 0) > 1;
        var isOneAct = isOpen || norm.Act is { HasChoice: true } && acts.Length == 1;
        var separator = "(";
        if (isOneOfMany)
        {
            Add("", bearer.Members[0].Name);
        }

        foreach (var (variable, _) in norm.Ranges)
        {
            if (variable != norm.Bearer.Variable)
            {
                Add(variable, bindings[variable]);
            }
        }

        foreach (var argument in isOneAct ? acts[0].Arguments : [])
        {
            Add(argument.Parameter, argument.Value);
        }

        for (var i = 0; norm.Act is { HasEach: true } act && !isOneAct && i < act.Values.Length; i++)
        {
            foreach (var each in act.Values[i].Each)
            {
                Add(act.Symbol.Parameters[i].Name, bindings[each.Key]);
            }
        }

        return _id.Length == norm.Statement.Path.Length ? norm.Statement.Path : (separator == "(" ? _id : _id.Append(')')).ToString();

        void Add(string name, string? value)
        {
            _id.Append(separator).Append(name).Append(name.Length == 0 ? "" : ": ").Append(value);
            separator = ", ";
        }
    }

    private static GroundTerm[] Exceptions(BoundNorm norm, Bindings bindings) =>
        [.. norm.Exceptions.SelectMany(term => term.Ground(bindings)).Concat(norm.Act?.GroundWithout(bindings) ?? []).Distinct()];

    private static Condition[] Filled(ImmutableArray<BoundCondition> conditions, Bindings bindings)
    {
        var filled = conditions.IsEmpty ? [] : new Condition[conditions.Length];
        for (var i = 0; i < filled.Length; i++)
        {
            filled[i] = conditions[i].Fill(bindings);
        }

        return filled;
    }

    private static Condition All(Condition[] conditions) => conditions switch
    {
        [] => Condition.Always,
        [var only] => only,
        var many => new AllOf(many),
    };

    private static Condition? Any(Condition[] conditions) => conditions switch
    {
        [] => null,
        [var only] => only,
        var many => new AtLeast(1, many),
    };

    /// <summary>One way of filling in a written norm.</summary>
    private sealed record Instance(
        string Id, Bindings Bindings, Bearer Bearer, ImmutableArray<GroundTerm> Acts, Condition? Breach, bool IsUnlisted, IReadOnlyList<string> Holes, int Fillings);
}
