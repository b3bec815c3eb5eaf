using CommitLang.Checker.Encoding;
using CommitLang.Checker.Solving;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// Scenarios like one in which norms clash that mostly show a way out, tried before all are searched: one of the happenings comes
/// after the others, or when something has ended, or something comes on top that calls a norm off.
/// </summary>
internal static class LikelyEscapes
{
    /// <summary>Whether, as far as is settled, a way out can be had: what mostly shows one is tried first.</summary>
    /// <param name="context">The check.</param>
    /// <param name="escape">Asks whether a scenario is a way out.</param>
    /// <param name="clash">The scenario in which the norms clash.</param>
    public static bool CanEscape(CheckContext context, IQuestion escape, Scenario clash) =>
        Successions.Of(escape.Space).Concat(Changes(escape.Space, clash)).Any(scenario => escape.Try(scenario) == true)
        || context.Ask(escape) is not { Scenario: null, IsSettled: true };

    private static IEnumerable<Scenario> Changes(ScenarioSpace space, Scenario clash)
    {
        if (clash.Entries.Count == 0)
        {
            yield break;
        }

        var last = clash.Entries.Max(entry => entry.From);
        var days = space.Norms.SelectMany(ConditionReader.DaysOf).Where(day => day > last).Distinct().Order().ToList();
        foreach (var later in days.TakeLast(1).Select(day => day.AddDays(1)).Append(last.AddDays(1)).Concat(days).Distinct())
        {
            foreach (var entry in clash.Entries.Where(entry => later < entry.End).Reverse())
            {
                yield return new Scenario([.. clash.Entries.Select(other => other == entry ? entry with { From = later } : other)]);
            }
        }

        foreach (var atom in space.Free.Where(atom => clash.Entries.All(entry => !entry.Atom.Equals(atom))))
        {
            yield return new Scenario([.. clash.Entries, new ScenarioEntry(atom, last.AddDays(1), Day.Never)]);
            yield return new Scenario([.. clash.Entries, new ScenarioEntry(atom, last, Day.Never)]);
        }
    }
}
