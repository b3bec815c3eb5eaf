using System.Collections.Immutable;
using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Checker.Derivations;

/// <summary>What a written norm means, from its words to the findings that it takes part in.</summary>
internal sealed class NormDerivation(CheckContext context, WrittenNorms written, ImmutableArray<FindingGroup> groups)
{
    private readonly HolderWords _holders = new(written);
    private readonly MembershipWords _memberships = new(written);
    private readonly ValidityWords _validity = new(written);
    private readonly ForceWords _force = new(context);
    private readonly PrecedenceWords _precedence = new(context);

    public Derivation Of(NormSyntax norm)
    {
        var place = norm.GetLocation();
        var ground = written.GroundOf(norm);
        if (ground.IsEmpty)
        {
            return new Derivation
            {
                Title = written.IsSecret(place) ? "Who reads does not know this sentence" : "This sentence gives no norm yet",
                Location = place,
                Steps = [.. Steps(("Why", [.. WhyNone(place)]), ("Findings that it takes part in", Findings(place, [])))],
            };
        }

        var first = ground[0];
        return new Derivation
        {
            Title = Several(ground.Length) + $" of {first.Written.Title}",
            Location = place,
            Steps =
            [
                .. Steps(
                    ("What it says", Sentences(ground)),
                    ("Whose it is", PerNorm.Lines(ground, norm => [new DerivationLine(_holders.Holding(norm)), new DerivationLine(HolderWords.Firm(norm, context.Counting))])),
                    ("To whom it is owed", PerNorm.Lines(ground, norm => [new DerivationLine(_holders.Creditor(norm))])),
                    ("Membership", PerNorm.Lines(ground, _memberships.Of)),
                    ("When it is valid", PerNorm.Lines(ground, _validity.Of)),
                    ("When it binds", [.. Binding(ground)]),
                    ("Precedence", [.. _precedence.About(first)]),
                    ("Findings that it takes part in", Findings(place, ground))),
            ],
        };
    }

    private static IEnumerable<DerivationStep> Steps(params (string Title, ImmutableArray<DerivationLine> Lines)[] steps) =>
        steps.Where(step => !step.Lines.IsEmpty).Select(step => new DerivationStep(step.Title, step.Lines));

    private static string Several(int count) => count == 1 ? "The norm" : FormattableString.Invariant($"The {count} norms");

    private static ImmutableArray<DerivationLine> Sentences(ImmutableArray<GroundNorm> ground)
    {
        var lines = ImmutableArray.CreateBuilder<DerivationLine>();
        foreach (var norm in ground.Take(PerNorm.MostShown))
        {
            lines.Add(new DerivationLine(norm.Sentence));
            lines.AddRange(norm.Norm.Exceptions.Select(act => new DerivationLine($"{act} is taken out of it") { Depth = 1 }));
            lines.AddRange(norm.Norm.Alternatives.Select(act => new DerivationLine($"{act} would do as well") { Depth = 1 }));
            lines.AddRange(norm.Holes.Select(hole => new DerivationLine($"the text leaves it undecided; this is {hole}") { Depth = 1 }));
        }

        PerNorm.AddRest(lines, ground.Length - PerNorm.MostShown);
        return lines.ToImmutable();
    }

    private IEnumerable<DerivationLine> Binding(ImmutableArray<GroundNorm> ground)
    {
        var ofConduct = ground.Where(norm => norm.Undertaking is null).ToList();
        if (ofConduct.Count == 0)
        {
            return [new DerivationLine("broken from the first day on which it and a contrary engagement are both valid; nothing has to happen")];
        }

        var shown = ofConduct.Take(PerNorm.MostShown).ToList();
        return PerNorm.Lines(ofConduct, norm => ForceWords.Conditions(norm.Norm))
            .Concat(PerNorm.Lines(shown, _force.Days))
            .Concat(_force.Example(shown[0]));
    }

    private List<DerivationLine> WhyNone(Location place)
    {
        if (written.IsSecret(place))
        {
            return [new DerivationLine("it is secret to others")];
        }

        var questions = context.Program.Questions.Where(question => question.Norm.Text == place.Text && question.Norm.Span == place.Span)
            .Select(question => new DerivationLine($"the text leaves undecided {question.What}") { Location = question.Location }).ToList();
        return questions.Count > 0 ? questions : [new DerivationLine("nobody is left who could bear it, or what it asks is not taken into account yet")];
    }

    private ImmutableArray<DerivationLine> Findings(Location place, ImmutableArray<GroundNorm> ground)
    {
        var own = ground.ToHashSet<GroundNorm>(ReferenceEqualityComparer.Instance);
        var lines = groups.Where(group => group.Instances.Any(instance => instance.Norms.Any(own.Contains))
                || group.Finding.Clauses.Any(clause => clause.Location.Text == place.Text && place.Span.Contains(clause.Location.Span)))
            .Select(group => group.Finding)
            .Select(finding => new DerivationLine($"{finding.Severity.ToCanonicalString()} {finding.Id} [{finding.Fingerprint}]: {finding.Message}"))
            .ToImmutableArray();
        return lines.IsEmpty ? [new DerivationLine("none")] : lines;
    }
}
