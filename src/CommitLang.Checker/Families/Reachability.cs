using CommitLang.Checker.Encoding;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Finds norms that no scenario ever puts in force (language 2.8, hollow).</summary>
internal static class Reachability
{
    public static void Find(CheckContext context)
    {
        foreach (var norm in context.Norms.Where(norm => norm.Holes.Count == 0 && !norm.IsUnlisted))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var inForce = context.Index.Standing.CanBeInForce(norm.Norm);
            if (inForce ?? QuickCheck.CanComeAbout(norm.Norm, context.Index))
            {
                continue;
            }

            var answer = inForce == false || QuickCheck.CannotComeAbout(norm.Norm, context.Index)
                ? Solving.Answer.None
                : Ask(context, new ForceQuestion(context.SpaceOf(norm), context.Conduct));
            if (answer is { Scenario: null, IsSettled: true })
            {
                context.Instances.Add(Inevitable.Of(FindingDescriptors.Hollow, "", [norm], () => [("first", Describe.Claim(norm))]));
            }
        }
    }

    /// <summary>Mostly what is needed can simply happen as early as it counts; which scenario it is does not matter here.</summary>
    private static Solving.Answer Ask(CheckContext context, ForceQuestion question)
    {
        var plain = new Scenario([.. question.Required.Select(atom => new ScenarioEntry(atom, question.Space.EarliestDay(atom), Day.Never))]);
        return question.Holds(plain) ? new Solving.Answer(plain, true) : context.Ask(question);
    }
}
