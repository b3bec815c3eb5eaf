namespace CommitLang.Runtime;

/// <summary>A declared event or state.</summary>
/// <param name="Name">Its declared name.</param>
/// <param name="IsState">Whether it holds for a span of days; else it happens on a day.</param>
/// <param name="Parameters">The names of its parameters, in order.</param>
public sealed record HappeningDefinition(string Name, bool IsState, IReadOnlyList<string> Parameters);
