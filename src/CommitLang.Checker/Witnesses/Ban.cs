using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>What one member may not do on which days.</summary>
internal sealed record Ban(Norm Norm, Deed Deed, DaySet Days)
{
    /// <summary>What a ban forbids each of its bearers in a scenario.</summary>
    public static IEnumerable<Ban> Of(Norm norm, Evaluation evaluation)
    {
        var force = evaluation.ForceOf(norm);
        return norm.Bearer.Members.Select(member => new Ban(norm, new Deed(member.Name, norm.Act), force.Intersect(member.Days)))
            .Where(ban => !ban.Days.IsEmpty);
    }
}
