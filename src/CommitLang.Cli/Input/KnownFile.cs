namespace CommitLang.Cli.Input;

/// <summary>Reads a file that was named by an option.</summary>
internal static class KnownFile
{
    /// <exception cref="ToolException">The file is not there or cannot be read.</exception>
    public static string Read(string path, string currentDirectory)
    {
        try
        {
            return File.ReadAllText(new DisplayPath(currentDirectory).Full(path));
        }
        catch (Exception failure) when (FailureText.IsOfFiles(failure))
        {
            throw new ToolException(failure is FileNotFoundException or DirectoryNotFoundException
                ? ToolProblem.Create(ToolDiagnostics.NotFound, ("path", path))
                : ToolProblem.Create(ToolDiagnostics.CannotRead, ("path", path), ("reason", FailureText.For(failure))));
        }
    }
}
