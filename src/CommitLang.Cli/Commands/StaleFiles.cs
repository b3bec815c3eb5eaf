using CommitLang.Cli.Input;
using CommitLang.Generator;

namespace CommitLang.Cli.Commands;

/// <summary>Removes files that an earlier run wrote and this one did not, lest a renamed module stays behind as a second set of classes.</summary>
internal static class StaleFiles
{
    /// <summary>Removes them and returns how many. Only files that say on their first line that they are ours are touched.</summary>
    public static int Remove(string folder, IReadOnlyList<GeneratedFile> current)
    {
        var names = new HashSet<string>(current.Select(file => file.Name), StringComparer.OrdinalIgnoreCase);
        var removed = 0;
        foreach (var file in Directory.GetFiles(folder, $"*{GeneratedFile.Extension}"))
        {
            if (!names.Contains(Path.GetFileName(file)) && IsOurs(file))
            {
                Delete(file);
                removed++;
            }
        }

        return removed;
    }

    private static bool IsOurs(string file)
    {
        using var reader = new StreamReader(file);
        return reader.ReadLine() == GeneratedFile.FirstLine;
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
