using System.Text;
using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>Writes a course of events as a <c>scenario</c> block that can be pasted into a file; facts are not repeated.</summary>
internal static class ScenarioBlock
{
    private const int MostExpectations = 6;

    public static string Of(string name, Course course, ProgramIndex index, IReadOnlyList<GroundNorm> kept, string remark)
    {
        var lines = course.Scenario.Entries.SelectMany(Lines)
            .Concat(course.Deeds.Select(deed => Line(deed.Deed.ToString(), deed.From, deed.End)))
            .OrderBy(line => line.Day)
            .Select(line => line.Text).Distinct(StringComparer.Ordinal).ToList();
        var text = new StringBuilder($"scenario {name} {{\n");
        foreach (var line in lines)
        {
            text.Append($"    {line}\n");
        }

        text.Append($"    // {remark}\n");
        var end = LastDay(course, kept);
        var evaluation = new Evaluation(course.Evaluation.Facts, ScenarioRun.ModelOf(index.Program), end);
        foreach (var reference in References(index, kept, evaluation, end).Take(MostExpectations))
        {
            text.Append($"    expect {end} {reference} is not breached\n");
        }

        return text.Append("}\n").ToString();
    }

    private static IEnumerable<(Day Day, string Text)> Lines(ScenarioEntry entry)
    {
        if (entry.Atom.Kind == FactKind.State)
        {
            yield return Line(entry.Atom.Text, entry.From, entry.End);
        }
        else
        {
            yield return (entry.From, $"{entry.From} {entry.Atom.Text}");
        }
    }

    private static (Day Day, string Text) Line(string text, Day from, Day end) => (from,
        end == from.AddDays(1) ? text.Contains(" does ", StringComparison.Ordinal) ? $"{from} {text}" : $"from {from} through {from} {text}"
        : end.IsNever ? $"from {from} {text}"
        : $"from {from} until {end} {text}");

    /// <summary>The day after everything that has a day.</summary>
    private static Day LastDay(Course course, IReadOnlyList<GroundNorm> kept)
    {
        var days = course.Scenario.Entries.SelectMany(entry => new[] { entry.From, entry.End })
            .Concat(course.Deeds.SelectMany(deed => new[] { deed.From, deed.End }))
            .Concat(kept.Where(norm => !norm.Norm.IsStanding).SelectMany(norm => course.Evaluation.DutiesOf(norm.Norm)).Select(duty => duty.LastDay))
            .Where(day => !day.IsNever).Append(course.Evaluation.Horizon);
        return days.Max().AddDays(1);
    }

    /// <summary>
    /// The norms kept, as an expectation can name them: only names that mean none but these. What gives way to several
    /// others at once, or gives way as a group, is broken to the Runtime, and nothing is expected of it.
    /// </summary>
    private static IEnumerable<string> References(ProgramIndex index, IReadOnlyList<GroundNorm> kept, Evaluation evaluation, Day end)
    {
        var norms = kept.Select(norm => norm.Norm).ToHashSet(ReferenceEqualityComparer.Instance);
        return kept.Where(norm => !norm.IsUnlisted && norm.Norm.Modality is not (Modality.Permission or Modality.Exemption))
            .Select(norm => norm.Norm.Bearer.Group is null ? $"{norm.Norm.Statement}({norm.Norm.Bearer})" : norm.Norm.Statement)
            .Distinct(StringComparer.Ordinal)
            .Where(name => index.NormsOf(name).All(norm =>
                norms.Contains(norm) && !norm.Bearer.IsOpen && evaluation.StateOf(norm, end).Status != NormStatus.Breached));
    }
}
