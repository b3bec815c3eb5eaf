using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Derivations;

/// <summary>Why a finding is one that needs no scenario: it is read from the texts.</summary>
internal sealed class TextWords(CheckContext context)
{
    public IEnumerable<DerivationLine> Why(Instance instance, Finding finding)
    {
        var descriptor = instance.Family ?? instance.Descriptor;
        return descriptor == FindingDescriptors.NotSettled ? [new DerivationLine("the search for a course of events was given up when its budget was used up: it may be a contradiction or not")]
            : descriptor == FindingDescriptors.UndertakingBroken ? Undertaking(instance.Norms[0], instance.Norms[1])
            : descriptor == FindingDescriptors.Hollow ? Hollow(instance.Norms[0])
            : descriptor == FindingDescriptors.Unanswered ? Unanswered(instance.Norms[0])
            : descriptor == FindingDescriptors.InAnothersHands || descriptor == FindingDescriptors.HollowInHands ? Hands(instance.Norms[0])
            : descriptor == FindingDescriptors.OnlyByWaiting ? [new DerivationLine("on the first days of its window every way of doing it is forbidden; afterwards there is one, in time")]
            : descriptor == FindingDescriptors.Redundant ? [new DerivationLine("in no course of events does conduct that keeps norm 2 break norm 1")]
            : descriptor == FindingDescriptors.Foreclosed ? [new DerivationLine("in no course of events does conduct that uses the permission keep the rest of what its bearer has taken upon itself")]
            : descriptor == FindingDescriptors.Undecided ? [new DerivationLine("the text says `undecided`; verdicts are worked out for each way of deciding, where there are such ways")]
            : descriptor == FindingDescriptors.IdlePrecedence ? [new DerivationLine("no finding is about a norm of the one and a norm of the other, so there is nothing to settle")]
            : descriptor == FindingDescriptors.Vague ? [new DerivationLine("nothing clashes for that; but of what is not said nobody can tell whether it was kept, or who said so")]
            : descriptor == TestDescriptors.Gap ? [new DerivationLine("every course of events and all conduct that keeps the norms that count was tried: in this one the assert does not hold")]
            : descriptor == FindingDescriptors.CircularPrecedence ? Circular(finding)
            : [new DerivationLine($"as the text says it: {instance.Descriptor.Title.ToLowerInvariant()}"), .. finding.Notes.Select(note => new DerivationLine(note))];
    }

    /// <summary>Who must do what before the bearer can do its part.</summary>
    private IEnumerable<DerivationLine> Hands(GroundNorm norm)
    {
        var act = norm.Norm.Act;
        if (context.Program.Vocabulary.ActOf(act.Name)?.MutualWith is not null)
        {
            yield return new DerivationLine($"{act.Name} is mutual: it is done only when both do it");
        }

        foreach (var other in norm.Norm.Bearer.Members.SelectMany(member => context.Program.Vocabulary.ConsentsTo(new Deed(member.Name, act))).Distinct(StringComparer.Ordinal))
        {
            yield return new DerivationLine($"{act} needs the consent of {other}");
        }

        foreach (var atom in ConditionReader.RequiredBy(norm.Norm).Distinct())
        {
            yield return new DerivationLine($"it falls due only with {atom.Text}");
        }
    }

    /// <summary>The acts that wait for one another, each with the norm that makes it wait.</summary>
    public static IEnumerable<DerivationLine> Circle(ImmutableArray<Wait> circle)
    {
        foreach (var wait in circle)
        {
            var why = wait.Norm.Norm.Modality == Modality.Prohibition ? "it is forbidden until that is there" : "it is asked for only once that is there";
            yield return new DerivationLine($"{wait.Deed} waits for {wait.Next}: {why}");
            yield return new DerivationLine(wait.Norm.Sentence) { Depth = 1, Location = wait.Norm.Written.Location };
        }

        yield return new DerivationLine("conditions were read at their best: dates come, states hold, events nobody brings about happen, and what is denied does not");
        yield return new DerivationLine("even so none of these acts can come first, whoever holds the norms");
    }

    private static IEnumerable<DerivationLine> Undertaking(GroundNorm undertaking, GroundNorm other)
    {
        var common = Evaluation.ValidityOf(undertaking.Norm).Intersect(Evaluation.ValidityOf(other.Norm));
        yield return new DerivationLine(undertaking.Undertaking switch
        {
            { Kind: UndertakingKind.NotToUndertake, Act: { } act } => $"it is about engagements to do {act}, and {other.Norm.Claim()} is one",
            { Kind: UndertakingKind.NothingContraryBefore } => $"{other.Written.Title} is older, and clashes with what {undertaking.Written.Root} asks",
            _ => $"{other.Written.Title} clashes with what {undertaking.Written.Root} asks",
        });
        yield return new DerivationLine($"both are valid on {ConditionWords.Days(common)}: it is broken from the first of these days, and nothing has to happen") { Day = common.First };
    }

    private IEnumerable<DerivationLine> Hollow(GroundNorm norm)
    {
        foreach (var line in ForceWords.Conditions(norm.Norm))
        {
            yield return line;
        }

        var space = context.SpaceOf(norm);
        foreach (var fact in space.Facts)
        {
            yield return new DerivationLine(fact.From.IsNever ? $"a fact: {fact.Term} never happens" : $"a fact: {fact.Term} on {ConditionWords.Span(fact.From, fact.End)}") { Location = fact.Location };
        }

        foreach (var (kind, left, right) in space.Constraints)
        {
            yield return new DerivationLine($"a constraint: {Constraint(kind, left.Text, right.Text)}");
        }

        yield return new DerivationLine(QuickCheck.CannotComeAbout(norm.Norm, context.Index)
            ? "its own conditions deny one another, so that no day is one on which all of them hold"
            : "no course of events that facts and constraints allow has a valid day on which all of that holds");
    }

    private static IEnumerable<DerivationLine> Unanswered(GroundNorm demand)
    {
        var bearer = demand.Norm.Bearer.InWords();
        yield return new DerivationLine($"{Describe.Names(demand.Norm.Holders)} asks it; nothing of {bearer}'s own that counts is a duty or ban of the same kind that covers it");
    }

    private IEnumerable<DerivationLine> Circular(Finding finding)
    {
        foreach (var rule in context.Precedence.Circles)
        {
            if (finding.Clauses.Any(clause => context.Precedence.CircleOf(rule).Contains(clause.Statement)))
            {
                yield return new DerivationLine($"{rule.Winner} prevails over {rule.Loser}, by \"{rule.Rule}\"") { Location = rule.Location };
            }
        }

        yield return new DerivationLine("going round it comes back to where it began, so that each would have to prevail over itself");
    }

    private static string Constraint(ConstraintKind kind, string left, string right) => kind switch
    {
        ConstraintKind.Implies => $"{left} implies {right}",
        ConstraintKind.Excludes => $"{left} excludes {right}",
        ConstraintKind.Before => $"{left} comes before {right}",
        ConstraintKind.BeginsWith => $"{left} begins with {right}",
        _ => $"{left} ends with {right}",
    };
}
