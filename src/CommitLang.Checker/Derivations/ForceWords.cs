using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Derivations;

/// <summary>When a norm binds: what it waits for, what calls it off, until when what it asks is to be done (language 2.4).</summary>
internal sealed class ForceWords(CheckContext context)
{
    private const int MostDuties = 3;

    /// <summary>The conditions, one a line, and what they are conditions of.</summary>
    public static IEnumerable<DerivationLine> Conditions(Norm norm)
    {
        var parts = ConditionReader.Conjuncts(norm.When).Select(part => $"waits until {ConditionWords.Of(part)}")
            .Concat(ConditionReader.Conjuncts(norm.While).Select(part => $"only as long as {ConditionWords.Of(part)}"))
            .Concat(norm.Unless is { } unless ? [$"{(norm.IsStanding ? "not on a day on which" : "called off once")} {ConditionWords.Of(unless)}"] : [])
            .Concat(norm.Until is { } until ? [$"until {ConditionWords.Of(until)}: then it runs out"] : [])
            .Concat(norm.NotBefore is { } moment ? [$"not before {moment}{(norm.NotBeforeDelay.Count > 0 ? $" and {norm.NotBeforeDelay}" : "")}"] : [])
            .Select(text => new DerivationLine(text)).ToList();
        yield return new DerivationLine((norm.IsStanding, parts.Count) switch
        {
            (true, 0) => "in force on every valid day: it has no condition",
            (true, _) => "in force on the valid days on which its conditions allow it:",
            (false, 0) => "triggered on its first valid day: it has no condition",
            (false, _) => "triggered on the first valid day on which all its conditions hold together:",
        });
        foreach (var part in parts)
        {
            yield return part with { Depth = 1 };
        }

        if (norm.Every is { } every)
        {
            yield return new DerivationLine($"a fresh duty every {every}, its conditions read on the first day of each");
        }
        else if (!norm.IsStanding || norm.Deadline is not null)
        {
            yield return new DerivationLine((norm.Deadline is null ? "" : norm.IsStanding ? "binds " : "to be done ") + ConditionWords.Of(norm.Deadline));
        }

        if (norm.For is { } period)
        {
            yield return new DerivationLine(norm.IsStanding ? $"binds for {period}" : $"to be done on every day of {period}");
        }

        if (norm.IsLasting)
        {
            yield return new DerivationLine("once begun it goes on to the end of the validity: the act is `lasting`");
        }

        if (norm.IsDiscretionary || norm.IsRecommendation)
        {
            yield return new DerivationLine(norm.IsRecommendation ? "no more than advice: any conduct complies" : "as its bearer sees fit: any conduct complies");
        }
    }

    /// <summary>The days themselves where dates and facts settle them; else what they depend on.</summary>
    public IEnumerable<DerivationLine> Days(GroundNorm norm)
    {
        var space = context.SpaceOf(norm);
        if (space.Free.IsEmpty && !space.DependsOnSide)
        {
            var days = Outcome(space.Evaluate(space.LogOf(Scenario.Empty)), norm.Norm).ToList();
            yield return new DerivationLine(days.Count == 0 ? "dates and facts settle it: it never binds" : "dates and facts settle it:");
            foreach (var day in days)
            {
                yield return day with { Depth = 1 };
            }

            yield break;
        }

        if (!space.Free.IsEmpty)
        {
            yield return new DerivationLine($"that depends on what nobody knows yet: {string.Join("; ", space.Free.Select(atom => atom.Text))}");
        }

        if (!space.OwnReads.IsEmpty || !space.OwnStates.IsEmpty)
        {
            var read = space.OwnReads.Select(deed => deed.ToString()).Concat(space.OwnStates.Select(state => state.Text));
            yield return new DerivationLine($"that depends on what its bearers do themselves: {string.Join("; ", read)}");
        }
    }

    /// <summary>When a norm binds in a scenario, in a line for each duty or span of days.</summary>
    public static IEnumerable<DerivationLine> Outcome(Evaluation evaluation, Norm norm)
    {
        if (norm.IsStanding)
        {
            return evaluation.ForceOf(norm).Spans.Select(span => new DerivationLine($"in force: {ConditionWords.Span(span.From, span.End)}") { Day = span.From });
        }

        return evaluation.DutiesOf(norm).Take(MostDuties).Select(duty => new DerivationLine($"triggered, to be done {Window(duty)}") { Day = duty.Trigger });
    }

    /// <summary>The days on which a duty can be performed, and whether it can be waited out.</summary>
    public static string Window(DutyInstance duty)
    {
        var days = duty.Norm.Every is null ? duty.Window : DaySet.Span(duty.FirstDay, Day.Min(duty.LastDay.AddDays(1), duty.CalledOff));
        return ConditionWords.OneOf(days)
            + (duty.MayBeWaitedOut ? $"; called off on {duty.CalledOff}, so waiting complies" : "");
    }

    /// <summary>The shortest course of events in which a norm binds, where that depends on what happens.</summary>
    public IEnumerable<DerivationLine> Example(GroundNorm norm)
    {
        var space = context.SpaceOf(norm);
        if (space.Free.IsEmpty && !space.DependsOnSide || context.Ask(new ForceQuestion(space, context.Conduct)) is not { IsSettled: true } answer)
        {
            yield break;
        }

        if (answer.Scenario is not { } scenario)
        {
            yield return new DerivationLine("nothing that can happen puts it in force");
            yield break;
        }

        var days = Outcome(space.Evaluate(space.LogOf(scenario)), norm.Norm).ToList();
        if (days.Count == 0)
        {
            yield break;
        }

        yield return new DerivationLine($"for example, {norm.Norm.Id}:");
        foreach (var line in DayByDay.Happenings(space, scenario).Concat(days).OrderBy(line => line.Day))
        {
            yield return line with { Depth = 1 };
        }
    }
}
