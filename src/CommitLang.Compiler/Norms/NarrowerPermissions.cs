using System.Collections.Immutable;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Norms;

/// <summary>A narrower permission of the same statement is an exception to its bans (language 2.6).</summary>
internal static class NarrowerPermissions
{
    /// <summary>The norms, with what is permitted taken out of the bans.</summary>
    public static ImmutableArray<GroundNorm> Apply(ImmutableArray<GroundNorm> norms, Vocabulary vocabulary)
    {
        if (!norms.Any(norm => norm.Norm.Modality == Modality.Permission))
        {
            return norms;
        }

        var permissions = norms.Where(norm => norm.Norm.Modality == Modality.Permission)
            .ToLookup(norm => (norm.Norm.Statement, norm.Norm.Bearer.Members[0].Name));
        return
        [
            .. norms.Select(norm => norm.Norm.Modality == Modality.Prohibition
                && permissions[(norm.Norm.Statement, norm.Norm.Bearer.Members[0].Name)]
                    .Where(permission => IsNarrower(permission.Norm, norm.Norm, vocabulary)).Select(p => p.Norm.Act).ToList() is { Count: > 0 } carved
                ? norm with { Norm = norm.Norm with { Exceptions = [.. norm.Norm.Exceptions, .. carved] } }
                : norm),
        ];
    }

    private static bool IsNarrower(Norm permission, Norm ban, Vocabulary vocabulary)
    {
        var actor = ban.Bearer.Members[0].Name;
        return !permission.Act.Equals(ban.Act) && vocabulary.IsPerforming(new Deed(actor, permission.Act), new Deed(actor, ban.Act));
    }
}
