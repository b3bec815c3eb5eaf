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
        output.Write(_palette.Severity(message.Severity, word));
        output.WriteLine(_palette.Strong($": {message.Headline}"));

        var gutter = GutterWidth(message);
        var files = FilesOf(message);
        for (var i = 0; i < files.Count; i++)
        {
            new SourceFrame(files[i], gutter, message.Severity, _palette).Write(output, isFirst: i == 0);
        }

        foreach (var note in message.Notes)
        {
            WriteNote(note, gutter, output);
        }
    }

    /// <summary>The places by file, that of the primary one first. There are very few, and very many messages.</summary>
    private static List<List<LabelledSpan>> FilesOf(RenderedMessage message)
    {
        var files = new List<List<LabelledSpan>>(2);
        foreach (var span in message.Spans)
        {
            if (files.Find(file => file[0].Location.Text == span.Location.Text) is { } known)
            {
                known.Add(span);
            }
            else
            {
                files.Add([span]);
            }
        }

        var first = files.FindIndex(file => file.Exists(span => span.IsPrimary));
        if (first > 0)
        {
            var primary = files[first];
            files.RemoveAt(first);
            files.Insert(0, primary);
        }

        return files;
    }

    private static int GutterWidth(RenderedMessage message)
    {
        var last = 0;
        foreach (var span in message.Spans)
        {
            last = Math.Max(last, span.Location.GetLinePosition().End.Line + 1);
        }

        return last.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
    }

    private void WriteNote(string note, int gutter, TextWriter output)
    {
        var mark = _palette.Frame("=");
        var noMark = _palette.Frame(" ");
        var isFirst = true;
        foreach (var part in note.AsSpan().Split('\n'))
        {
            var line = note.AsSpan(part).TrimEnd();
            if (isFirst || !line.IsEmpty)
            {
                output.Write(' ', gutter + 1);
                output.Write(isFirst ? mark : noMark);
                if (!line.IsEmpty)
                {
                    output.Write(' ');
                    output.Write(line);
                }
            }

            output.WriteLine();
            isFirst = false;
        }
    }
}
