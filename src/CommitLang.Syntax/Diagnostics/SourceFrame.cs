using System.Globalization;
using CommitLang.Text;

namespace CommitLang.Diagnostics;

/// <summary>The lines of one file that a message speaks of, each with its marks beneath.</summary>
internal sealed class SourceFrame(List<LabelledSpan> spans, int gutter, DiagnosticSeverity severity, Palette palette)
{
    private readonly SourceText _text = spans[0].Location.Text;

    public void Write(TextWriter output, bool isFirst)
    {
        var head = (spans.Find(span => span.IsPrimary) ?? spans[0]).Location;
        output.Write(' ', gutter);
        output.Write(palette.Frame(isFirst ? "-->" : ":::"));
        output.Write(' ');
        output.WriteLine(head.ToString());
        WriteGutter(output, "");
        output.WriteLine();

        var segments = Segments();
        for (var i = 0; i < segments.Count; i++)
        {
            var last = i == 0 ? -1 : segments[i - 1].Line;
            if (segments[i].Line != last)
            {
                WriteGap(output, last, segments[i].Line);
            }

            WriteSegment(output, segments[i], isFirstOfLine: segments[i].Line != last);
        }
    }

    /// <summary>
    /// One segment per span; two for a span over several lines, at its beginning and its end. In the order of the text: there is
    /// mostly one.
    /// </summary>
    private List<Segment> Segments()
    {
        var segments = new List<Segment>(spans.Count);
        foreach (var span in spans)
        {
            var place = span.Location.GetLinePosition();
            if (place.Start.Line == place.End.Line)
            {
                segments.Add(new Segment(place.Start.Line, span.Location.Span, span.Label, span.IsPrimary));
                continue;
            }

            var first = _text.GetLineSpan(place.Start.Line);
            var start = Math.Min(span.Location.Span.Start, first.End);
            segments.Add(new Segment(place.Start.Line, TextSpan.FromBounds(start, first.End), "from here", span.IsPrimary));

            var end = span.Location.Span.End;
            var before = Math.Max(_text.GetLineSpan(place.End.Line).Start, end - 1);
            segments.Add(new Segment(
                place.End.Line, TextSpan.FromBounds(before, end), span.Label.Length == 0 ? "to here" : $"to here {span.Label}", span.IsPrimary));
        }

        return segments.Count == 1 ? segments : [.. segments.OrderBy(segment => segment.Line).ThenBy(segment => segment.Span)];
    }

    private void WriteGap(TextWriter output, int last, int line)
    {
        if (last >= 0 && line == last + 2)
        {
            WriteText(output, last + 1, DisplayLine.Create(_text, _text.GetLineSpan(last + 1), default));
        }
        else if (last >= 0 && line > last + 2)
        {
            output.WriteLine(palette.Frame("..."));
        }
    }

    private void WriteSegment(TextWriter output, Segment segment, bool isFirstOfLine)
    {
        var span = _text.GetLineSpan(segment.Line);
        var display = DisplayLine.Create(_text, span, segment.Span);
        if (isFirstOfLine || DisplayLine.IsLong(span))
        {
            // A long line is shown anew for each mark, each time around it.
            WriteText(output, segment.Line, display);
        }

        var marks = new string(segment.IsPrimary ? '^' : '-', display.MarkWidth);
        var text = segment.Label.Length == 0 ? marks : $"{marks} {segment.Label}";
        WriteGutter(output, "");
        output.Write(' ', display.MarkColumn + 1);
        output.WriteLine((segment.IsPrimary ? palette.Severity(severity, text) : palette.Frame(text)).AsSpan().TrimEnd());
    }

    private void WriteText(TextWriter output, int line, DisplayLine display)
    {
        WriteGutter(output, NumberOf(line));
        if (display.Text.AsSpan().TrimEnd() is { IsEmpty: false } shown)
        {
            output.Write(' ');
            output.Write(shown);
        }

        output.WriteLine();
    }

    private void WriteGutter(TextWriter output, string number) => output.Write(palette.Frame($"{number.PadLeft(gutter)} |"));

    private static string NumberOf(int line) => (line + 1).ToString(CultureInfo.InvariantCulture);

    private readonly record struct Segment(int Line, TextSpan Span, string Label, bool IsPrimary);
}
