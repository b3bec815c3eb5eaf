namespace CommitLang.Runtime;

/// <summary>One statement prevails over another (language 2.8).</summary>
/// <param name="Winner">The statement or article that prevails.</param>
/// <param name="Loser">The statement or article that gives way.</param>
/// <param name="Rule">The rule in words, such as "subject to Charter".</param>
public record Precedence(string Winner, string Loser, string Rule)
{
    /// <summary>The line that says it; null when that is not known.</summary>
    public SourceLine? Line { get; init; }

    /// <summary>
    /// Between whom it holds: a treaty that claims to prevail over another displaces nothing toward those who are not party
    /// to it (VCLT art. 30 (4)). Null when it holds toward everybody.
    /// </summary>
    public IReadOnlyList<string>? Among { get; init; }

    /// <summary>On which days each of those is party to it, in their order; null when all of them are on every day.</summary>
    public IReadOnlyList<DaySet>? AmongDays { get; init; }

    /// <summary>Whose engagements prevail; null when it does not matter who bears them.</summary>
    public string? Bearer { get; init; }

    /// <summary>The days on which it holds toward a party.</summary>
    public DaySet DaysToward(string party)
    {
        if (Among is not { } among)
        {
            return DaySet.All;
        }

        for (var i = 0; i < among.Count; i++)
        {
            if (among[i] == party)
            {
                return AmongDays?[i] ?? DaySet.All;
            }
        }

        return DaySet.Empty;
    }

    /// <summary>Whether a statement is another or the treaty or article around it.</summary>
    public static bool Covers(string statement, string inner) =>
        inner == statement || inner.StartsWith(statement, StringComparison.Ordinal) && inner[statement.Length] == '.';
}

/// <summary>A norm that another gives way to.</summary>
/// <param name="Winner">The norm that prevails.</param>
/// <param name="Rules">The rules by which it does, one after the other.</param>
public sealed record PrevailingNorm(Norm Winner, IReadOnlyList<Precedence> Rules)
{
    /// <summary>The days on which it does: those on which all to whom the other is owed are party to what prevails.</summary>
    public DaySet Days { get; init; } = DaySet.All;
}
