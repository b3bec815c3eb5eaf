namespace CommitLang.Diagnostics;

/// <summary>Questions to diagnostics.</summary>
public static class DiagnosticExtensions
{
    /// <summary>Whether one of them is an error.</summary>
    public static bool HasErrors(this IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
