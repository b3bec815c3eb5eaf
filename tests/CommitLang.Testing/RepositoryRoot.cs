using System.Runtime.CompilerServices;

namespace CommitLang.Testing;

/// <summary>The folder that holds <c>CommitLang.sln</c>.</summary>
public static class RepositoryRoot
{
    /// <summary>The full path of the folder.</summary>
    public static string FullPath { get; } = Find();

    /// <summary>The full path of a file or folder given relative to the root, with forward slashes.</summary>
    public static string Combine(string relativePath) => Path.Combine(FullPath, relativePath.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Looks upward from the file that calls.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder above the file holds the solution.</exception>
    public static string Find([CallerFilePath] string file = "")
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "CommitLang.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{file}' holds CommitLang.sln.");
    }
}
