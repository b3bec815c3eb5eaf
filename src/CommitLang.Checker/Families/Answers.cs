using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Which demands nobody of whom it is demanded has undertaken to meet.</summary>
internal sealed class Answers(CheckContext context)
{
    // Made when there is a demand at all.
    private NormTable OwnNorms => field ??= new NormTable(context.Norms.Where(norm => norm.IsOwn), context.Conduct);

    /// <summary>Whether a norm is a demand, of something to be done or left undone, that is not answered.</summary>
    public bool Lack(GroundNorm demand) =>
        demand is { IsOwn: false, Written.Kind: StatementKind.Demand, Norm.Modality: Modality.Duty or Modality.Prohibition or Modality.ContinuousDuty }
        && !demand.Norm.Bearer.Members.Any(member => IsAnsweredBy(member.Name, demand.Norm));

    private bool IsAnsweredBy(string actor, Norm demand) => demand.Modality == Modality.Prohibition
        ? OwnNorms.Touched(Modality.Prohibition, new Deed(actor, demand.Act)).Any(own => context.Conduct.Falls(actor, demand.Act, own.Norm, actor))
        : Conduct.ActsOf(demand).SelectMany(act => context.ActsBelow(act.Name))
            .SelectMany(name => OwnNorms.List(Modality.Duty, actor, name).Concat(OwnNorms.List(Modality.ContinuousDuty, actor, name)))
            .Any(own => context.Conduct.Falls(actor, own.Norm.Act, demand, actor));
}
