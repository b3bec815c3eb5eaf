using System.Collections.Immutable;
using System.Text.Json;

namespace CommitLang.Cli.Input;

/// <summary>An earlier report in JSON: what was found then is known.</summary>
internal static class Baseline
{
    /// <summary>The fingerprints of the findings of the report.</summary>
    /// <exception cref="ToolException">The file cannot be read, or is no report.</exception>
    public static ImmutableHashSet<string> Read(string path, string currentDirectory)
    {
        try
        {
            using var document = JsonDocument.Parse(KnownFile.Read(path, currentDirectory));
            return
            [
                .. document.RootElement.GetProperty("findings").EnumerateArray()
                    .Select(finding => finding.GetProperty("fingerprint").GetString() ?? ""),
            ];
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException(ToolProblem.Create(ToolDiagnostics.NoReport, ("path", path)));
        }
    }
}
