namespace CommitLang.Diagnostics;

/// <summary>A place to show, and what to say beside it.</summary>
/// <param name="Location">The place.</param>
/// <param name="Label">What to say; may be empty.</param>
/// <param name="IsPrimary">Whether it is the place that the message is about, and not one that explains it.</param>
public sealed record LabelledSpan(Location Location, string Label, bool IsPrimary);
