namespace CommitLang.Diagnostics;

/// <summary>Shows messages with the lines of text that they speak of, framed and underlined.</summary>
public sealed class DiagnosticRenderer
{
    private readonly Palette _palette;

    /// <summary>Creates a renderer.</summary>
    /// <param name="useColors">Whether to write the escape sequences that terminals turn into colours.</param>
    public DiagnosticRenderer(bool useColors = false) => _palette = new Palette(useColors);

    /// <summary>Shows a diagnostic.</summary>
    public string Render(Diagnostic diagnostic) => Render(RenderedMessage.From(diagnostic));

    /// <summary>Shows a message.</summary>
    public string Render(RenderedMessage message)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Render(message, output);
        return output.ToString();
    }

    /// <summary>Shows a message. Lines end as <paramref name="output"/> ends them.</summary>
    public void Render(RenderedMessage message, TextWriter output)
    {
        var word = message.Severity.ToCanonicalString() + (message.Id.Length > 0 ? $" {message.Id}" : "");
        output.WriteLine($"{_palette.Severity(message.Severity, word)}{_palette.Strong($": {message.Headline}")}");

        var gutter = GutterWidth(message);
        var files = message.Spans
            .GroupBy(span => span.Location.Text)
            .OrderBy(file => file.Any(span => span.IsPrimary) ? 0 : 1)
            .ToList();
        for (var i = 0; i < files.Count; i++)
        {
            new SourceFrame([.. files[i]], gutter, message.Severity, _palette).Write(output, isFirst: i == 0);
        }

        foreach (var note in message.Notes)
        {
            WriteNote(note, gutter, output);
        }
    }

    private static int GutterWidth(RenderedMessage message)
    {
        var last = message.Spans.Select(span => span.Location.GetLinePosition().End.Line + 1).DefaultIfEmpty(0).Max();
        return last.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
    }

    private void WriteNote(string note, int gutter, TextWriter output)
    {
        var lines = note.Split('\n');
        var indent = new string(' ', gutter);
        for (var i = 0; i < lines.Length; i++)
        {
            output.WriteLine($"{indent} {_palette.Frame(i == 0 ? "=" : " ")} {lines[i]}".TrimEnd());
        }
    }
}
