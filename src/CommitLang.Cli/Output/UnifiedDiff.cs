using System.Globalization;
using CommitLang.Syntax.Formatting;
using CommitLang.Text;

namespace CommitLang.Cli.Output;

/// <summary>Changes of a text in the form that <c>patch</c> and <c>git apply</c> read.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes the changes; nothing when there are none.</summary>
    public static void Write(FormattingResult formatting, TextWriter output)
    {
        if (formatting.Changes.IsEmpty)
        {
            return;
        }

        var text = new LinedText(formatting.Tree.Text);
        var regions = Joined(Regions(formatting, text));
        output.Write($"--- a/{text.Source.Path}\n+++ b/{text.Source.Path}\n");
        var shift = 0;
        for (var i = 0; i < regions.Count;)
        {
            var last = i + 1;
            while (last < regions.Count && regions[last].First - regions[last - 1].End <= 2 * Context)
            {
                last++;
            }

            shift += WriteHunk(text, regions[i..last], shift, output);
            i = last;
        }
    }

    /// <summary>The lines that change, each run of them with what stands there instead.</summary>
    private static IEnumerable<Region> Regions(FormattingResult formatting, LinedText text)
    {
        var changes = formatting.Changes;
        for (var i = 0; i < changes.Length;)
        {
            var first = text.LineAt(changes[i].Span.Start);
            var last = text.LineAt(changes[i].Span.End);
            var next = i + 1;
            while (next < changes.Length && text.LineAt(changes[next].Span.Start) <= last)
            {
                last = text.LineAt(changes[next++].Span.End);
            }

            var lines = text.SpanOf(first, last + 1);
            var part = SourceText.From(text.Source.GetText(lines));
            var changed = part.WithChanges(
                changes[i..next].Select(change => change with { Span = new TextSpan(change.Span.Start - lines.Start, change.Span.Length) }));
            yield return new Region(first, new LinedText(part).Lines, new LinedText(changed).Lines).Trimmed();
            i = next;
        }
    }

    /// <summary>Runs of lines that touch are one.</summary>
    private static List<Region> Joined(IEnumerable<Region> regions)
    {
        var joined = new List<Region>();
        foreach (var region in regions)
        {
            if (joined is [.., var last] && last.End == region.First)
            {
                joined[^1] = new Region(last.First, [.. last.Old, .. region.Old], [.. last.New, .. region.New]);
            }
            else
            {
                joined.Add(region);
            }
        }

        return joined;
    }

    /// <summary>Writes changes that are near to one another; by how much the lines behind them move.</summary>
    private static int WriteHunk(LinedText text, List<Region> regions, int shift, TextWriter output)
    {
        var lines = text.Lines;
        var first = Math.Max(0, regions[0].First - Context);
        var end = Math.Min(lines.Count, regions[^1].End + Context);
        var growth = regions.Sum(region => region.New.Count - region.Old.Count);
        output.Write($"@@ -{Range(first, end - first)} +{Range(first + shift, end - first + growth)} @@\n");
        var at = first;
        foreach (var region in regions)
        {
            WriteLines(' ', lines[at..region.First], output);
            WriteLines('-', region.Old, output);
            WriteLines('+', region.New, output);
            at = region.End;
        }

        WriteLines(' ', lines[at..end], output);
        return growth;
    }

    private static string Range(int first, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? first : first + 1)}{(count == 1 ? "" : $",{count}")}");

    private static void WriteLines(char mark, List<string> lines, TextWriter output)
    {
        foreach (var line in lines)
        {
            output.Write($"{mark}{line}");
            output.Write(line.EndsWith('\n') ? "" : "\n\\ No newline at end of file\n");
        }
    }

    private sealed record Region(int First, List<string> Old, List<string> New)
    {
        public int End => First + Old.Count;

        /// <summary>Without the lines at both ends that stay as they are.</summary>
        public Region Trimmed()
        {
            var most = Math.Min(Old.Count, New.Count);
            var start = 0;
            while (start < most && Old[start] == New[start])
            {
                start++;
            }

            var end = 0;
            while (end < most - start && Old[^(end + 1)] == New[^(end + 1)])
            {
                end++;
            }

            return new Region(First + start, Old[start..^end], New[start..^end]);
        }
    }
}
