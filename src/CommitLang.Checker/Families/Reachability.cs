using CommitLang.Checker.Encoding;
using CommitLang.Checker.Solving;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Finds norms that no scenario ever puts in force (language 2.8, hollow).</summary>
internal sealed class Reachability(CheckContext context, Verdicts verdicts)
{
    public void Find()
    {
        foreach (var norm in context.Norms)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (context.IsAskedAbout(norm) && norm.Holes.Count == 0 && !norm.IsUnlisted)
            {
                Find(norm);
            }
        }
    }

    private void Find(GroundNorm norm)
    {
        switch (CanComeAbout(norm))
        {
            case false:
                context.Instances.Add(Inevitable.Of(FindingDescriptors.Hollow, "", [norm], () => [("first", Describe.Claim(norm))]));
                break;
            case null:
                verdicts.ReportNotSettled([norm]);
                break;
        }
    }

    /// <summary>Whether a norm ever comes into force; null when that is not settled. Norms that differ in names only are asked about once.</summary>
    private bool? CanComeAbout(GroundNorm norm)
    {
        if (context.Index.Standing.CanComeAbout(norm.Norm) is { } inForce)
        {
            return inForce;
        }

        if (context.Shapes.Forms.Of(norm.Norm) is not { } form)
        {
            return Ask(norm);
        }

        if (!context.Shapes.CanComeAbout.TryGetValue((form.Number, form.Order), out var can))
        {
            context.Shapes.CanComeAbout[(form.Number, form.Order)] = can = Ask(norm);
        }

        return can;
    }

    private bool? Ask(GroundNorm norm)
    {
        if (QuickCheck.CanComeAbout(norm.Norm, context.Index))
        {
            return true;
        }

        return QuickCheck.CannotComeAbout(norm.Norm, context.Index)
            ? false
            : Ask(new ForceQuestion(context.SpaceOf(norm), context.Conduct, isAnyEnough: true)) is { IsSettled: true } answer ? answer.Scenario is not null : null;
    }

    /// <summary>Mostly what is needed can simply happen as early as it counts; which scenario it is does not matter here.</summary>
    private Answer Ask(ForceQuestion question)
    {
        var plain = new Scenario([.. question.Required.Select(atom => new ScenarioEntry(atom, question.Space.EarliestDay(atom), Day.Never))]);
        return question.Try(plain) == true ? new Answer(plain, true) : context.Ask(question);
    }
}
