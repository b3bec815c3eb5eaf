using System.Text;

namespace CommitLang.Text;

/// <summary>A text and the name of the file it came from. Immutable; offsets are UTF-16 code units.</summary>
public sealed class SourceText
{
    private readonly string _text;
    private int[]? _lineStarts;

    private SourceText(string text, string path)
    {
        _text = text;
        Path = path;
    }

    /// <summary>How the file is called in output; may be empty.</summary>
    public string Path { get; }

    /// <summary>How many code units the text has.</summary>
    public int Length => _text.Length;

    /// <summary>How many lines the text has, at least one.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= LineMap.Starts(_text);

    /// <summary>The code unit at an offset.</summary>
    public char this[int position] => _text[position];

    /// <summary>Creates a text.</summary>
    /// <param name="text">The content.</param>
    /// <param name="path">How the file is called in output.</param>
    public static SourceText From(string text, string path = "") => new(text, path);

    /// <summary>The line and character of an offset; an offset behind the end counts as the end.</summary>
    public LinePosition GetLinePosition(int position)
    {
        var inside = Math.Clamp(position, 0, _text.Length);
        var line = GetLineIndex(inside);
        return new LinePosition(line, inside - LineStarts[line]);
    }

    /// <summary>The lines and characters of a span.</summary>
    public FileLinePosition GetLinePosition(TextSpan span) => new(Path, GetLinePosition(span.Start), GetLinePosition(span.End));

    /// <summary>The offset of a line and character; what lies outside the text counts as the nearest place in it.</summary>
    public int GetPosition(LinePosition place)
    {
        if (place.Line >= LineCount)
        {
            return _text.Length;
        }

        var line = GetLineSpan(Math.Max(0, place.Line));
        return Math.Clamp(line.Start + place.Character, line.Start, line.End);
    }

    /// <summary>The line that holds an offset, counted from zero.</summary>
    public int GetLineIndex(int position)
    {
        var found = Array.BinarySearch(LineStarts, position);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The span of a line without its line break.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var start = LineStarts[line];
        if (line + 1 == LineStarts.Length)
        {
            return TextSpan.FromBounds(start, _text.Length);
        }

        var next = LineStarts[line + 1];
        var length = next >= 2 && next - 2 >= start && LineMap.LineBreakLength(_text, next - 2) == 2 ? 2 : 1;
        return TextSpan.FromBounds(start, next - length);
    }

    /// <summary>The text of a line without its line break.</summary>
    public string GetLineText(int line) => GetText(GetLineSpan(line));

    /// <summary>The text of a span.</summary>
    public string GetText(TextSpan span) => _text.Substring(span.Start, span.Length);

    /// <summary>The text of a span without a copy.</summary>
    public ReadOnlySpan<char> AsSpan(TextSpan span) => _text.AsSpan(span.Start, span.Length);

    /// <summary>The text with some stretches replaced, under the same path.</summary>
    /// <param name="changes">The changes, in the order of the text and apart from one another.</param>
    /// <exception cref="ArgumentException">The changes overlap, are out of order or reach behind the end.</exception>
    public SourceText WithChanges(IEnumerable<TextChange> changes)
    {
        var changed = new StringBuilder(_text.Length);
        var done = 0;
        foreach (var change in changes)
        {
            if (change.Span.Start < done || change.Span.End > _text.Length)
            {
                throw new ArgumentException($"The change of {change.Span} overlaps another or reaches behind the end.", nameof(changes));
            }

            changed.Append(_text, done, change.Span.Start - done).Append(change.NewText);
            done = change.Span.End;
        }

        return done == 0 && changed.Length == 0 ? this : new SourceText(changed.Append(_text, done, _text.Length - done).ToString(), Path);
    }

    /// <summary>The whole text.</summary>
    public override string ToString() => _text;
}
