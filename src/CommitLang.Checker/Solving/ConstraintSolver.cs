using System.Runtime.InteropServices;
using Google.OrTools.Sat;

namespace CommitLang.Checker;

/// <summary>
/// The native library of the constraint solver. It is tens of megabytes for each platform, so a package may come without
/// it: then what only the solver could settle is reported as not settled, and nothing else changes.
/// </summary>
public static class ConstraintSolver
{
    /// <summary>The environment variable with the folder of the library, where it does not lie beside the program.</summary>
    public const string FolderVariable = "COMMITLANG_SOLVER";

    private const string Library = "google-ortools-native";

    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Whether the library is there and fits the platform.</summary>
    public static bool IsAvailable => Loaded.Value;

    private static bool Load()
    {
        var managed = typeof(CpSolver).Assembly;
        if (NativeLibrary.TryLoad(Library, managed, null, out _))
        {
            return true;
        }

        if (Environment.GetEnvironmentVariable(FolderVariable) is not { Length: > 0 } folder)
        {
            return false;
        }

        var found = Find(folder);
        NativeLibrary.SetDllImportResolver(managed, (name, _, _) => name == Library ? found : 0);
        return found != 0;
    }

    private static nint Find(string folder)
    {
        foreach (var name in (string[])[$"lib{Library}.so", $"lib{Library}.dylib", $"{Library}.dll", $"{Library}.so", $"{Library}.dylib"])
        {
            if (NativeLibrary.TryLoad(Path.Combine(Path.GetFullPath(folder), name), out var handle))
            {
                return handle;
            }
        }

        return 0;
    }
}
