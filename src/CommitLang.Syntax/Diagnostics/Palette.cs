namespace CommitLang.Diagnostics;

/// <summary>The colours of a terminal, or none.</summary>
internal sealed class Palette(bool useColors)
{
    private const string Escape = "\u001b[";

    public string Severity(DiagnosticSeverity severity, string text) => Paint(text, severity switch
    {
        DiagnosticSeverity.Error => "1;31",
        DiagnosticSeverity.Warning => "1;33",
        _ => "1;36",
    });

    public string Strong(string text) => Paint(text, "1");

    public string Frame(string text) => Paint(text, "34");

    private string Paint(string text, string code) => useColors && text.Length > 0 ? $"{Escape}{code}m{text}{Escape}0m" : text;
}
