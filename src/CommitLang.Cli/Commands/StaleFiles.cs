using CommitLang.Cli.Input;

namespace CommitLang.Cli.Commands;

/// <summary>Removes files that an earlier run wrote and this one did not, lest what was renamed stays behind a second time.</summary>
internal static class StaleFiles
{
    /// <summary>Those files, in ordinal order. Only files that say on their first line that they are ours count.</summary>
    public static List<string> Of(string folder, string extension, string firstLine, IEnumerable<string> current)
    {
        var names = new HashSet<string>(current, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Directory.GetFiles(folder, $"*{extension}")
                .Where(file => !names.Contains(Path.GetFileName(file)) && IsOurs(file, firstLine))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Removes files.</summary>
    /// <exception cref="ToolException">One of them cannot be removed.</exception>
    public static void Remove(List<string> files) => files.ForEach(Delete);

    private static bool IsOurs(string file, string firstLine)
    {
        using var reader = new StreamReader(file);
        return reader.ReadLine() == firstLine;
    }

    private static void Delete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception failure) when (FailureText.IsOfFiles(failure))
        {
            throw new ToolException(ToolProblem.Create(
                ToolDiagnostics.CannotWrite, ("path", Path.GetFileName(file)), ("reason", FailureText.For(failure))));
        }
    }
}
