using System.Globalization;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>What a diagnostic is recognised by in a later run: its kind, file and sentence, and which of its like it is.</summary>
internal static class SarifFingerprint
{
    public static string Of(Diagnostic diagnostic, Dictionary<string, int> seen)
    {
        var text = $"{diagnostic.Id}\n{diagnostic.Location.Path}\n{diagnostic.Message}";
        seen[text] = seen.GetValueOrDefault(text) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{Hash(text):x16}:{seen[text]}");
    }

    // FNV-1a: the same on every machine and in every version of .NET, which string.GetHashCode is not.
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return hash;
    }
}
