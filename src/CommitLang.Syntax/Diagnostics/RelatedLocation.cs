namespace CommitLang.Diagnostics;

/// <summary>Another place that a diagnostic speaks of, and what is to be seen there.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What is to be seen there: a phrase without a full stop.</param>
public sealed record RelatedLocation(Location Location, string Message);
