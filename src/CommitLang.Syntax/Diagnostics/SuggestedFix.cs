using CommitLang.Text;

namespace CommitLang.Diagnostics;

/// <summary>One edit that mends what a diagnostic reports.</summary>
/// <param name="Title">What the edit does, as an editor offers it: a phrase without a full stop.</param>
/// <param name="Span">The text to replace; empty to insert.</param>
/// <param name="NewText">What to put there.</param>
public sealed record SuggestedFix(string Title, TextSpan Span, string NewText);
