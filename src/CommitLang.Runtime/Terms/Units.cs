namespace CommitLang.Runtime;

/// <summary>What an act is measured in.</summary>
/// <param name="Name">Its declared name.</param>
/// <param name="IsLevel">
/// Whether it counts what is there on a day (troops); else what adds up over the days (money paid).
/// </param>
/// <param name="Step">The smallest amount that tells.</param>
public sealed record UnitDefinition(string Name, bool IsLevel, decimal Step);

/// <summary>How much a party can do at once, or in all, over everything that is measured in a unit.</summary>
/// <param name="Bearer">The party.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Quantity">The most: on one day for a level, over all days for a total.</param>
/// <param name="Days">The days on which that holds.</param>
public sealed record Capacity(string Bearer, string Unit, decimal Quantity, DaySet Days);
