using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Cli.Input;

/// <summary>What was read: texts in ordinal order of their names, oddities of their encoding, and what stood in the way.</summary>
internal sealed record SourceFiles(
    ImmutableArray<SourceText> Texts, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<ToolProblem> Problems)
{
    /// <summary>The name of what comes from standard input.</summary>
    public const string StandardInput = "<stdin>";

    public static StringComparison PathComparison =>
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Reads files, folders, patterns and <c>-</c>. What is named twice is read once.</summary>
    public static SourceFiles Read(
        IEnumerable<string> paths, string currentDirectory, Func<Stream> standardInput, CancellationToken cancellationToken)
    {
        var display = new DisplayPath(currentDirectory);
        var finder = new FileFinder(display, cancellationToken);
        foreach (var path in paths)
        {
            finder.Add(path);
        }

        var texts = ImmutableArray.CreateBuilder<SourceText>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (full, name) in finder.Found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var bytes = full == "-" ? ReadAll(standardInput, cancellationToken) : File.ReadAllBytes(full);
                var (text, problem) = Utf8Decoder.Decode(bytes, name);
                texts.Add(text);
                if (problem is not null)
                {
                    diagnostics.Add(problem);
                }
            }
            catch (Exception failure) when (FailureText.IsOfFiles(failure))
            {
                finder.Report(ToolDiagnostics.CannotRead, name, FailureText.For(failure));
            }
        }

        return new SourceFiles(texts.ToImmutable(), diagnostics.ToImmutable(), [.. finder.Problems]);
    }

    /// <summary>Reads to the end on a thread of its own: nobody can call off a read that waits for a terminal.</summary>
    public static byte[] ReadAll(Func<Stream> open, CancellationToken cancellationToken)
    {
        var reading = Task.Run(
            () =>
            {
                using var stream = open();
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                return bytes.ToArray();
            },
            cancellationToken);
        reading.WaitAsync(cancellationToken).GetAwaiter().GetResult();
        return reading.Result;
    }
}
