using CommitLang.Runtime;

namespace CommitLang.Compiler.Binding;

/// <summary>From when a statement is valid, and for whom (language 2.2; VCLT arts. 14, 15, 24, 25).</summary>
internal sealed class EntryIntoForce
{
    private Dictionary<string, Day>? _consents;

    /// <summary>The day it was made or signed.</summary>
    public Day? Made { get; set; }

    /// <summary>The day of its source.</summary>
    public Day? Source { get; set; }

    /// <summary>The day it entered into force.</summary>
    public Day? InForce { get; set; }

    /// <summary>How many must have consented to be bound before it enters into force.</summary>
    public int? ConsentsNeeded { get; set; }

    /// <summary>The day from which it is applied, whether or not it is in force.</summary>
    public Day? AppliedFrom { get; set; }

    /// <summary>What it enters into force with, when that is something that happens.</summary>
    public BoundMoment? With { get; set; }

    /// <summary>The day on which it was made, as far as anything says so.</summary>
    public Day? MadeOn => Made ?? Source ?? InForce;

    /// <summary>Notes the day on which a party consented to be bound: it ratified, or acceded.</summary>
    public void Consent(string party, Day day) => (_consents ??= new(StringComparer.Ordinal))[party] = day;

    /// <summary>The first day on which it binds a party toward one of the creditors, and why.</summary>
    public (Day Day, ValidityReason Why) Begins(string party, IReadOnlyList<string> creditors, Day origin)
    {
        var inForce = InForceFor(party, creditors, origin);
        return AppliedFrom is not { } applied || With is not null || EntersIntoForce && applied >= inForce.Day ? inForce
            : applied <= origin ? (origin, ValidityReason.Origin)
            : (applied, ValidityReason.Provisional);
    }

    /// <summary>Whether anything says on which day a party consented to be bound.</summary>
    public bool HasConsents => _consents is not null;

    /// <summary>The day from which a party is bound, its consent alone considered.</summary>
    public Day ConsentOf(string party) => _consents is null ? default : Day.Min(_consents.GetValueOrDefault(party), AppliedFrom ?? Day.Never);

    /// <summary>What must be so for it to bind, besides the day; none when nothing must.</summary>
    public IEnumerable<Condition> Conditions(Bindings bindings) => With is { } begin ? begin(bindings).Select(Condition (moment) => AppliedFrom is { } applied
        ? new AtLeast(1, new Happened(moment), new Calendar(DaySet.From(applied)))
        : new Happened(moment)) : [];

    private bool EntersIntoForce => InForce is not null || ConsentsNeeded is not null;

    private (Day Day, ValidityReason Why) InForceFor(string party, IReadOnlyList<string> creditors, Day origin)
    {
        var (day, why) = InForce is { } inForce ? (inForce, ValidityReason.InForce)
            : ConsentsNeeded is { } needed && ConsentDay(needed) is { } last ? (last, ValidityReason.Ratifications)
            : Made is { } made ? (made, ValidityReason.Made)
            : Source is { } source ? (source, ValidityReason.Source)
            : (origin, ValidityReason.Origin);
        return _consents is { } consents ? Consented(consents, party, creditors, origin, day, why)
            : day < origin ? (origin, ValidityReason.Origin)
            : (day, why);
    }

    private static (Day Day, ValidityReason Why) Consented(
        Dictionary<string, Day> consents, string party, IReadOnlyList<string> creditors, Day origin, Day day, ValidityReason why)
    {
        var own = consents.GetValueOrDefault(party, origin);
        var others = creditors.Count == 0 ? origin : creditors.Min(name => consents.GetValueOrDefault(name, origin));
        var first = Day.Max(own, others);
        return day < origin && first <= origin ? (origin, ValidityReason.Origin)
            : first > day ? (first, own >= others ? ValidityReason.OwnConsent : ValidityReason.CreditorsConsent)
            : (day, why);
    }

    private Day? ConsentDay(int needed)
    {
        var days = (_consents ?? []).Values.Order().ToList();
        return needed >= 1 && needed <= days.Count ? days[needed - 1] : needed < 1 ? null : Day.Never;
    }
}
