using System.Collections.Immutable;
using System.Text;
using CommitLang.Text;

namespace CommitLang.Cli.Input;

/// <summary>A file whose text may be replaced: its encoding and byte order mark stay as they are.</summary>
/// <param name="FullPath">Where it lies; <c>-</c> for standard input.</param>
/// <param name="Text">What it says.</param>
/// <param name="Encoding">How it says it.</param>
/// <param name="HasMark">Whether it begins with a byte order mark.</param>
internal sealed record EncodedFile(string FullPath, SourceText Text, Encoding Encoding, bool HasMark)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    public bool IsStandardInput => FullPath == "-";

    /// <summary>Reads what paths, folders and patterns stand for, in ordinal order of the names, and says what stood in the way.</summary>
    public static (ImmutableArray<EncodedFile> Files, ImmutableArray<ToolProblem> Problems) Read(
        IEnumerable<string> paths, string currentDirectory, Func<Stream> standardInput, CancellationToken cancellationToken)
    {
        var finder = new FileFinder(new DisplayPath(currentDirectory), cancellationToken);
        foreach (var path in paths)
        {
            finder.Add(path);
        }

        var files = ImmutableArray.CreateBuilder<EncodedFile>();
        foreach (var (full, name) in finder.Found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                files.Add(Decode(full, name, full == "-" ? SourceFiles.ReadAll(standardInput, cancellationToken) : File.ReadAllBytes(full)));
            }
            catch (DecoderFallbackException)
            {
                finder.Report(ToolDiagnostics.CannotRead, name, "it is not UTF-8");
            }
            catch (Exception failure) when (FailureText.IsOfFiles(failure))
            {
                finder.Report(ToolDiagnostics.CannotRead, name, FailureText.For(failure));
            }
        }

        return (files.ToImmutable(), [.. finder.Problems]);
    }

    /// <summary>The bytes of another text.</summary>
    public byte[] Encode(SourceText text) => [.. HasMark ? Encoding.Preamble : [], .. Encoding.GetBytes(text.ToString())];

    private static EncodedFile Decode(string full, string name, byte[] bytes)
    {
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => LittleEndian,
            [0xFE, 0xFF, ..] => BigEndian,
            _ => Utf8,
        };
        var hasMark = bytes.AsSpan().StartsWith(encoding.Preamble);
        return new EncodedFile(full, SourceText.From(encoding.GetString(bytes.AsSpan(hasMark ? encoding.Preamble.Length : 0)), name), encoding, hasMark);
    }
}
