using System.Text;
using CommitLang.Cli.Input;

namespace CommitLang.Cli.Output;

/// <summary>Writes files so that what is there is whole or as it was before.</summary>
internal static class ResultFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file; false when it says this already, so that its time does not change and nothing is built anew.</summary>
    public static bool Write(string fullPath, string displayPath, string text) => Write(fullPath, displayPath, Utf8.GetBytes(text));

    /// <summary>The same of bytes.</summary>
    public static bool Write(string fullPath, string displayPath, byte[] bytes)
    {
        try
        {
            if (File.Exists(fullPath) && new FileInfo(fullPath).Length == bytes.Length
                && File.ReadAllBytes(fullPath).AsSpan().SequenceEqual(bytes))
            {
                return false;
            }

            if (Path.GetDirectoryName(fullPath) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            File.WriteAllBytes(fullPath, bytes);
            return true;
        }
        catch (Exception failure) when (FailureText.IsOfFiles(failure))
        {
            throw new ToolException(ToolProblem.Create(
                ToolDiagnostics.CannotWrite, ("path", displayPath), ("reason", FailureText.For(failure))));
        }
    }
}
