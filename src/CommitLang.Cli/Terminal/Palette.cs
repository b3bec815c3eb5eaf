using CommitLang.Diagnostics;

namespace CommitLang.Cli.Terminal;

/// <summary>Colours as the sixteen that every terminal lets its user choose; none when switched off.</summary>
internal sealed class Palette(bool isOn)
{
    public bool IsOn => isOn;

    public static Palette Plain { get; } = new(false);

    public string Strong(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    public string Date(string text) => Paint("36", text);

    public string Severity(DiagnosticSeverity severity, string text) => severity switch
    {
        DiagnosticSeverity.Error => Paint("1;31", text),
        DiagnosticSeverity.Warning => Paint("1;33", text),
        _ => Paint("1;34", text),
    };

    private string Paint(string code, string text) => isOn && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
