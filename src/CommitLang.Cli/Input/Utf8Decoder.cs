using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Cli.Input;

/// <summary>Turns the bytes of a file into text. Byte order marks are left out; bytes that are no text become U+FFFD and are reported.</summary>
internal static class Utf8Decoder
{
    public static (SourceText Text, Diagnostic? Problem) Decode(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return (SourceText.From(Encoding.Unicode.GetString(bytes[2..]), path), null);
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return (SourceText.From(Encoding.BigEndianUnicode.GetString(bytes[2..]), path), null);
        }

        var mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var text = SourceText.From(Encoding.UTF8.GetString(bytes[mark..]), path);
        return (text, Utf8.IsValid(bytes) ? null : Problem(bytes, mark, text));
    }

    private static Diagnostic Problem(ReadOnlySpan<byte> bytes, int mark, SourceText text)
    {
        int first = -1, position = 0, letters = 0, count = 0;
        for (var at = mark; at < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length);
            if (status != OperationStatus.Done)
            {
                count++;
                if (first < 0)
                {
                    (first, position) = (at, letters);
                }
            }

            // What is no character is decoded as one replacement character, which is what Rune gives back too.
            letters += rune.Utf16SequenceLength;
            at += length;
        }

        var others = count == 1 ? "it is the only one" : string.Create(CultureInfo.InvariantCulture, $"so do {count - 1} more");
        return Diagnostic.Create(
            ToolDiagnostics.NotUtf8,
            new Location(text, new TextSpan(position, 1)),
            ("offset", first.ToString(CultureInfo.InvariantCulture)),
            ("value", bytes[first].ToString("X2", CultureInfo.InvariantCulture)),
            ("count", others));
    }
}
