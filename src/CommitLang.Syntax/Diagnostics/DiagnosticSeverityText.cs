namespace CommitLang.Diagnostics;

/// <summary>The words for severities.</summary>
public static class DiagnosticSeverityText
{
    /// <summary>The word MSBuild and people read: <c>error</c>, <c>warning</c>, <c>info</c> or <c>hidden</c>.</summary>
    public static string ToCanonicalString(this DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => "hidden",
    };
}
