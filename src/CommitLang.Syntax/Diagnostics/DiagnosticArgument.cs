namespace CommitLang.Diagnostics;

/// <summary>What fills one gap of a message.</summary>
/// <param name="Name">The name of the gap.</param>
/// <param name="Value">The text that fills it.</param>
public readonly record struct DiagnosticArgument(string Name, string Value);
