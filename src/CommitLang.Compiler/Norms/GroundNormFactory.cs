using CommitLang.Compiler.Binding;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Norms;

/// <summary>Makes ground norms of written ones, once it is known who bears them and what their variables stand for.</summary>
/// <param name="origin">The first day there is.</param>
internal sealed class GroundNormFactory(Day origin)
{
    private readonly NormParties _parties = new();

    /// <summary>What all ground norms of a written one have in common.</summary>
    public WrittenNorm Written(BoundNorm norm) =>
        new(norm.Statement.Path, norm.Statement.Kind, norm.Syntax.GetLocation(), norm.Ordinal)
        {
            Root = norm.Statement.Root.Path,
            Title = norm.Statement.Title,
            MadeOn = norm.Life.Entry.MadeOn ?? origin,
            Modality = norm.Modality,
            Variables = norm.Ranges.Length,
        };

    /// <summary>Whether reservations leave nobody who bears it, or nobody to whom it is owed.</summary>
    public bool IsReserved(BoundNorm norm, NormInstance way) => norm.Life.HasReservations
        && (way.Bearer.Members.Count == 0 || _parties.Beneficiaries(norm, way.Bindings, PartyOf(way.Bearer)) is { Count: 0 });

    /// <summary>The ground norm that comes of one way of filling in a written one.</summary>
    public GroundNorm Make(BoundNorm norm, WrittenNorm written, NormInstance way, Condition? breach)
    {
        var (bindings, bearer, acts) = (way.Bindings, way.Bearer, way.Acts);
        var party = PartyOf(bearer);
        var holders = _parties.Holders(norm, bearer);
        var moments = norm.NotBefore?.Invoke(bindings);
        var beneficiaries = _parties.Beneficiaries(norm, bindings, party);
        var creditors = norm.Statement.Kind == StatementKind.Treaty ? beneficiaries ?? [] : [];
        var (begins, validBy) = norm.Life.Entry.Begins(party, creditors, origin);
        Condition[] entry = [.. norm.Life.Entry.Conditions(bindings)];
        var act = norm.Predicate.Undertaking == UndertakingKind.NotToUndertake ? new GroundTerm("undertake to " + acts[0].Name, acts[0].Arguments) : acts[0];
        var ground = new Norm(way.Id, norm.Statement.Path, norm.Modality, bearer, act)
        {
            Amount = norm.Amount,
            IsRecommendation = norm.Predicate.IsRecommendation,
            IsPerformative = norm.Predicate.IsPerformative,
            OthersIn = NormActs.IsChosenAmongThem(norm, bearer) ? [.. (norm.Act?.Choosing ?? []).Where(parameter => acts.Any(act => bearer.Members.Any(member => act[parameter] == member.Name)))] : [],
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
            EntersWith = entry.Length == 0 ? null : FilledConditions.All(entry),
            When = FilledConditions.All(breach is null ? FilledConditions.Of(norm.When, bindings) : [breach, .. FilledConditions.Of(norm.When, bindings)]),
            While = FilledConditions.All(entry.Length == 0 ? FilledConditions.Of(norm.While, bindings) : [.. FilledConditions.Of(norm.While, bindings), .. entry]),
            Unless = FilledConditions.Any(norm.Life.End.HasHappening
                ? [.. FilledConditions.Of(norm.Unless, bindings), .. norm.Life.End.EndsWith(party, creditors, bindings)]
                : FilledConditions.Of(norm.Unless, bindings)),
            Until = FilledConditions.Any(FilledConditions.Of(norm.Until, bindings)),
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

    private static string PartyOf(Bearer bearer) => bearer.Group is null ? bearer.Members[0].Name : "";

    private static GroundTerm[] Exceptions(BoundNorm norm, Bindings bindings) =>
        [.. norm.Exceptions.SelectMany(term => term.Ground(bindings)).Concat(norm.Act?.GroundWithout(bindings) ?? []).Distinct()];
}
