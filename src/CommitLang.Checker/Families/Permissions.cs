using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>What is permitted to one that it is forbidden, and what it need not do that it must (family 5 of language 2.6).</summary>
internal sealed class Permissions(CheckContext context, NormTable table, Verdicts verdicts)
{
    public void FindForbidden(GroundNorm permission)
    {
        var norm = permission.Norm;
        var deed = new Deed(norm.Bearer.Members[0].Name, norm.Act);
        var whole = table.Touched(Modality.Prohibition, deed).ToList();
        foreach (var ban in whole.Where(ban => Share(permission, ban)))
        {
            verdicts.Collide(permission, ban, "in whole");
        }

        foreach (var ban in context.ActsBelow(norm.Act.Name)
            .SelectMany(name => table.List(Modality.Prohibition, deed.Actor, name))
            .Where(ban => !whole.Contains(ban) && Share(permission, ban) && context.Conduct.Falls(new Deed(deed.Actor, ban.Norm.Act), norm, deed.Actor)))
        {
            verdicts.Collide(permission, ban, $"in part: {ban.Norm.Act}");
        }
    }

    public void FindRequired(GroundNorm exemption)
    {
        var actor = exemption.Norm.Bearer.Members[0].Name;
        foreach (var duty in context.ActsBelow(exemption.Norm.Act.Name)
            .SelectMany(name => table.List(Modality.Duty, actor, name).Concat(table.List(Modality.ContinuousDuty, actor, name)))
            .Where(duty => duty.Norm.Bearer.Group is null
                && AmountRange.Of(duty.Norm, context.Program.Vocabulary).IsWithin(AmountRange.Of(exemption.Norm, context.Program.Vocabulary)) && context.Conduct.Falls(new Deed(actor, duty.Norm.Act), exemption.Norm, actor)))
        {
            verdicts.Release(exemption, duty);
        }
    }

    /// <summary>Whether some amount that the one speaks of the other speaks of too.</summary>
    private bool Share(GroundNorm first, GroundNorm second) =>
        AmountRange.Of(first.Norm, context.Program.Vocabulary).Meets(AmountRange.Of(second.Norm, context.Program.Vocabulary));
}
