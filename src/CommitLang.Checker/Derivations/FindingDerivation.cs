using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Derivations;

/// <summary>How a finding comes about: its clauses, the scenario with its reasons, whose it is and how certain.</summary>
internal sealed class FindingDerivation(CheckContext context, WrittenNorms written)
{
    private readonly MembershipWords _memberships = new(written);
    private readonly PrecedenceWords _precedence = new(context);
    private readonly CertaintyWords _certainty = new(context);
    private readonly TextWords _text = new(context);

    public Derivation Of(FindingGroup group)
    {
        var instance = group.Instances[0];
        var steps = ImmutableArray.CreateBuilder<DerivationStep>();
        steps.AddRange(instance.Norms.Select((norm, i) => Clause(norm, i + 1)));
        if (instance.Norms.IsEmpty)
        {
            steps.AddRange(group.Finding.Clauses.Select(clause => new DerivationStep("What is written", [new DerivationLine(clause.Sentence.Length > 0 ? clause.Sentence : clause.Label)]) { Location = clause.Location }));
        }

        if (instance.Scenario is null && !group.Finding.Timeline.IsEmpty)
        {
            Add(steps, "What happens, day by day", group.Finding.Timeline.Select(entry => new DerivationLine(entry.IsFact ? $"{entry.Text}: a fact" : entry.Text) { Day = entry.Day }));
        }

        AddWhy(steps, instance, group.Finding);
        Add(steps, "Whose it is", Holding(instance));
        Add(steps, "Precedence", _precedence.Between(instance));
        Add(steps, "How certain it is", _certainty.Of(instance));
        Add(steps, "Where else", Others(group));
        return new Derivation
        {
            Title = $"{group.Finding.Severity.ToCanonicalString()} {group.Finding.Id} [{group.Finding.Fingerprint}]: {group.Finding.Message}",
            Location = group.Finding.Clauses[0].Location,
            Steps = steps.ToImmutable(),
        };
    }

    private static void Add(ImmutableArray<DerivationStep>.Builder steps, string title, IEnumerable<DerivationLine> lines)
    {
        if (lines.ToImmutableArray() is { IsEmpty: false } all)
        {
            steps.Add(new DerivationStep(title, all));
        }
    }

    private DerivationStep Clause(GroundNorm norm, int number) => new(
        FormattableString.Invariant($"Norm {number}: {norm.Written.Title}"),
        [
            new DerivationLine(norm.Sentence),
            new DerivationLine(HolderWords.Short(norm)),
            new DerivationLine(ValidityWords.Short(norm)),
            .. _memberships.Of(norm).Where(line => line.Depth == 0),
        ])
    {
        Location = norm.Written.Location,
    };

    /// <summary>The steps that show it, by what kind of finding it is.</summary>
    private void AddWhy(ImmutableArray<DerivationStep>.Builder steps, Instance instance, Finding finding)
    {
        if (!instance.Circle.IsEmpty)
        {
            Add(steps, "What waits for what", TextWords.Circle(instance.Circle));
            return;
        }

        if (instance.Scenario is not { } scenario || instance.Family == FindingDescriptors.NotSettled || instance.Family == FindingDescriptors.UndertakingBroken)
        {
            Add(steps, "Why", _text.Why(instance, finding));
            return;
        }

        var space = context.SpaceOf(instance.Norms);
        Add(steps, "What happens, day by day", new DayByDay(space, scenario, instance.Norms).Lines());
        if (CertaintyWords.IsCollision(instance))
        {
            Add(steps, "Why they collide", Collision(instance, space, scenario));
        }
        else
        {
            Add(steps, "Why no conduct is left", new NoWay(context, space, scenario, instance.Norms).Lines());
        }
    }

    /// <summary>The first day on which both are in force, and what the one allows and the other forbids on it.</summary>
    private IEnumerable<DerivationLine> Collision(Instance instance, ScenarioSpace space, Scenario scenario)
    {
        var (first, second) = (instance.Norms[0], instance.Norms[1]);
        var common = Force.Common(space.Evaluate(space.LogOf(scenario)), space.Norms);
        yield return new DerivationLine($"both are in force on {ConditionWords.Days(common)}") { Day = common.First };
        var actor = first.Norm.Bearer.Members[0].Name;
        var (one, other) = (new Deed(actor, first.Norm.Act), new Deed(actor, second.Norm.Act));
        var chain = DeedChain.Between(one, other, context.Program.Vocabulary) ?? DeedChain.Between(other, one, context.Program.Vocabulary);
        yield return new DerivationLine(one.Equals(other) ? $"both speak of {one.Act}" : chain ?? $"{one.Act} and {other.Act} overlap");
        yield return new DerivationLine(instance.Descriptor == FindingDescriptors.OfNoUse
            ? "they are owed to different parties: the permission stands, but using it breaks faith with the other one's creditor"
            : "they are owed to the same party or to all, so the one takes back what the other gives");
    }

    /// <summary>Contradiction, dispute or disagreement, and how much it weighs (language 2.7).</summary>
    private static IEnumerable<DerivationLine> Holding(Instance instance)
    {
        if (instance.Family is not { DefaultSeverity: DiagnosticSeverity.Error } family || instance.Norms.Length == 0)
        {
            yield break;
        }

        var own = instance.Norms.Count(norm => norm.IsOwn);
        yield return new DerivationLine(instance.Norms.Any(norm => norm.Norm.IsRecommendation) ? "one of them is advice: at most a tension"
            : own == instance.Norms.Length ? $"all are their bearers' own: {family.Title.ToLowerInvariant()}, a contradiction"
            : instance.Norms.Skip(1).Aggregate(instance.Norms[0].Norm.Holders, (all, norm) => [.. all.Intersect(norm.Norm.Holders, StringComparer.Ordinal)]) is { Count: > 0 } shared
                ? $"all are held by {Describe.Names(shared)}: {family.Title.ToLowerInvariant()}, a contradiction"
            : own > 0 ? "some are their bearer's own and some are asked of it: a dispute"
            : "none is their bearer's own, and the holders differ: a disagreement");
        var softest = instance.Norms.MinBy(norm => norm.Norm.Firmness)?.Norm.Firmness ?? Firmness.Binding;
        yield return new DerivationLine($"as firm as the softest of them, {softest.ToString().ToLowerInvariant()}: "
            + (softest >= Firmness.Pledged ? "an error unless a rule settles it" : "no more than a warning"));
    }

    private static IEnumerable<DerivationLine> Others(FindingGroup group)
    {
        var others = group.Instances.Skip(1).Select(instance => new DerivationLine($"the same for {instance.Detail()}")).ToList();
        return others.Count <= PerNorm.MostShown
            ? others
            : others.Take(PerNorm.MostShown).Append(new DerivationLine(FormattableString.Invariant($"and {others.Count - PerNorm.MostShown} more")));
    }
}
