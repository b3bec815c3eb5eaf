using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// What parties say about their other engagements: broken by another norm of the same bearer from the first day both are
/// in force; no event is needed (language 2.6, family 9).
/// </summary>
internal sealed class Undertakings(CheckContext context, Verdicts verdicts)
{
    public void Find()
    {
        foreach (var undertaking in context.Program.Undertakings.Where(norm => norm.Norm.Firmness >= context.Counting))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var bearer = undertaking.Norm.Bearer.Members[0].Name;
            foreach (var other in context.Strict.Where(other => other.IsOwn && other.Norm.Bearer.Members.Any(member => member.Name == bearer)
                && IsAgainst(undertaking, other, bearer)))
            {
                verdicts.Break(undertaking, other);
            }
        }
    }

    private bool IsAgainst(GroundNorm undertaking, GroundNorm other, string bearer)
    {
        switch (undertaking.Undertaking)
        {
            case { Kind: UndertakingKind.NotToUndertake, Act: { } act }:
                return other.Norm.Modality is Modality.Duty or Modality.ContinuousDuty
                    && other.Norm.ActsOf(bearer).ToList() is [_, ..] acts && acts.TrueForAll(done => context.Conduct.IsPerforming(new Deed(bearer, done), new Deed(bearer, act)))
                    && IsSoMuch(undertaking.Norm, other.Norm);
            case { Kind: var kind }:
                return other.Written.Root != undertaking.Written.Root
                    && (kind != UndertakingKind.NothingContraryBefore || other.Norm.ValidFrom < undertaking.Norm.ValidFrom)
                    && IsContrary(undertaking.Written, other, bearer);
            default:
                return false;
        }
    }

    /// <summary>Whether it clashes with something that the bearer owes by the undertaking's own text.</summary>
    private bool IsContrary(WrittenNorm undertaking, GroundNorm other, string bearer) => Clashes.GetValueOrDefault(other, []).Exists(set => set.Any(norm =>
        norm.Written.Root == undertaking.Root && norm.Norm.Bearer.Members.Any(member => member.Name == bearer)));

    private Dictionary<GroundNorm, List<IReadOnlyList<GroundNorm>>> Clashes => field ??= ByNorm(verdicts.Clashing);

    private static Dictionary<GroundNorm, List<IReadOnlyList<GroundNorm>>> ByNorm(List<IReadOnlyList<GroundNorm>> sets)
    {
        var byNorm = new Dictionary<GroundNorm, List<IReadOnlyList<GroundNorm>>>(ReferenceEqualityComparer.Instance);
        foreach (var set in sets)
        {
            foreach (var norm in set)
            {
                byNorm.AddTo(norm, set);
            }
        }

        return byNorm;
    }

    /// <summary>Whether all that keeps an engagement is as much as is not to be undertaken.</summary>
    private bool IsSoMuch(Norm undertaking, Norm other) => undertaking.Amount is null
        || AmountRange.Of(other, context.Program.Vocabulary).IsWithin(AmountRange.Of(undertaking, context.Program.Vocabulary));
}
