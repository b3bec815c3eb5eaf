using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>
/// The life of a statement: from when it is valid, until when, and for whom (language 2.2; VCLT arts. 24, 28, 54, 56).
/// </summary>
internal sealed class StatementLife
{
    private const string Unread = "the statement is read as if it were not there";

    private Dictionary<string, Day>? _ratified;
    private Dictionary<string, Day>? _left;
    private readonly List<Ending> _endsWith = [];
    private Day? _made;
    private Day? _source;
    private Day? _inForce;
    private int? _ratificationsNeeded;

    /// <summary>The day after the last (<c>expires on</c>).</summary>
    public Day RunsOut { get; private set; } = Day.Never;

    /// <summary>The day on which all of it ends: withdrawn, superseded.</summary>
    public Day Withdrawn { get; private set; } = Day.Never;

    public DaySet Suspended { get; private set; } = DaySet.Empty;

    /// <summary>What it enters into force with, when that is something that happens.</summary>
    public BoundMoment? InForceWith { get; private set; }

    /// <summary>The day on which it was made, as far as anything says so.</summary>
    public Day? MadeOn => _made ?? _source ?? _inForce;

    /// <summary>Where it comes from, in words.</summary>
    public string Source { get; private set; } = "";

    public void Add(ClauseSyntax clause, BindingContext context, NameResolver names, DateReader dates, ConditionBinder conditions, HeaderBinder headers)
    {
        switch (clause)
        {
            case MadeClauseSyntax made:
                _made = dates.Whole(made.Date) ?? _made;
                break;
            case SignedClauseSyntax signed:
                names.Resolve<ActorSymbol>(signed.Path, "a party");
                _made ??= dates.Whole(signed.Date);
                break;
            case RatifiedClauseSyntax ratified:
                if (names.Resolve<ActorSymbol>(ratified.Path, "a party") is { } party && dates.Whole(ratified.Date) is { } day)
                {
                    (_ratified ??= new(StringComparer.Ordinal))[party.Key] = day;
                }

                break;
            case InForceClauseSyntax inForce when inForce.Count.IsPresent:
                _ratificationsNeeded = dates.Number(inForce.Count);
                break;
            case InForceClauseSyntax { Happening: not null } inForce:
                InForceWith = conditions.Point(null, inForce.Happening, Variables.None);
                break;
            case InForceClauseSyntax inForce:
                _inForce = dates.Whole(inForce.Date) ?? _inForce;
                break;
            case WithdrawnClauseSyntax { Happening: not null } withdrawn:
                EndWith(withdrawn.Path, conditions.Point(null, withdrawn.Happening, Variables.None), names);
                break;
            case WithdrawnClauseSyntax withdrawn:
                End(withdrawn.Path, dates.Whole(withdrawn.Date), names);
                break;
            case DenouncedClauseSyntax denounced:
                var notice = dates.Period(denounced.Notice);
                End(denounced.Path, dates.Whole(denounced.Date) is { } on && notice is { } length ? on.Add(length) : dates.Whole(denounced.Date), names);
                break;
            case SupersededClauseSyntax { Happening: not null } superseded:
                names.Resolve<StatementSymbol>(superseded.Path, "a statement");
                EndWith(null, conditions.Point(null, superseded.Happening, Variables.None), names);
                break;
            case SupersededClauseSyntax superseded:
                names.Resolve<StatementSymbol>(superseded.Path, "a statement");
                Withdrawn = Day.Min(Withdrawn, dates.Whole(superseded.Date) ?? Day.Never);
                break;
            case ExpiresClauseSyntax expires:
                RunsOut = Day.Min(RunsOut, dates.Whole(expires.Date)?.AddDays(1) ?? Day.Never);
                break;
            case SuspendedClauseSyntax { First: null } suspended:
                Suspended = Suspended.Union(DaySet.Span(dates.Whole(suspended.Date) ?? Day.Never, dates.End(suspended.End) ?? Day.Never));
                break;
            case SourceClauseSyntax source:
                AddSource(source, names, dates, headers);
                break;
            case SuspendedClauseSyntax:
                context.NotSupported(clause, "`suspended between`", Unread);
                break;
            case ProvisionalClauseSyntax:
                context.NotSupported(clause, "`provisionally applied`", Unread);
                break;
            case AccessionClauseSyntax accession:
                names.Resolve<ActorSymbol>(accession.Path, "a party");
                context.NotSupported(clause, "`accession of`", Unread);
                break;
            case ReservationClauseSyntax reservation:
                names.Resolve<ActorSymbol>(reservation.Party, "a party");
                context.NotSupported(clause, "`reservation by`", Unread);
                break;
            case AmendedClauseSyntax:
                context.NotSupported(clause, "`amended`", Unread);
                break;
            case RenewedClauseSyntax:
                context.NotSupported(clause, "`renewed for`", Unread);
                break;
            case SurvivesClauseSyntax:
                context.NotSupported(clause, "`survives for`", Unread);
                break;
            case SecretClauseSyntax secret:
                headers.Actors(secret.Parties);
                context.NotSupported(clause, "`secret to`", "findings are shown to every reader");
                break;
        }
    }

    /// <summary>The first day on which it binds a party toward one of the creditors, and why.</summary>
    public (Day Day, ValidityReason Why) Begins(string party, IReadOnlyList<string> creditors, Day origin)
    {
        var (day, why) = _inForce is { } inForce ? (inForce, ValidityReason.InForce)
            : _ratificationsNeeded is { } needed && RatificationDay(needed) is { } ratified ? (ratified, ValidityReason.Ratifications)
            : _made is { } made ? (made, ValidityReason.Made)
            : _source is { } source ? (source, ValidityReason.Source)
            : (origin, ValidityReason.Origin);
        return _ratified is { } ratifications ? Ratified(ratifications, party, creditors, origin, day, why)
            : day < origin ? (origin, ValidityReason.Origin)
            : (day, why);
    }

    private static (Day Day, ValidityReason Why) Ratified(
        Dictionary<string, Day> ratifications, string party, IReadOnlyList<string> creditors, Day origin, Day day, ValidityReason why)
    {
        var own = ratifications.GetValueOrDefault(party, origin);
        var others = creditors.Count == 0 ? origin : creditors.Min(name => ratifications.GetValueOrDefault(name, origin));
        var first = Day.Max(own, others);
        return day < origin && first <= origin ? (origin, ValidityReason.Origin)
            : first > day ? (first, own >= others ? ValidityReason.OwnRatification : ValidityReason.CreditorsRatification)
            : (day, why);
    }

    /// <summary>The day on which it ends for a party: its own going, or that of the last of those to whom it is owed.</summary>
    public Day Ends(string party, IReadOnlyList<string> creditors)
    {
        var others = creditors.Count == 0 ? Day.Never : creditors.Max(Left);
        return Day.Min(Withdrawn, Day.Min(Left(party), others));

        Day Left(string name) => _left?.GetValueOrDefault(name, Day.Never) ?? Day.Never;
    }

    /// <summary>What calls it off for a party: the going of it, or of all to whom it is owed.</summary>
    public IEnumerable<Condition> EndsWith(string party, IReadOnlyList<string> creditors, Bindings bindings) =>
        _endsWith.Count == 0 ? [] : Happenings(party, creditors, bindings);

    private IEnumerable<Condition> Happenings(string party, IReadOnlyList<string> creditors, Bindings bindings)
    {
        var others = creditors.Select(creditor => Happened(end => end.Party == creditor)).ToList();
        var own = Happened(end => end.Party is null || end.Party == party || creditors.Count == 1 && end.Party == creditors[0]);
        return others.Count > 1 && others.TrueForAll(ends => ends.Count > 0)
            ? own.Append(new AllOf([.. others.Select(ends => ends is [var only] ? only : new AtLeast(1, [.. ends]))]))
            : own;

        List<Condition> Happened(Func<Ending, bool> isMeant) =>
            [.. _endsWith.Where(isMeant).SelectMany(end => end.Moment(bindings)).Select(moment => new Happened(moment))];
    }

    public static bool IsLife(ClauseSyntax clause) => clause is MadeClauseSyntax or SignedClauseSyntax or RatifiedClauseSyntax
        or InForceClauseSyntax or WithdrawnClauseSyntax or DenouncedClauseSyntax or SupersededClauseSyntax or ExpiresClauseSyntax
        or SuspendedClauseSyntax or SourceClauseSyntax or ProvisionalClauseSyntax or AccessionClauseSyntax or ReservationClauseSyntax
        or AmendedClauseSyntax or RenewedClauseSyntax or SurvivesClauseSyntax or SecretClauseSyntax;

    /// <summary>A source in words: document, place in it, who said it, when, according to whom.</summary>
    private void AddSource(SourceClauseSyntax source, NameResolver names, DateReader dates, HeaderBinder headers)
    {
        var document = names.Resolve<DocumentSymbol>(source.Path, "a document");
        var person = names.Resolve(source.Speaker?.Path);
        var saidOn = dates.First(source.SaidOn?.Date);
        var parts = new List<string>();
        if (document is not null)
        {
            parts.Add(document.DisplayName);
        }

        if (source.Locator.IsPresent)
        {
            parts.Add(source.Locator.ValueText);
        }

        if (person is not null)
        {
            var name = person.DisplayName.Length > 0 ? person.DisplayName : person.Name;
            parts.Add($"said by {name}" + (person is PersonSymbol { Offices: [{ Title.Length: > 0 } office, ..] } ? $" ({office.Title})" : ""));
        }

        if (source.SaidOn?.Date is { } on)
        {
            parts.Add($"on {on.Value.Text}");
        }

        if (headers.Attribution(source.Attribution) is { Length: > 0 } attribution)
        {
            parts.Add($"according to {attribution}");
        }

        var words = string.Join(", ", parts);
        Source = Source.Length == 0 ? words : words.Length == 0 ? Source : $"{Source}; {words}";
        _source ??= saidOn ?? document?.Date;
    }

    private Day? RatificationDay(int needed)
    {
        var days = (_ratified ?? []).Values.Order().ToList();
        return needed >= 1 && needed <= days.Count ? days[needed - 1] : needed < 1 ? null : Day.Never;
    }

    private void EndWith(PathSyntax? by, BoundMoment? moment, NameResolver names)
    {
        var party = by is null ? null : names.Resolve<ActorSymbol>(by, "a party")?.Key;
        if (moment is not null && (by is null || party is not null))
        {
            _endsWith.Add(new Ending(party, moment));
        }
    }

    private void End(PathSyntax? by, Day? day, NameResolver names)
    {
        if (by is null)
        {
            Withdrawn = Day.Min(Withdrawn, day ?? Day.Never);
        }
        else if (names.Resolve<ActorSymbol>(by, "a party") is { } party && day is { } left)
        {
            _left ??= new(StringComparer.Ordinal);
            _left[party.Key] = Day.Min(_left.GetValueOrDefault(party.Key, Day.Never), left);
        }
    }

    /// <summary>What ends it for a party, or for all.</summary>
    private sealed record Ending(string? Party, BoundMoment Moment);
}
