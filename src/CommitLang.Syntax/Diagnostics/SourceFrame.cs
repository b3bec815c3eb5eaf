using System.Globalization;
using CommitLang.Text;

namespace CommitLang.Diagnostics;

/// <summary>The lines of one file that a message speaks of, each with its marks beneath.</summary>
internal sealed class SourceFrame(IReadOnlyList<LabelledSpan> spans, int gutter, DiagnosticSeverity severity, Palette palette)
{
    private readonly SourceText _text = spans[0].Location.Text;

    public void Write(TextWriter output, bool isFirst)
    {
        var head = spans.Where(span => span.IsPrimary).Concat(spans).First().Location;
        output.WriteLine($"{new string(' ', gutter)}{palette.Frame(isFirst ? "-->" : ":::")} {head}");
        WriteGutter(output, "", "");

        var last = -1;
        foreach (var line in Segments().GroupBy(segment => segment.Line).OrderBy(line => line.Key))
        {
            WriteGap(output, last, line.Key);
            WriteLine(output, line.Key, [.. line.OrderBy(segment => segment.Span)]);
            last = line.Key;
        }
    }

    /// <summary>One segment per span; two for a span over several lines, at its beginning and its end.</summary>
    private IEnumerable<Segment> Segments()
    {
        foreach (var span in spans)
        {
            var place = span.Location.GetLinePosition();
            if (place.Start.Line == place.End.Line)
            {
                yield return new Segment(place.Start.Line, span.Location.Span, span.Label, span.IsPrimary);
                continue;
            }

            var first = _text.GetLineSpan(place.Start.Line);
            var start = Math.Min(span.Location.Span.Start, first.End);
            yield return new Segment(place.Start.Line, TextSpan.FromBounds(start, first.End), "from here", span.IsPrimary);

            var end = span.Location.Span.End;
            var before = Math.Max(_text.GetLineSpan(place.End.Line).Start, end - 1);
            yield return new Segment(place.End.Line, TextSpan.FromBounds(before, end), Join("to here", span.Label), span.IsPrimary);
        }
    }

    private void WriteGap(TextWriter output, int last, int line)
    {
        if (last >= 0 && line == last + 2)
        {
            WriteGutter(output, NumberOf(last + 1), DisplayLine.Create(_text, _text.GetLineSpan(last + 1), default).Text);
        }
        else if (last >= 0 && line > last + 2)
        {
            output.WriteLine(palette.Frame("..."));
        }
    }

    private void WriteLine(TextWriter output, int line, IReadOnlyList<Segment> segments)
    {
        var span = _text.GetLineSpan(line);
        var isLong = DisplayLine.IsLong(span);
        for (var i = 0; i < segments.Count; i++)
        {
            var display = DisplayLine.Create(_text, span, segments[i].Span);
            if (i == 0 || isLong)
            {
                // A long line is shown anew for each mark, each time around it.
                WriteGutter(output, NumberOf(line), display.Text);
            }

            var marks = new string(segments[i].IsPrimary ? '^' : '-', display.MarkWidth);
            var text = Join(marks, segments[i].Label);
            var painted = segments[i].IsPrimary ? palette.Severity(severity, text) : palette.Frame(text);
            WriteGutter(output, "", new string(' ', display.MarkColumn) + painted);
        }
    }

    private void WriteGutter(TextWriter output, string number, string text)
    {
        output.Write(palette.Frame($"{number.PadLeft(gutter)} |"));
        if (text.AsSpan().TrimEnd() is { IsEmpty: false } shown)
        {
            output.Write(' ');
            output.Write(shown);
        }

        output.WriteLine();
    }

    private static string Join(string first, string second) => second.Length == 0 ? first : $"{first} {second}";

    private static string NumberOf(int line) => (line + 1).ToString(CultureInfo.InvariantCulture);

    private readonly record struct Segment(int Line, TextSpan Span, string Label, bool IsPrimary);
}
