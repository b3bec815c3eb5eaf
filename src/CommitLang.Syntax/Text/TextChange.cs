namespace CommitLang.Text;

/// <summary>A stretch of a text and what is to stand there instead.</summary>
/// <param name="Span">What is replaced, in offsets of the text before any change; may be empty.</param>
/// <param name="NewText">What stands there instead; may be empty.</param>
public readonly record struct TextChange(TextSpan Span, string NewText);
