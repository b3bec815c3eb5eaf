using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Binding;

/// <summary>
/// <c>without prejudice to every engagement of P made before DATE</c>: gives way to statements that are only known once all
/// are read (VCLT art. 30 (2)).
/// </summary>
/// <param name="Statement">The statement that gives way.</param>
/// <param name="Party">Whose engagements are saved.</param>
/// <param name="Before">The first day on which an engagement would be too late.</param>
/// <param name="Location">The clause.</param>
internal sealed record SavingClause(string Statement, string Party, Day Before, Location Location)
{
    /// <summary>A rule for each statement in which the party had engaged itself by then.</summary>
    public IEnumerable<Prevalence> Rules(IEnumerable<GroundNorm> norms) => norms
        .Where(norm => norm.IsOwn && norm.Written.MadeOn < Before && norm.Written.Statement != Statement
            && norm.Norm.Bearer.Members.Any(member => member.Name == Party))
        .Select(norm => norm.Written.Statement).Distinct(StringComparer.Ordinal)
        .Select(earlier => new Prevalence(earlier, Statement, Location, $"without prejudice to every engagement of {Party} made before {Before}") { Bearer = Party });
}
