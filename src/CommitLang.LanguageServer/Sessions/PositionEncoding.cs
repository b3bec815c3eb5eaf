using System.Text;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>What characters of a line are counted in (LSP 3.17, <c>PositionEncodingKind</c>).</summary>
internal enum PositionEncoding
{
    /// <summary>Code units of UTF-16.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,

    /// <summary>Code points.</summary>
    Utf32,
}

/// <summary>Counts in an encoding.</summary>
internal static class PositionEncodings
{
    /// <summary>The one of a name, or null.</summary>
    public static PositionEncoding? Find(string? name) => name switch
    {
        "utf-16" => PositionEncoding.Utf16,
        "utf-8" => PositionEncoding.Utf8,
        "utf-32" => PositionEncoding.Utf32,
        _ => null,
    };

    public static string NameOf(PositionEncoding encoding) => encoding switch
    {
        PositionEncoding.Utf8 => "utf-8",
        PositionEncoding.Utf32 => "utf-32",
        _ => "utf-16",
    };

    /// <summary>How many units a stretch of text has.</summary>
    public static int Count(this PositionEncoding encoding, ReadOnlySpan<char> text)
    {
        if (encoding == PositionEncoding.Utf16)
        {
            return text.Length;
        }

        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            count += UnitsOf(encoding, rune);
        }

        return count;
    }

    /// <summary>How many code units of UTF-16 stand in front of so many units; a place within a character counts as its start.</summary>
    public static int Offset(this PositionEncoding encoding, ReadOnlySpan<char> line, int units)
    {
        if (encoding == PositionEncoding.Utf16)
        {
            return Math.Clamp(units, 0, line.Length);
        }

        var offset = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            units -= UnitsOf(encoding, rune);
            if (units < 0)
            {
                break;
            }

            offset += rune.Utf16SequenceLength;
        }

        return offset;
    }

    private static int UnitsOf(PositionEncoding encoding, Rune rune) => encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
}
