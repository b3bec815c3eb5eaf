using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>What comes of norms of which it was asked whether they clash.</summary>
internal enum Outcome
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>They do, and one gives way.</summary>
    Overridden,

    /// <summary>They do.</summary>
    Clash,
}

/// <summary>Decides whether sets of norms clash, and says what that is: a contradiction, a dispute, a disagreement.</summary>
internal sealed class Verdicts(CheckContext context)
{
    private readonly Decisions _decisions = new(context);
    private readonly Settlements _settlements = new(context);
    private readonly List<IReadOnlyList<GroundNorm>> _overridden = [];
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>The sets found to clash, whatever settles them.</summary>
    public List<IReadOnlyList<GroundNorm>> Clashing { get; } = [];

    /// <summary>Whether some scenario leaves no way to keep the norms, each of which counts; null when that is not settled within the budget.</summary>
    public bool? Clashes(IReadOnlyList<GroundNorm> norms) => _decisions.Ask(norms) is { IsSettled: true } answer ? answer.Scenario is not null : null;

    /// <summary>Whether these or some of them clash; null when that is not settled within the budget.</summary>
    public bool? AnyClash(IReadOnlyList<GroundNorm> norms) => _decisions.AnyClash(norms);

    /// <summary>Asks whether the norms clash and reports it if they do, whatever settles it.</summary>
    public Outcome Clash(DiagnosticDescriptor family, params IReadOnlyList<GroundNorm> norms)
    {
        var decision = _decisions.Of(norms);
        if (!decision.IsSettled)
        {
            ReportNotSettled(norms);
            return Outcome.None;
        }

        return decision.Scenario is null ? Outcome.None : Settle(family, norms, decision);
    }

    /// <summary>Asks about what remains of norms when some give way to others, of which a part clashed before, and reports it if that clashes.</summary>
    public void ClashRemaining(DiagnosticDescriptor family, IReadOnlyList<GroundNorm> norms)
    {
        if (!_overridden.Exists(part => part.Count < norms.Count && part.All(norms.Contains)))
        {
            return;
        }

        var decision = _settlements.Remaining(norms);
        if (!decision.IsSettled)
        {
            ReportNotSettled(norms);
        }
        else if (decision.Scenario is { } scenario)
        {
            Report(norms, family, scenario, decision.IsInevitable, [], null);
        }
    }

    /// <summary>Whether what remains of the norms clashes, each of which counts; null when that is not settled.</summary>
    public bool? Remain(IReadOnlyList<GroundNorm> norms) => _settlements.Remaining(norms) is { IsSettled: true } decision ? decision.Scenario is not null : null;

    /// <summary>Whether what remains of these or some of them clashes; null when that is not settled.</summary>
    public bool? AnyRemain(IReadOnlyList<GroundNorm> norms) => _settlements.AnyRemaining(norms) is { IsSettled: true } answer ? answer.Scenario is not null : null;

    private Outcome Settle(DiagnosticDescriptor family, IReadOnlyList<GroundNorm> norms, Decision decision)
    {
        Clashing.Add(norms);
        var settlement = _settlements.Concerns(norms) ? _settlements.Of(norms, decision) : new Settlement(decision, null);
        var shown = settlement.Remaining ?? decision;
        Report(norms, family, shown.Scenario ?? Scenario.Empty, shown.IsInevitable, settlement.Notes, settlement.Aside);
        if (settlement.Aside is null)
        {
            return Outcome.Clash;
        }

        _overridden.Add(norms);
        return Outcome.Overridden;
    }

    /// <summary>What the budget cannot settle is said, with the set: never silence (language 2.6).</summary>
    public void ReportNotSettled(IReadOnlyList<GroundNorm> norms)
    {
        if (_open.Add(string.Join("|", norms.Select(norm => norm.Norm.Id).Order(StringComparer.Ordinal))))
        {
            Report(norms, FindingDescriptors.NotSettled, null, null, [], null);
        }
    }

    /// <summary>A permission against a ban: in force on one day, toward the same creditor or toward all.</summary>
    public void Collide(GroundNorm permission, GroundNorm ban, string extent, Func<Norm, Norm, bool> areAgainst) =>
        Common(FindingDescriptors.PermissionMeetsProhibition, permission, ban, extent, areAgainst);

    /// <summary>
    /// An undertaking about undertakings, broken by another engagement as soon as both are in force (language 2.6): no event is needed but
    /// what puts the undertaking itself in force.
    /// </summary>
    public void Break(GroundNorm undertaking, GroundNorm other)
    {
        IReadOnlyList<GroundNorm> norms = [undertaking, other];
        var question = new CollisionQuestion(context.SpaceOf(undertaking, other), context.Conduct, isUnavoidable: false);
        var answer = context.Ask(question);
        if (!answer.IsSettled)
        {
            ReportNotSettled(norms);
        }
        else if (answer.Scenario is { } scenario)
        {
            var isPlain = undertaking.Norm is { When: AllOf { Parts.Count: 0 }, While: AllOf { Parts.Count: 0 }, Unless: null };
            var isInevitable = isPlain || question.Space.IsSettledByText || !LikelyEscapes.CanEscape(context, question.Escape, scenario);
            Report(norms, FindingDescriptors.UndertakingBroken, isPlain ? Scenario.Empty : scenario, isInevitable, [], SettingAside.Of(norms, context.Precedence));
        }
    }

    /// <summary>An exemption against a duty.</summary>
    public void Release(GroundNorm exemption, GroundNorm duty) =>
        Common(FindingDescriptors.ExemptionMeetsDuty, exemption, duty, "in whole", (_, _) => true);

    private void Common(DiagnosticDescriptor family, GroundNorm first, GroundNorm second, string extent, Func<Norm, Norm, bool> areAgainst)
    {
        var days = Creditors.CommonDays(first, second);
        if (days.IsEmpty || !Meet(family, first, second, extent, areAgainst, days))
        {
            Meet(FindingDescriptors.OfNoUse, first, second, extent, areAgainst, days.Complement());
        }
    }

    /// <summary>Reports that a freedom and what is against it are in force on one of some days; not when it is settled that they are not.</summary>
    private bool Meet(DiagnosticDescriptor family, GroundNorm freedom, GroundNorm other, string extent, Func<Norm, Norm, bool> areAgainst, DaySet days)
    {
        if (days.IsEmpty)
        {
            return false;
        }

        var isAlways = days.Equals(DaySet.All);
        var space = context.SpaceOf(isAlways ? freedom : On(freedom, days), other);
        var question = new CollisionQuestion(space, context.Conduct);
        var answer = context.Ask(question);
        if (!answer.IsSettled)
        {
            ReportNotSettled([freedom, other]);
        }

        if (answer.Scenario is not { } scenario)
        {
            return !answer.IsSettled;
        }

        IReadOnlyList<GroundNorm> norms = [freedom, other];
        Clashing.Add(norms);
        var decision = new Decision(true, scenario, space.IsSettledByText || !(isAlways
            ? CanBeApart(question, scenario)
            : LikelyEscapes.CanEscape(context, question.EscapeOf([freedom.Norm, other.Norm]), scenario)));
        var settlement = _settlements.Concerns(norms) ? _settlements.OfCollision(isAlways ? norms : [On(freedom, days), other], decision, areAgainst) : new Settlement(decision, null);
        var shown = settlement.Remaining ?? decision;
        Report(norms, family, shown.Scenario ?? scenario, shown.IsInevitable, [$"extent: {extent}", .. settlement.Notes], settlement.Aside);
        return true;
    }

    /// <summary>A standing norm on some of its days only.</summary>
    private static GroundNorm On(GroundNorm norm, DaySet days) =>
        norm with { Norm = norm.Norm with { While = new AllOf(norm.Norm.While, new Calendar(days)) } };

    /// <summary>Whether, as far as is settled, both can come into force and never on one day.</summary>
    private bool CanBeApart(CollisionQuestion question, Scenario together) => SharedDay.Of(question.Space)?.CanBeApart()
        ?? (!Apart.NeverAre(question.Space) && LikelyEscapes.CanEscape(context, question.Escape, together));

    private static Certainty CertaintyOf(IReadOnlyList<GroundNorm> norms, bool? isInevitable) => isInevitable is not { } isBound ? Certainty.Conditional
        : norms.Any(norm => norm.Fillings > 0 || norm.HasOpenDay && !isBound) ? Certainty.Depends
        : isBound ? Certainty.Inevitable : Certainty.Conditional;

    private void Report(
        IReadOnlyList<GroundNorm> norms, DiagnosticDescriptor family, Scenario? scenario, bool? isInevitable, ImmutableArray<string> notes,
        SettingAside? aside)
    {
        var severity = family.DefaultSeverity == DiagnosticSeverity.Error ? Describe.SeverityOf(norms) : family.DefaultSeverity;
        var descriptor = aside is null ? Classify(norms, family) : FindingDescriptors.Overridden;
        var bothBind = aside is null && !context.Precedence.IsEmpty ? SettingAside.BothBind(norms, context.Precedence).ToList() : null;
        context.Instances.Add(new Instance
        {
            Descriptor = descriptor,
            Severity = descriptor.DefaultSeverity == DiagnosticSeverity.Error ? severity : descriptor.DefaultSeverity,
            Group = Describe.GroupOf(norms[0].Norm.Bearer.InWords(), norms),
            Norms = [.. norms],
            Words = InWords,
            Certainty = CertaintyOf(norms, isInevitable),
            IsInevitable = isInevitable == true,
            Happenings = scenario?.Entries.Count ?? 0,
            Family = family,
            Aside = aside,
            Notes = bothBind is null ? notes : [.. notes, .. bothBind.Select(pair => pair.Note)],
            Rules = context.Precedence.IsEmpty ? [] : context.Precedence.NumbersOf((aside?.Rules ?? []).Concat((bothBind ?? []).SelectMany(pair => pair.Rules))),
            Scenario = scenario,
            Bearers = CountBearers(norms),
        });
    }

    private static InstanceText InWords(Instance instance, ProgramIndex index)
    {
        var norms = instance.Norms;
        return new InstanceText(instance.Aside?.Message ?? MessageOf(instance.Descriptor, norms), [.. norms.DistinctBy(norm => norm.Written).Select(Describe.Clause)])
        {
            Timeline = instance.Scenario is { } scenario ? Describe.Timeline(new ScenarioSpace(index, [.. norms.Select(norm => norm.Norm)]), scenario, norms) : [],
            Notes = [.. instance.Notes, .. Faith(norms), .. Holes(instance)],
        };
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
        _ => Describe.Names(norms.Count > 1 ? Creditors.Of(norms[1], norms) : []),
    };

    private static IEnumerable<string> Faith(IReadOnlyList<GroundNorm> norms) => norms
        .Where(norm => norm.Norm.Beneficiaries is { Count: > 0 } && norm.IsOwn)
        .Select(norm => $"not keeping {norm.Written.Title} breaks faith with {Describe.Names(Creditors.Of(norm, norms))}")
        .Distinct();

    private static IEnumerable<string> Holes(Instance instance) =>
        instance.Norms.SelectMany(norm => norm.Holes).Distinct().ToList() is not { Count: > 0 } holes ? []
            : instance.Certainty == Certainty.Depends || instance.Descriptor == FindingDescriptors.NotSettled ? holes.Select(hole => $"depends on {hole}")
            : ["so whatever is decided where the text says `undecided`"];
}
