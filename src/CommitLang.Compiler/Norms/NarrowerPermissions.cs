using System.Collections.Immutable;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Norms;

/// <summary>
/// A narrower permission of the same statement is an exception to its bans (language 2.6): always, or, where it has conditions
/// that the ban has not, on the days on which it is in force.
/// </summary>
internal static class NarrowerPermissions
{
    /// <summary>The norms, with what is permitted taken out of the bans.</summary>
    public static ImmutableArray<GroundNorm> Apply(ImmutableArray<GroundNorm> norms, Vocabulary vocabulary)
    {
        var permissions = norms.Where(norm => norm.Norm.Modality == Modality.Permission).ToLookup(PlaceOf);
        return permissions.Count == 0 || !norms.Any(norm => norm.Norm.Modality == Modality.Prohibition && permissions.Contains(PlaceOf(norm)))
            ? norms
            :
            [
                .. norms.SelectMany(norm => norm.Norm.Modality == Modality.Prohibition
                    ? Carve(norm, permissions[PlaceOf(norm)], vocabulary)
                    : [norm]),
            ];
    }

    private static (string Statement, string Bearer) PlaceOf(GroundNorm norm) => (norm.Norm.Statement, norm.Norm.Bearer.Members[0].Name);

    /// <summary>
    /// The ban without what is permitted always, and, for each act that is permitted at times, a ban for the other times.
    /// </summary>
    private static IEnumerable<GroundNorm> Carve(GroundNorm ban, IEnumerable<GroundNorm> permissions, Vocabulary vocabulary)
    {
        var actor = ban.Norm.Bearer.Members[0].Name;
        var narrower = permissions.Where(permission => Covers(ban.Norm.Act, permission.Norm.Act))
            .Select(permission => (Permission: permission, permission.Norm.Act, Days: PermittedDays.Of(permission.Norm, ban.Norm)))
            .Where(exception => exception.Days is not null || !exception.Act.Equals(ban.Norm.Act)).ToList();
        if (narrower.Count == 0)
        {
            return [ban];
        }

        var always = narrower.Where(exception => exception.Days is null).Select(exception => exception.Act).ToList();
        var sometimes = narrower.Where(exception => exception.Days is not null && !always.Exists(act => Covers(act, exception.Act))).ToList();
        var acts = sometimes.Select(exception => exception.Act).Where(act => !act.Equals(ban.Norm.Act)).Distinct().ToList();
        return acts.Select(act => For(act, $"{ban.Norm.Id}/{act}")).Prepend(For(ban.Norm.Act, ban.Norm.Id));

        bool Covers(GroundTerm wide, GroundTerm narrow) => vocabulary.IsPerforming(new Deed(actor, narrow), new Deed(actor, wide));

        GroundNorm For(GroundTerm act, string id)
        {
            var exceptions = sometimes.Where(exception => Covers(exception.Act, act)).ToList();
            var isWhole = act.Equals(ban.Norm.Act);
            var norm = ban.Norm with
            {
                Id = id,
                Act = act,
                Alternatives = isWhole ? ban.Norm.Alternatives : [],
                Exceptions = [.. ban.Norm.Exceptions, .. always, .. acts.Where(other => !other.Equals(act) && Covers(act, other))],
                Unless = exceptions.Count == 0 ? ban.Norm.Unless
                    : new AtLeast(1, [.. exceptions.Select(exception => exception.Days).Prepend(ban.Norm.Unless).OfType<Condition>()]),
            };
            return ban with { Norm = norm, Said = ban.Said?.For(norm, [.. exceptions.Select(exception => exception.Permission)]) };
        }
    }
}
