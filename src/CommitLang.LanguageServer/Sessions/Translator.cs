using CommitLang.LanguageServer.Protocol;
using CommitLang.Text;
using Location = CommitLang.Diagnostics.Location;
using Range = CommitLang.LanguageServer.Protocol.Range;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>Between places as the protocol counts them and as the compiler does.</summary>
internal sealed class Translator(PositionEncoding encoding)
{
    public PositionEncoding Encoding => encoding;

    /// <summary>The offset of a place; what lies outside of the text counts as the nearest place in it.</summary>
    public int Offset(SourceText text, Position position)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= text.LineCount)
        {
            return text.Length;
        }

        var line = text.GetLineSpan(position.Line);
        return line.Start + encoding.Offset(text.AsSpan(line), Math.Max(0, position.Character));
    }

    public TextSpan Span(SourceText text, Range range)
    {
        var (start, end) = (Offset(text, range.Start), Offset(text, range.End));
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    public Position Position(SourceText text, int offset)
    {
        var inside = Math.Clamp(offset, 0, text.Length);
        var line = text.GetLineIndex(inside);
        var start = text.GetLineSpan(line).Start;
        return new Position(line, encoding.Count(text.AsSpan(TextSpan.FromBounds(start, inside))));
    }

    public Range Range(SourceText text, TextSpan span) => new(Position(text, span.Start), Position(text, span.End));

    public Range Range(Location place) => Range(place.Text, place.Span);
}
