namespace CommitLang.Editors.Tests;

/// <summary>What a stretch of text looks like to an editor, and the scope that a theme colours.</summary>
/// <param name="Scope">The scope without its end <c>.commit</c>.</param>
/// <param name="Pattern">An expression that Oniguruma and .NET read alike.</param>
internal sealed record TextMateRule(string Scope, string Pattern)
{
    /// <summary>Rules for parts of what this one matches.</summary>
    public IReadOnlyList<TextMateRule> Parts { get; init; } = [];
}
