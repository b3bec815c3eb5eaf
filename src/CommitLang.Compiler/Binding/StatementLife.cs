using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>The life of a statement: from when it is valid, until when, and between whom (language 2.2).</summary>
internal sealed class StatementLife
{
    private List<(string First, string Second, DaySet Days)>? _legs;
    private List<(string Party, StatementSymbol? Provision)>? _reservations;
    private DaySet _suspended = DaySet.Empty;

    /// <summary>How it begins.</summary>
    public EntryIntoForce Entry { get; } = new();

    /// <summary>How it ends.</summary>
    public Termination End { get; } = new();

    /// <summary>Where it comes from, in words.</summary>
    public string Source { get; set; } = "";

    /// <summary>The keys of those who know it besides its own parties; null when it is no secret.</summary>
    public IReadOnlyList<string>? KnownTo { get; private set; }

    /// <summary>It is known to these only; what is said so twice, to those whom both name.</summary>
    public void KeepSecret(IReadOnlyList<string> knownTo) => KnownTo = KnownTo is null ? knownTo : [.. KnownTo.Intersect(knownTo, StringComparer.Ordinal)];

    /// <summary>Suspends all of it.</summary>
    public void Suspend(DaySet days) => _suspended = _suspended.Union(days);

    /// <summary>Suspends it between two parties (VCLT arts. 58, 60).</summary>
    public void Suspend(string first, string second, DaySet days) => (_legs ??= []).Add((first, second, days));

    /// <summary>The days on which it is suspended for a party: as a whole, or toward every one of its creditors.</summary>
    public DaySet Suspended(string party, IReadOnlyList<string> creditors) => _legs is null || creditors.Count == 0 ? _suspended
        : _suspended.Union(creditors.Select(creditor => SuspendedToward(party, creditor)).Aggregate((all, days) => all.Intersect(days)));

    /// <summary>Whether it has not the same days for all: somebody consents, withdraws or suspends it alone.</summary>
    public bool DiffersByParty => Entry.HasConsents || End.HasWithdrawals || _legs is not null;

    /// <summary>The days on which one takes part in it, its consent and its withdrawal alone considered.</summary>
    public DaySet DaysOf(string party) => Entry.HasConsents || End.HasWithdrawals ? DaySet.Span(Entry.ConsentOf(party), End.WithdrawalOf(party)) : DaySet.All;

    /// <summary>The days on which one who bears it owes it to another, as far as they differ by who that is.</summary>
    public DaySet DaysToward(string party, string creditor) => DaysOf(creditor).Except(SuspendedToward(party, creditor));

    private DaySet SuspendedToward(string party, string creditor) => _legs is null ? DaySet.Empty
        : _legs.Where(leg => leg.First == party && leg.Second == creditor || leg.First == creditor && leg.Second == party)
            .Aggregate(DaySet.Empty, (all, leg) => all.Union(leg.Days));

    /// <summary>A party does not take part in it, or in one provision (VCLT art. 21: neither owes it to the other).</summary>
    public void Reserve(string party, StatementSymbol? provision) => (_reservations ??= []).Add((party, provision));

    /// <summary>Whether a party has made a reservation to a statement or to what is around it.</summary>
    public bool IsReserved(string party, StatementSymbol statement) => _reservations is not null
        && _reservations.Exists(made => made.Party == party && (made.Provision is null || statement.IsInside(made.Provision)));

    /// <summary>Whether anybody has made a reservation.</summary>
    public bool HasReservations => _reservations is not null;

    public static bool IsLife(ClauseSyntax clause) => clause is MadeClauseSyntax or SignedClauseSyntax or RatifiedClauseSyntax
        or InForceClauseSyntax or WithdrawnClauseSyntax or DenouncedClauseSyntax or SupersededClauseSyntax or ExpiresClauseSyntax
        or SuspendedClauseSyntax or SourceClauseSyntax or ProvisionalClauseSyntax or AccessionClauseSyntax or ReservationClauseSyntax
        or AmendedClauseSyntax or RenewedClauseSyntax or SurvivesClauseSyntax or SecretClauseSyntax;
}
