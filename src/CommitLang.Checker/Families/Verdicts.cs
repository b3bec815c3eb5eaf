using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Decides whether sets of norms clash, and says what that is: a contradiction, a dispute, a disagreement.</summary>
internal sealed class Verdicts(CheckContext context)
{
    private readonly Decisions _decisions = new(context);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>The sets found to clash, whatever settles them.</summary>
    public List<IReadOnlyList<GroundNorm>> Clashing { get; } = [];

    /// <summary>Whether some scenario leaves no way to keep the norms, each of which counts; null when that is not settled within the budget.</summary>
    public bool? Clashes(IReadOnlyList<GroundNorm> norms) => Clashes(context.SpaceOf(norms));

    /// <summary>Whether these or some of them clash; null when that is not settled within the budget.</summary>
    public bool? AnyClash(IReadOnlyList<GroundNorm> norms) => Clashes(context.SpaceOfAny(norms));

    private bool? Clashes(ScenarioSpace space)
    {
        var answer = context.Ask(new ClashQuestion(space, context.Conduct));
        return answer.IsSettled ? answer.Scenario is not null : null;
    }

    /// <summary>Asks whether the norms clash and reports it if they do; true when they do.</summary>
    public bool Clash(DiagnosticDescriptor family, params IReadOnlyList<GroundNorm> norms)
    {
        var decision = _decisions.Of(norms);
        if (!decision.IsSettled)
        {
            ReportNotSettled(norms);
            return false;
        }

        if (decision.Scenario is not { } scenario)
        {
            return false;
        }

        var certainty = Open(norms) ? Certainty.Depends : decision.IsInevitable ? Certainty.Inevitable : Certainty.Conditional;
        Clashing.Add(norms);
        Report(norms, family, scenario, certainty, []);
        return true;
    }

    /// <summary>What the budget cannot settle is said, with the set: never silence (language 2.6).</summary>
    public void ReportNotSettled(IReadOnlyList<GroundNorm> norms)
    {
        if (_open.Add(string.Join("|", norms.Select(norm => norm.Norm.Id).Order(StringComparer.Ordinal))))
        {
            Report(norms, FindingDescriptors.NotSettled, Scenario.Empty, Certainty.Conditional, []);
        }
    }

    /// <summary>A permission against a ban: in force on one day, toward the same creditor or toward all.</summary>
    public void Collide(GroundNorm permission, GroundNorm ban, string extent) =>
        Common(FindingDescriptors.PermissionMeetsProhibition, permission, ban, extent);

    /// <summary>An undertaking about undertakings, broken by another engagement as long as both are in force.</summary>
    public void ReportBroken(GroundNorm undertaking, GroundNorm other) => Report(
        [undertaking, other], FindingDescriptors.UndertakingBroken, Scenario.Empty,
        Open([other]) ? Certainty.Depends : Certainty.Inevitable, []);

    /// <summary>An exemption against a duty.</summary>
    public void Release(GroundNorm exemption, GroundNorm duty) =>
        Common(FindingDescriptors.ExemptionMeetsDuty, exemption, duty, "in whole");

    private void Common(DiagnosticDescriptor family, GroundNorm first, GroundNorm second, string extent)
    {
        if (context.Index.Standing.CanShareADay(first.Norm, second.Norm) == false)
        {
            return;
        }

        var space = context.SpaceOf(first, second);
        if (context.Ask(new CollisionQuestion(space)).Scenario is not { } scenario)
        {
            return;
        }

        Clashing.Add([first, second]);
        if (!ShareCreditor(first, second))
        {
            family = FindingDescriptors.OfNoUse;
        }

        var certainty = Open([first, second]) ? Certainty.Depends : space.Free.IsEmpty ? Certainty.Inevitable : Certainty.Conditional;
        Report([first, second], family, scenario, certainty, [$"extent: {extent}"]);
    }

    private static bool ShareCreditor(GroundNorm first, GroundNorm second) =>
        first.Norm.Beneficiaries is not { } left || second.Norm.Beneficiaries is not { } right
        || left.Intersect(right, StringComparer.Ordinal).Any();

    private static bool Open(IReadOnlyList<GroundNorm> norms) => norms.Any(norm => norm.Holes.Count > 0);

    private void Report(
        IReadOnlyList<GroundNorm> norms, DiagnosticDescriptor family, Scenario scenario, Certainty certainty, ImmutableArray<string> notes)
    {
        var severity = family.DefaultSeverity == DiagnosticSeverity.Error ? Describe.SeverityOf(norms) : family.DefaultSeverity;
        var aside = family == FindingDescriptors.NotSettled ? null : SettingAside.Of(norms, context.Precedence);
        var descriptor = aside is null ? Classify(norms, family) : FindingDescriptors.Overridden;
        var bothBind = aside is null ? SettingAside.BothBind(norms, context.Precedence).ToList() : [];
        context.Instances.Add(new Instance
        {
            Descriptor = descriptor,
            Severity = descriptor.DefaultSeverity == DiagnosticSeverity.Error ? severity : descriptor.DefaultSeverity,
            Group = Describe.GroupOf(norms[0].Norm.Bearer.InWords(), norms),
            Norms = [.. norms],
            Words = placed => new InstanceText(aside is null ? MessageOf(descriptor, placed) : aside.Message, [.. placed.DistinctBy(norm => norm.Written).Select(Describe.Clause)])
            {
                Timeline = Describe.Timeline(context.SpaceOf(norms), scenario, norms),
                Notes = [.. notes, .. bothBind.Select(pair => pair.Note), .. Faith(norms), .. Holes(norms)],
            },
            Certainty = certainty,
            Happenings = scenario.Entries.Count,
            Family = family,
            Rules = context.Precedence.NumbersOf((aside?.Rules ?? []).Concat(bothBind.SelectMany(pair => pair.Rules))),
            Scenario = scenario,
            Bearers = CountBearers(norms),
        });
    }

    private static int CountBearers(IReadOnlyList<GroundNorm> norms) => norms is [var first, var second]
        ? first.Norm.Bearer.InWords() == second.Norm.Bearer.InWords() ? 1 : 2
        : norms.Select(norm => norm.Norm.Bearer.InWords()).Distinct().Count();

    /// <summary>All own or all of one holder: a contradiction. Some own: a dispute. None own: a disagreement (language 2.7).</summary>
    private static DiagnosticDescriptor Classify(IReadOnlyList<GroundNorm> norms, DiagnosticDescriptor family)
    {
        if (norms.Any(norm => norm.Norm.IsRecommendation))
        {
            return FindingDescriptors.Tension;
        }

        if (family.DefaultSeverity != DiagnosticSeverity.Error || norms.All(norm => norm.IsOwn) || ShareHolder(norms))
        {
            return family;
        }

        return norms.Any(norm => norm.IsOwn) ? FindingDescriptors.Dispute : FindingDescriptors.Disagreement;
    }

    private static bool ShareHolder(IReadOnlyList<GroundNorm> norms) => norms.Skip(1)
        .Aggregate(norms[0].Norm.Holders.AsEnumerable(), (holders, norm) => holders.Intersect(norm.Norm.Holders, StringComparer.Ordinal)).Any();

    private static string MessageOf(DiagnosticDescriptor descriptor, IReadOnlyList<GroundNorm> norms) =>
        Describe.Fill(descriptor, [.. descriptor.ArgumentNames.Select(name => (name, PartOf(name, norms)))]);

    private static string PartOf(string name, IReadOnlyList<GroundNorm> norms) => name switch
    {
        "first" => Describe.Claim(norms[0]),
        "second" when norms.Count == 1 => "its own conditions",
        "second" or "others" => string.Join(" and ", norms.Skip(1).Select(Describe.Claim)),
        "all" => string.Join(" and ", norms.Select(Describe.Claim)),
        "holders" => Describe.Names(norms.SelectMany(norm => norm.Norm.Holders)),
        _ => Describe.Names(norms.Count > 1 ? norms[1].Norm.Beneficiaries ?? [] : []),
    };

    private static IEnumerable<string> Faith(IReadOnlyList<GroundNorm> norms) => norms
        .Where(norm => norm.Norm.Beneficiaries is { Count: > 0 } && norm.IsOwn)
        .Select(norm => $"not keeping {norm.Written.Title} breaks faith with {Describe.Names(norm.Norm.Beneficiaries ?? [])}")
        .Distinct();

    private static IEnumerable<string> Holes(IReadOnlyList<GroundNorm> norms) =>
        norms.SelectMany(norm => norm.Holes).Distinct().Select(hole => $"depends on {hole}");
}
