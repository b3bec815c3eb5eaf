using CommitLang.Compiler;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Checker.Derivations;

/// <summary>From when until when a norm is valid, and why (language 2.2).</summary>
internal sealed class ValidityWords(WrittenNorms written)
{
    public IEnumerable<DerivationLine> Of(GroundNorm ground)
    {
        var norm = ground.Norm;
        var clauses = written.ClausesOf(ground);
        yield return From(ground);
        if (!norm.RunsOut.IsNever)
        {
            yield return new DerivationLine($"through {norm.RunsOut.AddDays(-1)}: then it runs out, and what was triggered before stays owed")
            {
                Location = clauses.LastOrDefault(clause => clause is UntilClauseSyntax { Date: not null } or ThroughClauseSyntax or ExpiresClauseSyntax)?.GetLocation(),
            };
        }

        if (!norm.WithdrawnOn.IsNever)
        {
            yield return new DerivationLine($"called off on {norm.WithdrawnOn}: from that day it does not bind, and what is unperformed lapses")
            {
                Location = clauses.LastOrDefault(clause => clause is WithdrawnClauseSyntax { Happening: null } or DenouncedClauseSyntax
                    or SupersededClauseSyntax { Happening: null })?.GetLocation(),
            };
        }

        if (norm.RunsOut.IsNever && norm.WithdrawnOn.IsNever)
        {
            yield return new DerivationLine("no last day is written");
        }

        foreach (var (from, end) in norm.Suspended.Spans)
        {
            yield return new DerivationLine($"suspended on {ConditionWords.Span(from, end)}: a last day in between moves to {end}")
            {
                Location = clauses.FirstOrDefault(clause => clause is SuspendedClauseSyntax)?.GetLocation(),
            };
        }

        if (norm.ValidFrom.IsNever || Evaluation.ValidityOf(norm).IsEmpty)
        {
            yield return new DerivationLine("so there is no day on which it is valid");
        }
    }

    /// <summary>The same in a line, for a clause of a finding.</summary>
    public static string Short(GroundNorm ground)
    {
        // Membership is told apart: the reason is one for the days without it.
        var days = DaySet.Span(ground.Norm.ValidFrom, Day.Min(ground.Norm.RunsOut, ground.Norm.WithdrawnOn));
        return $"valid on {ConditionWords.Days(days)}, {Why(ground.ValidBy)}"
            + (ground.Norm.Suspended.IsEmpty ? "" : $"; suspended on {ConditionWords.Days(ground.Norm.Suspended)}");
    }

    private DerivationLine From(GroundNorm ground)
    {
        var clauses = written.ClausesOf(ground);
        var place = ground.ValidBy switch
        {
            ValidityReason.Source => clauses.FirstOrDefault(clause => clause is SourceClauseSyntax),
            ValidityReason.Made => clauses.LastOrDefault(clause => clause is MadeClauseSyntax) ?? clauses.FirstOrDefault(clause => clause is SignedClauseSyntax),
            ValidityReason.Ratifications => clauses.LastOrDefault(clause => clause is InForceClauseSyntax { Count.IsPresent: true }),
            ValidityReason.InForce => clauses.LastOrDefault(clause => clause is InForceClauseSyntax { Count.IsPresent: false, Happening: null }),
            ValidityReason.Provisional => clauses.LastOrDefault(clause => clause is ProvisionalClauseSyntax),
            ValidityReason.OwnConsent => clauses.LastOrDefault(clause => IsOf(clause switch
            {
                RatifiedClauseSyntax ratified => ratified.Path,
                AccessionClauseSyntax accession => accession.Path,
                _ => null,
            })),
            ValidityReason.FromClause => clauses.LastOrDefault(clause => clause is FromClauseSyntax),
            _ => null,
        };
        var when = ground.Norm.ValidFrom.IsNever ? "never valid" : $"from {ground.Norm.ValidFrom}";
        return new DerivationLine($"{when}, {Why(ground.ValidBy)}") { Location = place?.GetLocation() };

        bool IsOf(PathSyntax? path) => path is { Names: [.., var last] }
            && ground.Norm.Bearer.Members.Any(member => member.Name == last || member.Name.EndsWith($".{last}", StringComparison.Ordinal));
    }

    private static string Why(ValidityReason reason) => reason switch
    {
        ValidityReason.Source => "the day of its source",
        ValidityReason.Made => "the day it was made",
        ValidityReason.Ratifications => "the day of the last ratification that it needs",
        ValidityReason.InForce => "the day it entered into force",
        ValidityReason.Provisional => "the day from which it is applied provisionally",
        ValidityReason.OwnConsent => "the day its bearer ratified it or acceded to it",
        ValidityReason.CreditorsConsent => "the day the first of those to whom it is owed ratified it or acceded to it",
        ValidityReason.FromClause => "the day its own `from` says",
        _ => "the first day there is: it says no later one",
    };
}
