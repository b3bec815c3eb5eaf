using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Derivations;

/// <summary>A scenario day by day, with the reason for each step.</summary>
internal sealed class DayByDay(ScenarioSpace space, Scenario scenario, IReadOnlyList<GroundNorm> norms)
{
    private readonly List<DerivationLine> _lines = [];

    /// <summary>What happens in a scenario, the facts that it builds on included.</summary>
    public static IEnumerable<DerivationLine> Happenings(ScenarioSpace space, Scenario scenario)
    {
        foreach (var fact in space.Facts.Where(fact => !fact.From.IsNever))
        {
            var text = fact.Actor is null ? fact.Term.Text : $"{fact.Actor} does {fact.Term}";
            foreach (var line in Span(fact.Kind, text, fact.From, fact.End, "a fact"))
            {
                yield return line with { Location = fact.Location };
            }
        }

        foreach (var line in scenario.Entries.SelectMany(entry => Span(entry.Atom.Kind, entry.Atom.Text, entry.From, entry.End, "supposed" + Because(space, entry.Atom))))
        {
            yield return line;
        }
    }

    public ImmutableArray<DerivationLine> Lines()
    {
        _lines.AddRange(Happenings(space, scenario));
        var evaluation = space.Evaluate(space.LogOf(scenario));
        foreach (var norm in norms)
        {
            AddConditions(evaluation, norm);
            if (norm.Norm.IsStanding)
            {
                AddForce(evaluation, norm);
            }
            else
            {
                AddDuties(evaluation, norm);
            }
        }

        return [.. _lines.DistinctBy(line => (line.Day, line.Text)).OrderBy(line => line.Day)];
    }

    private static IEnumerable<DerivationLine> Span(FactKind kind, string text, Day from, Day end, string why)
    {
        if (kind != FactKind.State)
        {
            yield return new DerivationLine($"{text}: {why}") { Day = from };
            yield break;
        }

        yield return new DerivationLine($"{text} begins: {why}") { Day = from };
        if (!end.IsNever)
        {
            yield return new DerivationLine($"{text} ends: {why}") { Day = end };
        }
    }

    /// <summary>Why something happens that perhaps no norm speaks of: the rules about what comes with what.</summary>
    private static string Because(ScenarioSpace space, Atom atom)
    {
        var reasons = space.Constraints.Select(rule => rule.Kind switch
        {
            ConstraintKind.Before when rule.Left.Equals(atom) => $"it has to come before {rule.Right.Text}",
            ConstraintKind.Before when rule.Right.Equals(atom) => $"it cannot come before {rule.Left.Text}",
            ConstraintKind.Implies when rule.Right.Equals(atom) => $"{rule.Left.Text} implies it",
            ConstraintKind.BeginsWith when rule.Left.Equals(atom) || rule.Right.Equals(atom) => $"{rule.Left.Text} begins with {rule.Right.Text}",
            ConstraintKind.EndsWith when rule.Left.Equals(atom) || rule.Right.Equals(atom) => $"{rule.Left.Text} ends with {rule.Right.Text}",
            _ => "",
        }).Where(reason => reason.Length > 0).Distinct().ToList();
        return reasons.Count == 0 ? "" : $" ({string.Join("; ", reasons)})";
    }

    /// <summary>The days on which a condition comes true, or stops being so.</summary>
    private void AddConditions(Evaluation evaluation, GroundNorm ground)
    {
        var norm = ground.Norm;
        var first = evaluation.DaysOfValidity(norm).First;
        if (first.IsNever)
        {
            return;
        }

        foreach (var part in ConditionReader.Conjuncts(norm.When))
        {
            Add(evaluation.DaysOf(part, first).FirstOnOrAfter(first), $"{ConditionWords.Of(part)}: what {ground.Written.Title} waits for");
        }

        foreach (var part in ConditionReader.Conjuncts(norm.While))
        {
            var days = evaluation.DaysOf(part);
            var since = days.FirstOnOrAfter(first);
            Add(since, $"{ConditionWords.Of(part)}: what {ground.Written.Title} needs all the while");
            if (!since.IsNever)
            {
                Add(days.Complement().FirstOnOrAfter(since), $"no longer so that {ConditionWords.Of(part)}: {ground.Written.Title} is called off");
            }
        }

        if (norm.Unless is { } unless)
        {
            Add(evaluation.DaysOf(unless).FirstOnOrAfter(first), $"{ConditionWords.Of(unless)}: what lifts {ground.Written.Title}");
        }

        if (norm.Until is { } until)
        {
            Add(evaluation.DaysOf(until).FirstOnOrAfter(first), $"{ConditionWords.Of(until)}: {ground.Written.Title} runs out");
        }
    }

    private void AddForce(Evaluation evaluation, GroundNorm ground)
    {
        var force = evaluation.ForceOf(ground.Norm);
        foreach (var (from, end) in force.Spans)
        {
            Add(from, $"{Describe.Claim(ground)} is in force on {ConditionWords.Span(from, end)}: {WhyFrom(ground, from)}");
            Add(end, $"{Describe.Claim(ground)} is not in force any more");
        }
    }

    private void AddDuties(Evaluation evaluation, GroundNorm ground)
    {
        foreach (var duty in evaluation.DutiesOf(ground.Norm).Take(3))
        {
            Add(duty.Trigger, $"{Describe.Claim(ground)} is triggered: {WhyFrom(ground, duty.Trigger)}; {ConditionWords.Of(ground.Norm.Deadline)}; so to be done {ForceWords.Window(duty)}{Moved(duty)}");
            if (!duty.LastDay.IsNever && duty.LastDay > duty.Trigger && !duty.MayBeWaitedOut)
            {
                Add(duty.LastDay, $"the last day for {Describe.Claim(ground)}");
            }
        }
    }

    /// <summary>Why a norm binds from a day on and not earlier.</summary>
    private static string WhyFrom(GroundNorm ground, Day day)
    {
        var norm = ground.Norm;
        return ReferenceEquals(norm.When, Condition.Always) && ReferenceEquals(norm.While, Condition.Always) && norm.Unless is null && day == norm.ValidFrom
                ? "it has no condition, and this is its first valid day"
            : day == Evaluation.ValidityOf(norm).First ? "its first valid day, and nothing stands in its way"
            : norm.Suspended.Contains(day.AddDays(-1)) ? "its suspension is over"
            : "on this day all that it waits for is there for the first time";
    }

    private static string Moved(DutyInstance duty) => !duty.LastDay.IsNever && duty.LastDay > duty.Trigger
        && duty.Norm.Suspended.Contains(duty.LastDay.AddDays(-1)) ? ", the last day having moved out of a suspension" : "";

    private void Add(Day day, string text)
    {
        if (!day.IsNever)
        {
            _lines.Add(new DerivationLine(text) { Day = day });
        }
    }
}
