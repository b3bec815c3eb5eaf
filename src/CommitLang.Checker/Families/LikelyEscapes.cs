using CommitLang.Checker.Encoding;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// Scenarios like one in which norms clash that mostly show a way out, tried before all are searched: one of the happenings comes
/// after the others, or when something has ended, or something comes on top that calls a norm off.
/// </summary>
internal static class LikelyEscapes
{
    /// <summary>The scenarios, those that show most often first.</summary>
    /// <param name="space">The norms, and what can happen.</param>
    /// <param name="clash">The scenario in which they clash.</param>
    public static IEnumerable<Scenario> Of(ScenarioSpace space, Scenario clash) => Successions.Of(space).Concat(Changes(space, clash));

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
