using System.Text;
using CommitLang.Text;

namespace CommitLang.Diagnostics;

/// <summary>A line as a terminal shows it, and the columns of a mark beneath it.</summary>
/// <param name="Text">The line, or the part of it around the mark.</param>
/// <param name="MarkColumn">How many columns stand in front of the mark.</param>
/// <param name="MarkWidth">How many columns the mark is wide, at least one.</param>
internal readonly record struct DisplayLine(string Text, int MarkColumn, int MarkWidth)
{
    private const int LongestLine = 160;
    private const int ShownBefore = 60;
    private const int TabWidth = 4;
    private const char Clipped = '…';

    // Nearly all characters are these: no more is asked about them.
    private const char FirstPlain = ' ';
    private const char LastPlain = '~';

    public static bool IsLong(TextSpan line) => line.Length > LongestLine;

    public static DisplayLine Create(SourceText source, TextSpan line, TextSpan mark)
    {
        if (!IsLong(line) && !source.AsSpan(line).ContainsAnyExceptInRange(FirstPlain, LastPlain))
        {
            var from = Math.Clamp(mark.Start, line.Start, line.End);
            return new DisplayLine(source.GetText(line), from - line.Start, Math.Max(1, Math.Min(mark.End, line.End) - from));
        }

        var window = Window(source, line, mark);
        var text = new StringBuilder(window.Length + 2).Append(Clipped, window.Start > line.Start ? 1 : 0);
        var column = text.Length;
        var (markStart, markEnd) = (-1, -1);
        for (var position = window.Start; position < window.End;)
        {
            markStart = position >= mark.Start && markStart < 0 ? column : markStart;
            var width = Rune.TryGetRuneAt(source.ToString(), position, out var rune) ? rune.Utf16SequenceLength : 1;
            column += Append(text, rune, column);
            position += width;
            markEnd = position <= mark.End ? column : markEnd;
        }

        text.Append(Clipped, window.End < line.End ? 1 : 0);
        var start = markStart < 0 ? column : markStart;
        return new DisplayLine(text.ToString(), start, Math.Max(1, markEnd - start));
    }

    private static TextSpan Window(SourceText source, TextSpan line, TextSpan mark)
    {
        if (!IsLong(line))
        {
            return line;
        }

        var start = WholeCharacter(source, line, Math.Max(line.Start, mark.Start - ShownBefore));
        return TextSpan.FromBounds(start, WholeCharacter(source, line, Math.Min(line.End, start + LongestLine)));
    }

    private static int WholeCharacter(SourceText source, TextSpan line, int position) =>
        position > line.Start && position < line.End && char.IsLowSurrogate(source[position]) ? position - 1 : position;

    /// <summary>Appends what a terminal shows safely and returns how many columns it takes.</summary>
    private static int Append(StringBuilder text, Rune rune, int column)
    {
        if (rune.Value == '\t')
        {
            var width = TabWidth - (column % TabWidth);
            text.Append(' ', width);
            return width;
        }

        if (rune.Value is >= FirstPlain and <= LastPlain)
        {
            text.Append((char)rune.Value);
            return 1;
        }

        // Control characters would move the cursor, and characters that turn the direction would hide what is written.
        var isSafe = rune.Value != 0 && !Rune.IsControl(rune) && !CharacterWidth.TurnsDirection(rune);
        text.Append((isSafe ? rune : Rune.ReplacementChar).ToString());
        return isSafe ? CharacterWidth.Of(rune) : 1;
    }
}
