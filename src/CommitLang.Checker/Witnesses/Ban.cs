using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>What one member may not do on which days.</summary>
internal sealed record Ban(Norm Norm, Deed Deed, DaySet Days);
