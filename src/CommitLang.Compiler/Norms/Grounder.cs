using System.Collections.Immutable;
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
    private readonly Dictionary<StatementSymbol, IReadOnlyList<string>> _holders = [];
    private readonly Dictionary<Bearer, IReadOnlyList<string>> _own = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<StatementSymbol, HashSet<string>> _owners = [];
    private readonly Dictionary<MemberSymbol, Bearer> _alone = new(ReferenceEqualityComparer.Instance);

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
        foreach (var way in Ways(norm))
        {
            if (!IsReserved(norm, way))
            {
                ground.Add(Make(norm, written, way, way.Breach ?? Breach(breached, way.Bearer)));
            }
        }
    }

    /// <summary>Every way of filling in a written norm.</summary>
    private IEnumerable<Instance> Ways(BoundNorm norm)
    {
        foreach (var (outer, breach) in Outer(norm))
        {
            foreach (var (bindings, bearer, isUnlisted) in Bearers(norm, outer))
            {
                foreach (var filled in Fill(norm, bindings))
                {
                    IReadOnlyList<string> holes = norm.Act is { HasHoles: true } || norm.OpenDays.Count > 0
                        ? [.. (norm.Act?.Holes ?? []).Select(hole => $"{hole.Description} being {filled[hole.Key]}"), .. norm.OpenDays]
                        : [];
                    foreach (var acts in Acts(norm, filled, bearer))
                    {
                        yield return new Instance(Id(norm, bearer, filled, acts, holes.Count > 0), filled, bearer, acts, breach, isUnlisted, holes);
                    }
                }
            }
        }
    }

    /// <summary>The breaches that a norm inside <c>failing which</c> follows upon, with the variables of what was breached.</summary>
    private IEnumerable<(Bindings Bindings, Condition? Breach)> Outer(BoundNorm norm) => norm.Failing is { } failing
        ? Ways(failing).Select(instance => (instance.Bindings, (Condition?)Breach(instance)))
        : [(Bindings.None, null)];

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
        return (own.Count > 0 ? own : breached) is { Count: > 0 } some ? Any([.. some.Select(Breach)]) : null;
    }

    private static Condition Breach(Instance instance) => new NormIs(instance.Id, NormStatus.Breached);

    /// <summary>Whether reservations leave nobody who bears it, or nobody to whom it is owed.</summary>
    private static bool IsReserved(BoundNorm norm, Instance way) => norm.Life.HasReservations
        && (way.Bearer.Members.Count == 0 || Beneficiaries(norm, way.Bindings, PartyOf(way.Bearer)) is { Count: 0 });

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
            var members = Taking(norm).Select(member => new Member(member.Actor.Key, member.Days)).ToImmutableArray();
            foreach (var bindings in Ranged(norm, outer))
            {
                yield return (bindings, new Bearer(members, bearer.NeedsAll ? Math.Max(1, members.Length) : bearer.Needed) { Group = bearer.Name, IsOpen = bearer.IsOpen, IsSeveral = bearer.IsSeveral }, false);
            }

            yield break;
        }

        foreach (var member in Taking(norm))
        {
            foreach (var bindings in Ranged(norm, WithBearer(member.Actor.Key)))
            {
                yield return (bindings, Alone(member), false);
            }
        }

        if (bearer.IsOpen && norm.Modality == Modality.Prohibition)
        {
            var unlisted = new Bearer(Member.UnlistedOf(bearer.Name));
            foreach (var bindings in Ranged(norm, WithBearer(unlisted.Members[0].Name)))
            {
                yield return (bindings, unlisted, true);
            }
        }

        Bindings WithBearer(string name) => bearer.Variable is { } variable ? outer.With(variable, name) : outer;
    }

    private Bearer Alone(MemberSymbol member)
    {
        if (!_alone.TryGetValue(member, out var bearer))
        {
            _alone[member] = bearer = new Bearer([new Member(member.Actor.Key, member.Days)], 1);
        }

        return bearer;
    }

    private static IEnumerable<Bindings> Ranged(BoundNorm norm, Bindings start)
    {
        IEnumerable<Bindings> all = [start];
        if (norm.Ranges.Count == 0 && norm.Filters.Count == 0)
        {
            return all;
        }

        foreach (var (variable, domain) in norm.Ranges.Where(range => start[range.Variable] is null))
        {
            var values = domain().ToList();
            all = all.SelectMany(bindings => values.Select(value => bindings.With(variable, value)));
        }

        return all.Where(bindings => norm.Filters.TrueForAll(filter => filter(bindings)));
    }

    /// <summary>Every way of filling what is undecided.</summary>
    private static IEnumerable<Bindings> Fill(BoundNorm norm, Bindings bindings)
    {
        IEnumerable<Bindings> all = [bindings];
        if (norm.Act is not { HasHoles: true } act)
        {
            return all;
        }

        foreach (var hole in act.Holes)
        {
            var values = hole.Domain().ToList();
            all = values.Count == 0 ? all : all.SelectMany(before => values.Select(value => before.With(hole.Key, value)));
        }

        return all;
    }

    /// <summary>
    /// One ground norm for each act where <c>any</c> means each (bans, permissions); all acts in one where it means that
    /// one suffices (duties). Nobody does something mutual with itself.
    /// </summary>
    private static IEnumerable<ImmutableArray<GroundTerm>> Acts(BoundNorm norm, Bindings bindings, Bearer bearer)
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

        var acts = bound.Ground(bindings)
            .Where(act => bearer.Group is not null || !bound.Values.Any(value => value.IsChoice)
                || act.Arguments.All(argument => argument.Value != bearer.Members[0].Name))
            .ToImmutableArray();
        return norm.Modality is Modality.Duty or Modality.ContinuousDuty
            ? acts.IsEmpty ? [] : [acts]
            : acts.Select(act => ImmutableArray.Create(act));
    }

    private GroundNorm Make(BoundNorm norm, WrittenNorm written, Instance way, Condition? breach)
    {
        var (bindings, bearer, acts) = (way.Bindings, way.Bearer, way.Acts);
        var party = PartyOf(bearer);
        var holders = Holders(norm, bearer);
        var moments = norm.NotBefore?.Invoke(bindings);
        var beneficiaries = Beneficiaries(norm, bindings, party);
        var creditors = norm.Statement.Kind == StatementKind.Treaty ? beneficiaries ?? [] : [];
        var (begins, validBy) = norm.Life.Entry.Begins(party, creditors, _origin);
        var act = norm.Predicate.Undertaking == UndertakingKind.NotToUndertake ? new GroundTerm("undertake to " + acts[0].Name, acts[0].Arguments) : acts[0];
        var ground = new Norm(way.Id, norm.Statement.Path, norm.Modality, bearer, act)
        {
            Amount = norm.Amount,
            IsRecommendation = norm.Predicate.IsRecommendation,
            IsPerformative = norm.Predicate.IsPerformative,
            Alternatives = acts.RemoveAt(0),
            Exceptions = norm.Exceptions.Count == 0 && norm.Act is not { HasWithout: true } ? [] : Exceptions(norm, bindings),
            Beneficiaries = beneficiaries,
            Holders = holders,
            Firmness = norm.Statement.Firmness,
            Source = norm.Life.Source,
            ValidFrom = Day.Max(begins, norm.ValidFrom),
            RunsOut = Day.Min(norm.RunsOut, norm.Life.End.RunsOut),
            WithdrawnOn = norm.Life.End.Ends(party, creditors),
            Suspended = norm.Life.Suspended(party, creditors),
            When = All(breach is null ? Filled(norm.When, bindings) : [breach, .. Filled(norm.When, bindings)]),
            While = All([.. Filled(norm.While, bindings), .. norm.Life.Entry.Conditions(bindings)]),
            Unless = Any([.. Filled(norm.Unless, bindings), .. norm.Life.End.EndsWith(party, creditors, bindings)]),
            Until = Any(Filled(norm.Until, bindings)),
            NotBefore = moments is [var moment, ..] ? moment : null,
            NotBeforeDelay = norm.NotBeforeDelay,
            Deadline = norm.Deadline?.Invoke(bindings) ?? (norm.Predicate.IsPerformative ? new Deadline.AtOnce() : null),
            For = norm.For,
            IsDiscretionary = norm.Clauses.Any(clause => clause is DiscretionClauseSyntax),
            Every = norm.Every,
            IsLasting = norm.Act?.Symbol is ActSymbol { IsLasting: true } && norm.Modality == Modality.Duty,
        };
        return new GroundNorm
        {
            Norm = ground,
            Said = new NormSentence(norm.Clauses, bindings, ground),
            Written = written,
            Undertaking = norm.Predicate.Undertaking is { } kind ? new Undertaking(kind, norm.Act is null ? null : acts[0]) : null,
            IsOwn = IsOwn(norm, bearer),
            ValidBy = norm.ValidFrom > begins ? ValidityReason.FromClause : validBy,
            IsUnlisted = way.IsUnlisted,
            Holes = way.Holes,
        };
    }

    private WrittenNorm Written(BoundNorm norm) =>
        new(norm.Statement.Path, norm.Statement.Kind, norm.Syntax.GetLocation(), norm.Ordinal)
        {
            Root = norm.Statement.Root.Path,
            Title = norm.Statement.Title,
            MadeOn = norm.Life.Entry.MadeOn ?? _origin,
        };

    private static string Id(BoundNorm norm, Bearer bearer, Bindings bindings, ImmutableArray<GroundTerm> acts, bool isOpen)
    {
        var name = norm.Statement.Path + (norm.Statement.NormCount > 1 ? FormattableString.Invariant($"#{norm.Ordinal}") : "");
        var isOneOfMany = bearer.Group is null && norm.Bearer.Members.Count + (norm.Bearer.IsOpen ? 1 : 0) > 1;
        var isOneAct = isOpen || norm.Act is { HasChoice: true } && acts.Length == 1;
        if (!isOneOfMany && !isOneAct && norm.Ranges.Count == 0)
        {
            return name;
        }

        var parts = new List<string>();
        if (isOneOfMany)
        {
            parts.Add(bearer.Members[0].Name);
        }

        parts.AddRange(norm.Ranges.Where(range => range.Variable != norm.Bearer.Variable).Select(range => $"{range.Variable}: {bindings[range.Variable]}"));
        if (isOneAct)
        {
            parts.AddRange(acts[0].Arguments.Select(argument => argument.ToString()));
        }

        return parts.Count == 0 ? name : $"{name}({string.Join(", ", parts)})";
    }

    private IReadOnlyList<string> Holders(BoundNorm norm, Bearer bearer)
    {
        var statement = norm.Statement;
        if (statement.Holders.IsEmpty && statement.Kind != StatementKind.Treaty)
        {
            return _own.TryGetValue(bearer, out var own) ? own : _own[bearer] = [.. bearer.Members.Select(member => member.Name)];
        }

        return _holders.TryGetValue(statement, out var holders) ? holders : _holders[statement] = statement.Holders.IsEmpty
            ? [.. statement.Parties.Select(party => party.Key)]
            : [.. statement.Holders.Select(holder => holder.Key)];
    }

    private bool IsOwn(BoundNorm norm, Bearer bearer)
    {
        var statement = norm.Statement;
        var holders = statement.Kind == StatementKind.Treaty ? statement.Parties : statement.Holders;
        if (holders.IsEmpty)
        {
            return statement.Kind is StatementKind.Commitment or StatementKind.Treaty;
        }

        if (!_owners.TryGetValue(statement, out var owners))
        {
            _owners[statement] = owners = holders.SelectMany(holder => holder is GroupSymbol { IsBody: false } group
                ? Membership.Of(group).Select(member => member.Actor.Key).Append(Member.UnlistedOf(group.Key))
                : [holder.Key]).ToHashSet(StringComparer.Ordinal);
        }

        return bearer.Members.All(member => owners.Contains(member.Name));
    }

    private static GroundTerm[] Exceptions(BoundNorm norm, Bindings bindings) =>
        [.. norm.Exceptions.SelectMany(term => term.Ground(bindings)).Concat(norm.Act?.GroundWithout(bindings) ?? []).Distinct()];

    /// <summary>To whom it is owed, without those who have made a reservation (VCLT art. 21); null when to all.</summary>
    private static IReadOnlyList<string>? Beneficiaries(BoundNorm norm, Bindings bindings, string bearer)
    {
        var named = Named(norm, bindings, bearer);
        return named is null || !norm.Life.HasReservations ? named : [.. named.Where(party => !norm.Life.IsReserved(party, norm.Statement))];
    }

    private static IReadOnlyList<string>? Named(BoundNorm norm, Bindings bindings, string bearer)
    {
        if (norm.Toward is { } toward)
        {
            return [.. toward.Select(key => key.StartsWith('?') ? bindings[key[1..]] ?? key : key).Where(key => key != bearer)];
        }

        if (norm.Clauses.Any(clause => clause is TowardClauseSyntax { IsAll: true }))
        {
            return null;
        }

        if (norm.Statement.Kind == StatementKind.Treaty)
        {
            return [.. norm.Statement.Parties.Select(party => party.Key).Where(party => party != bearer)];
        }

        return norm.Statement.Kind == StatementKind.Commitment ? null : [.. norm.Statement.Holders.Select(holder => holder.Key)];
    }

    private static Condition[] Filled(List<BoundCondition> conditions, Bindings bindings)
    {
        var filled = conditions.Count == 0 ? [] : new Condition[conditions.Count];
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
        string Id, Bindings Bindings, Bearer Bearer, ImmutableArray<GroundTerm> Acts, Condition? Breach, bool IsUnlisted, IReadOnlyList<string> Holes);
}
