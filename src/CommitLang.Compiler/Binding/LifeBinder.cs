using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Reads the clauses about the life of a statement.</summary>
internal sealed class LifeBinder(
    BindingContext context, NameResolver names, DateReader dates, ConditionBinder conditions, HeaderBinder headers)
{
    private readonly Provenance _provenance = new(names, dates, headers);

    public StatementLife Bind(IEnumerable<ClauseSyntax> clauses)
    {
        var life = new StatementLife();
        var goingOn = new List<ClauseSyntax>();
        foreach (var clause in clauses)
        {
            Read(clause, life);
            if (clause is RenewedClauseSyntax or SurvivesClauseSyntax)
            {
                goingOn.Add(clause);
            }
        }

        foreach (var clause in goingOn)
        {
            CheckEnd(clause, life.End);
        }

        return life;
    }

    private void Read(ClauseSyntax clause, StatementLife life)
    {
        switch (clause)
        {
            case SourceClauseSyntax source:
                var (words, said, knownTo) = _provenance.Read(source);
                if (knownTo is { } known)
                {
                    life.KeepSecret(known);
                }

                life.Source = life.Source.Length == 0 ? words : words.Length == 0 ? life.Source : $"{life.Source}; {words}";
                life.Entry.Source ??= said;
                break;
            case SuspendedClauseSyntax suspended:
                Suspend(suspended, life);
                break;
            case ReservationClauseSyntax reservation:
                Reserve(reservation, life);
                break;
            case AmendedClauseSyntax { Path: null }:
                context.Report(LifeErrors.AmendedByWhat, clause.GetLocation());
                break;
            case SecretClauseSyntax secret:
                life.KeepSecret(headers.KnownTo(secret));
                break;
            default:
                ReadEntry(clause, life.Entry);
                ReadEnd(clause, life.End);
                break;
        }
    }

    private void ReadEntry(ClauseSyntax clause, EntryIntoForce entry)
    {
        switch (clause)
        {
            case MadeClauseSyntax made:
                entry.Made = dates.Whole(made.Date) ?? entry.Made;
                break;
            case SignedClauseSyntax signed:
                Party(signed.Path);
                entry.Made ??= dates.Whole(signed.Date);
                break;
            case RatifiedClauseSyntax ratified:
                Consent(ratified.Path, ratified.Date, entry);
                break;
            case AccessionClauseSyntax accession:
                Consent(accession.Path, accession.Date, entry);
                break;
            case InForceClauseSyntax inForce when inForce.Count.IsPresent:
                entry.ConsentsNeeded = dates.Number(inForce.Count);
                break;
            case InForceClauseSyntax { Happening: not null } inForce:
                entry.With = conditions.Point(null, inForce.Happening, Variables.None);
                break;
            case InForceClauseSyntax inForce:
                entry.InForce = dates.Whole(inForce.Date) ?? entry.InForce;
                break;
            case ProvisionalClauseSyntax provisional:
                entry.AppliedFrom = dates.Whole(provisional.Date) ?? entry.AppliedFrom;
                break;
        }
    }

    private void ReadEnd(ClauseSyntax clause, Termination end)
    {
        switch (clause)
        {
            case WithdrawnClauseSyntax withdrawn:
                CallOff(end, withdrawn.Path, withdrawn.Date, withdrawn.Happening);
                break;
            case DenouncedClauseSyntax denounced:
                var notice = dates.Period(denounced.Notice);
                if (Party(denounced.Path) is { } leaver && dates.Whole(denounced.Date) is { } on)
                {
                    end.CallOff(leaver, notice is { } length ? on.Add(length) : on);
                }

                break;
            case SupersededClauseSyntax superseded:
                names.Resolve<StatementSymbol>(superseded.Path, "a statement");
                CallOff(end, null, superseded.Date, superseded.Happening);
                break;
            case ExpiresClauseSyntax expires when dates.Whole(expires.Date) is { } last:
                end.Expire(last.AddDays(1));
                break;
            case RenewedClauseSyntax renewed when dates.Period(renewed.Duration) is { } period:
                end.Renew(period);
                break;
            case SurvivesClauseSyntax survives:
                end.Survives = dates.Period(survives.Duration) ?? end.Survives;
                break;
        }
    }

    private string? Party(PathSyntax? path) => names.Resolve<ActorSymbol>(path, "a party")?.Key;

    private void Consent(PathSyntax? path, DateSyntax? date, EntryIntoForce entry)
    {
        if (Party(path) is { } party && dates.Whole(date) is { } day)
        {
            entry.Consent(party, day);
        }
    }

    private void CallOff(Termination end, PathSyntax? by, DateSyntax? date, HappeningSyntax? happening)
    {
        var party = by is null ? null : Party(by);
        if (by is not null && party is null)
        {
            return;
        }

        if (happening is not null)
        {
            if (conditions.Point(null, happening, Variables.None) is { } moment)
            {
                end.CallOff(party, moment);
            }
        }
        else if (dates.Whole(date) is { } day)
        {
            end.CallOff(party, day);
        }
    }

    private void Suspend(SuspendedClauseSyntax suspended, StatementLife life)
    {
        var days = DaySet.Span(dates.Whole(suspended.Date) ?? Day.Never, dates.End(suspended.End) ?? Day.Never);
        if (suspended.First is null)
        {
            life.Suspend(days);
        }
        else if (Party(suspended.First) is { } first && Party(suspended.Second) is { } second)
        {
            life.Suspend(first, second, days);
        }
    }

    private void Reserve(ReservationClauseSyntax reservation, StatementLife life)
    {
        var provision = names.Resolve<StatementSymbol>(reservation.Provision, "a statement or article");
        if (Party(reservation.Party) is { } party && (provision is not null || reservation.Provision is null))
        {
            life.Reserve(party, provision);
        }
    }

    private void CheckEnd(ClauseSyntax clause, Termination end)
    {
        if (clause is RenewedClauseSyntax ? !end.Expires : !end.HasDay && !end.HasHappening)
        {
            context.Report(LifeErrors.NoEnd, clause.GetLocation(), ("clause", clause is RenewedClauseSyntax ? "renewed for" : "survives for"));
        }
    }
}
