using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>What is permitted to one that it is forbidden, and what it need not do that it must (family 5 of language 2.6).</summary>
internal sealed class Permissions(CheckContext context, NormTable table, Verdicts verdicts, IReadOnlySet<GroundNorm> impossible)
{
    private readonly Dictionary<GroundTerm, string[]> _namesAround = [];
    private readonly CommonDeeds _common = new(context.Conduct);

    public void FindForbidden(GroundNorm permission)
    {
        var norm = permission.Norm;
        var deed = new Deed(norm.Bearer.Members[0].Name, norm.Act);
        var whole = table.Touched(Modality.Prohibition, deed);
        for (var i = 0; i < whole.Count; i++)
        {
            if (CanCollide(permission, whole[i]))
            {
                verdicts.Collide(permission, whole[i], "in whole", AreAgainst);
            }
        }

        foreach (var name in NamesAround(deed))
        {
            var bans = table.List(Modality.Prohibition, deed.Actor, name);
            for (var i = 0; i < bans.Count; i++)
            {
                if (_common.Of(norm, bans[i].Norm, deed.Actor) is { } part && !whole.Contains(bans[i], ReferenceEqualityComparer.Instance) && CanCollide(permission, bans[i]))
                {
                    verdicts.Collide(permission, bans[i], $"in part: {part}", AreAgainst);
                }
            }
        }

        bool AreAgainst(Norm freedom, Norm other) => _common.Of(freedom, other, deed.Actor) is not null;
    }

    /// <summary>The names of the acts that are done by doing something, or of which some are done with it.</summary>
    private string[] NamesAround(Deed deed)
    {
        if (!_namesAround.TryGetValue(deed.Act, out var names))
        {
            var done = context.Conduct.Done(deed.Actor, deed.Act);
            _namesAround[deed.Act] = names =
                [.. Enumerable.Range(0, done.Count).Select(i => done[i].Act.Name).Concat(context.ActsBelow(deed.Act.Name)).Distinct(StringComparer.Ordinal)];
        }

        return names;
    }

    /// <summary>Whether they speak of a common amount, and nothing shows that they are never in force on one day.</summary>
    private bool CanCollide(GroundNorm freedom, GroundNorm other) =>
        Share(freedom, other) && context.Index.Standing.CanShareADay(freedom.Norm, other.Norm) != false;

    public void FindRequired(GroundNorm exemption)
    {
        var actor = exemption.Norm.Bearer.Members[0].Name;
        foreach (var duty in context.ActsBelow(exemption.Norm.Act.Name)
            .SelectMany(name => table.List(Modality.Duty, actor, name).Concat(table.List(Modality.ContinuousDuty, actor, name)))
            .Where(duty => duty.Norm.Bearer.Group is null && !impossible.Contains(duty)
                && AmountRange.Of(duty.Norm, context.Program.Vocabulary).IsWithin(AmountRange.Of(exemption.Norm, context.Program.Vocabulary))
                && context.Conduct.Falls(actor, duty.Norm.Act, exemption.Norm, actor)
                && context.Index.Standing.CanShareADay(exemption.Norm, duty.Norm) != false))
        {
            verdicts.Release(exemption, duty);
        }
    }

    /// <summary>Whether some amount that the one speaks of the other speaks of too.</summary>
    private bool Share(GroundNorm first, GroundNorm second) =>
        AmountRange.Of(first.Norm, context.Program.Vocabulary).Meets(AmountRange.Of(second.Norm, context.Program.Vocabulary));
}
