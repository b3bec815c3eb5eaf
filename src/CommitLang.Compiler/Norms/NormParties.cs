using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Norms;

/// <summary>Who holds a norm and to whom it is owed. Many instances share the same few lists.</summary>
internal sealed class NormParties
{
    private readonly Dictionary<StatementSymbol, IReadOnlyList<string>> _holders = [];
    private readonly Dictionary<Bearer, IReadOnlyList<string>> _own = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<StatementSymbol, HashSet<string>> _owners = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _one = new(StringComparer.Ordinal);
    private readonly Dictionary<(StatementSymbol Treaty, string Party), IReadOnlyList<string>> _others = [];

    /// <summary>Who holds it: its bearers, unless the statement says otherwise.</summary>
    public IReadOnlyList<string> Holders(BoundNorm norm, Bearer bearer)
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

    /// <summary>Whether its bearers hold it themselves (language 2.7).</summary>
    public bool IsOwn(BoundNorm norm, Bearer bearer)
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

        foreach (var member in bearer.Members)
        {
            if (!owners.Contains(member.Name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>To whom it is owed, without those who have made a reservation (VCLT art. 21); null when to all.</summary>
    public IReadOnlyList<string>? Beneficiaries(BoundNorm norm, Bindings bindings, string bearer)
    {
        var named = Named(norm, bindings, bearer);
        return named is null || !norm.Life.HasReservations ? named : Taking(norm, named);
    }

    /// <summary>On which days it is owed to each of its creditors; null when to all of them on all its days.</summary>
    public static IReadOnlyList<DaySet>? BeneficiaryDays(BoundNorm norm, Bindings bindings, string bearer, IReadOnlyList<string>? creditors)
    {
        if (creditors is null or { Count: 0 } || !(norm.Life.DiffersByParty || norm.Statement.HasDatedParties || norm.Toward?.Any(IsDated) == true))
        {
            return null;
        }

        List<DaySet> days = [.. creditors.Select(On)];
        return days.TrueForAll(on => on.Equals(DaySet.All)) ? null : days;

        DaySet On(string creditor)
        {
            var on = norm.Life.DaysToward(bearer, creditor);
            var party = norm.Statement.Membership.FirstOrDefault(party => party.Actor.Key == creditor);
            return on.Intersect(party?.Days ?? DaySet.All).Intersect(norm.Toward is { } toward ? DaysIn(toward, bindings, creditor) : DaySet.All);
        }
    }

    /// <summary>The days on which it is owed to a creditor as it is written: who stands in several groups is so on the days of each.</summary>
    private static DaySet DaysIn(ImmutableArray<Member> toward, Bindings bindings, string creditor) =>
        toward.Where(member => Filled(member.Name, bindings) == creditor).Aggregate(DaySet.Empty, (days, member) => days.Union(member.Days));

    private static bool IsDated(Member member) => !member.Days.Equals(DaySet.All);

    private static IReadOnlyList<string> Taking(BoundNorm norm, IReadOnlyList<string> parties) =>
        [.. parties.Where(party => !norm.Life.IsReserved(party, norm.Statement))];

    private IReadOnlyList<string>? Named(BoundNorm norm, Bindings bindings, string bearer)
    {
        if (norm.Toward is [var one])
        {
            var key = Filled(one.Name, bindings);
            return key == bearer ? [] : _one.TryGetValue(key, out var known) ? known : _one[key] = [key];
        }

        if (norm.Toward is { } toward)
        {
            return Filled(toward, bindings, bearer);
        }

        if (norm.Clauses.Any(clause => clause is TowardClauseSyntax { IsAll: true }))
        {
            return null;
        }

        if (norm.Statement.Kind == StatementKind.Treaty)
        {
            var place = (norm.Statement, bearer);
            return _others.TryGetValue(place, out var others) ? others : _others[place] = Others(norm.Statement, bearer);
        }

        return norm.Statement.Kind == StatementKind.Commitment ? null : [.. norm.Statement.Holders.Select(holder => holder.Key)];
    }

    private static IReadOnlyList<string> Filled(ImmutableArray<Member> creditors, Bindings bindings, string bearer) =>
        [.. creditors.Select(creditor => Filled(creditor.Name, bindings)).Where(key => key != bearer).Distinct()];

    private static IReadOnlyList<string> Others(StatementSymbol treaty, string bearer) =>
        [.. treaty.Parties.Select(party => party.Key).Where(party => party != bearer)];

    private static string Filled(string key, Bindings bindings) => key.StartsWith('?') ? bindings[key[1..]] ?? key : key;
}
