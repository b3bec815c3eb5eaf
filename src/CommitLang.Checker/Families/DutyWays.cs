using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>What can be done to keep a duty, what that takes before, and which other norms stand in the way of it.</summary>
internal sealed class DutyWays(CheckContext context, NormTable table)
{
    private readonly Dictionary<Norm, List<Deed>> _ways = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Deed, List<Deed>> _withPrerequisites = [];
    private readonly Dictionary<Deed, List<GroundNorm>> _excluding = [];
    private ILookup<string, GroundNorm>? _takingPart;

    /// <summary>The duties of others to do something with a party.</summary>
    private ILookup<string, GroundNorm> TakingPart => _takingPart ??= (context.Conduct.HasMutualActs ? context.Strict : [])
        .Where(norm => norm.Norm is { Modality: Modality.Duty or Modality.ContinuousDuty, IsState: false })
        .SelectMany(norm => Of(norm.Norm).SelectMany(way => context.Conduct.Performs(way).Where(done => done.Actor != way.Actor))
            .Select(done => done.Actor).Distinct(StringComparer.Ordinal).Select(actor => (actor, norm)))
        .ToLookup(pair => pair.actor, pair => pair.norm, StringComparer.Ordinal);

    /// <summary>The ways to keep a duty, be they forbidden or not.</summary>
    public List<Deed> Of(Norm duty)
    {
        if (!_ways.TryGetValue(duty, out var ways))
        {
            var acts = duty.Bearer.Members.SelectMany(member => duty.ActsOf(member.Name).SelectMany(act => context.Conduct.Parts(new Deed(member.Name, act))));
            _ways[duty] = ways = WithLeft(acts, free => context.Conduct.Falls(free, duty, free.Actor));
        }

        return ways;
    }

    /// <summary>Ways with what bans on them leave free, or give way to, of what serves; and with what bans on that leave in turn.</summary>
    public List<Deed> WithLeft(IEnumerable<Deed> direct, Func<Deed, bool> serves)
    {
        var ways = direct.Distinct().ToList();
        for (var i = 0; i < ways.Count; i++)
        {
            var actor = ways[i].Actor;
            foreach (var ban in table.Touched(Modality.Prohibition, ways[i]).Where(LeavesSomething))
            {
                ways.AddRange(ban.Norm.Exceptions.Concat(context.Prevailing.Over(ban).SelectMany(winner => Conduct.ActsOf(winner.Norm)))
                    .SelectMany(act => context.Conduct.Parts(new Deed(actor, act))).Distinct().Where(free => serves(free) && !ways.Contains(free)).ToList());
            }
        }

        return ways;
    }

    public bool LeavesSomething(GroundNorm ban) => ban.Norm.Exceptions.Count > 0 || context.Prevailing.GivesWay(ban);

    /// <summary>A way, and what can be done to do first what it requires, and so on.</summary>
    public IReadOnlyList<Deed> WithPrerequisites(Deed way)
    {
        if (!context.Conduct.HasPrerequisites)
        {
            return [way];
        }

        if (!_withPrerequisites.TryGetValue(way, out var deeds))
        {
            _withPrerequisites[way] = deeds = [way];
            for (var i = 0; i < deeds.Count; i++)
            {
                deeds.AddRange(context.Conduct.Requires(deeds[i])
                    .SelectMany(required => WithLeft(context.Conduct.Parts(required), free => context.Conduct.IsPerforming(free, required)))
                    .Distinct().Where(deed => !deeds.Contains(deed)).ToList());
            }
        }

        return deeds;
    }

    /// <summary>What forbids a way, or what it requires.</summary>
    public IEnumerable<GroundNorm> BansOn(Deed way) => WithPrerequisites(way).SelectMany(deed => table.Touched(Modality.Prohibition, deed));

    /// <summary>The other duties that can be kept by something that excludes a way, or what it requires, or that these exclude.</summary>
    public IEnumerable<GroundNorm> Hindering(GroundNorm duty, Deed way) => context.ExcludingActs.IsEmpty ? []
        : WithPrerequisites(way).SelectMany(Excluding).Where(other => !ReferenceEquals(other, duty));

    /// <summary>The duties that can be kept by something, or only after something, that excludes a deed or that it excludes.</summary>
    private List<GroundNorm> Excluding(Deed deed)
    {
        if (!_excluding.TryGetValue(deed, out var duties))
        {
            // What is done with another is done by both.
            var actors = context.Conduct.HasMutualActs ? context.Conduct.Performs(deed).Select(done => done.Actor).Distinct(StringComparer.Ordinal) : [deed.Actor];
            _excluding[deed] = duties = [.. actors.SelectMany(actor => context.ExcludingActs.SelectMany(name => table.DutiesTo(actor, name)).Concat(TakingPart[actor]))
                .Distinct<GroundNorm>(ReferenceEqualityComparer.Instance)
                .Where(other => Of(other.Norm).Exists(way => WithPrerequisites(way).Any(its => context.Conduct.Exclude(deed, its))))];
        }

        return duties;
    }
}
