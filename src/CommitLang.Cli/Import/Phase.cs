using System.Collections.Immutable;
using CommitLang.Runtime;

namespace CommitLang.Cli.Import;

/// <summary>A stretch of an alliance with unchanged provisions: who is in it on which days, and what each owes the others.</summary>
/// <param name="Alliance">The number of the alliance.</param>
/// <param name="Number">The number of the phase; 0 when there is only one.</param>
internal sealed record Phase(int Alliance, int Number)
{
    /// <summary>The days of each member, by the state's number.</summary>
    public SortedDictionary<int, DaySet> Members { get; } = [];

    public List<Bearing> Bearings { get; } = [];

    public void AddMember(int state, DaySet days) => Members[state] = Members.GetValueOrDefault(state, DaySet.Empty).Union(days);
}

/// <summary>What one member owes the others of a phase, from one row of a table or several that say the same.</summary>
internal sealed record Bearing
{
    /// <summary>The lines of the table.</summary>
    public required ImmutableArray<int> Lines { get; init; }

    public required int State { get; init; }

    /// <summary>The first day on which the member is bound.</summary>
    public required Day Entry { get; init; }

    public Aid? Defense { get; init; }

    public Aid? Offense { get; init; }

    public Neutrality? Neutrality { get; init; }

    public bool IsNonaggression { get; init; }

    /// <summary>Not to join a pact against a partner.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>The states that the text names as a threat, other than the member itself.</summary>
    public ImmutableArray<int> Named { get; init; } = [];

    /// <summary>What every duty of the row depends on.</summary>
    public ImmutableArray<OpenCondition> Conditions { get; init; } = [];

    /// <summary>The other members and the days on which both are bound, by the state's number.</summary>
    public ImmutableArray<(int State, DaySet Days)> Partners { get; init; } = [];

    /// <summary>Whether it is to fight for its partners.</summary>
    public bool IsAid => Defense is not null || Offense is not null;

    /// <summary>Whether it is to do so against more than those that are named.</summary>
    public bool IsAidAgainstMany => Defense is { Scope: not Scope.Listed } || Offense is { Scope: not Scope.Listed };

    /// <summary>Whether it owes anything, or its pact is directed against somebody.</summary>
    public bool SaysAnything => IsAid || Neutrality is not null || IsNonaggression || IsExclusive || !Named.IsEmpty;
}

/// <summary>Against whom a duty to come to a partner's aid is owed.</summary>
internal enum Scope
{
    /// <summary>Anybody who is no member.</summary>
    Any,

    /// <summary>The states that are named.</summary>
    Listed,

    /// <summary>Certain states, and the table does not say which.</summary>
    Unknown,
}

/// <summary>A duty to come to a partner's aid.</summary>
/// <param name="Scope">Against whom.</param>
/// <param name="UnlessProvoked">Not when the partner struck first.</param>
/// <param name="Conditions">What else it depends on.</param>
internal sealed record Aid(Scope Scope, bool UnlessProvoked, ImmutableArray<OpenCondition> Conditions);

/// <summary>A duty not to help a partner's enemy.</summary>
/// <param name="OnlyWhenAttacked">Only while the partner is not the one who struck first.</param>
/// <param name="Conditions">What else it depends on.</param>
internal sealed record Neutrality(bool OnlyWhenAttacked, ImmutableArray<OpenCondition> Conditions);
