namespace CommitLang.Checker.Tests.Oracles;

/// <summary>
/// Decides by trying every course of events when what is free is also forbidden or owed: on one day, by one act (language 2.6).
/// </summary>
internal static class CollisionOracle
{
    /// <summary>A permission or exemption and what is against it: the set of both, if they collide in some course of events.</summary>
    public static IReadOnlyList<ClashingSet> Sets(Clause[] pair, int horizon)
    {
        var oracle = new Oracle(pair, horizon);
        Course? first = null;
        var isAlways = true;
        foreach (var course in oracle.Courses().OrderBy(course => course.Place))
        {
            var freedom = oracle.Freedoms(course)[Array.FindIndex(pair, clause => clause.IsFreedom)];
            var against = Array.FindIndex(pair, clause => !clause.IsFreedom);
            var days = pair[against].IsDuty ? [.. freedom.Select((_, way) => way == (int)pair[against].Act ? oracle.Owed(course)[against] : 0)] : oracle.Bans(course)[against];
            var isOneDay = freedom.Zip(days).Any(both => (both.First & both.Second) != 0);
            first ??= isOneDay ? course : null;
            isAlways &= isOneDay || freedom.All(free => free == 0) || days.All(day => day == 0);
        }

        return first is null ? [] : [new ClashingSet(string.Join(" ", pair.Select(clause => clause.Name).Order(StringComparer.Ordinal)), isAlways, first.Text([]))];
    }
}
