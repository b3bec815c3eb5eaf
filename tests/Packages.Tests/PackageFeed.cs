using System.IO.Compression;

namespace CommitLang.Packages.Tests;

/// <summary>
/// The packages of this repository in a folder. They are made once, with a version of their own so that no package from
/// elsewhere is taken for one of them; <c>COMMITLANG_PACKAGES</c> names a folder in which they are already.
/// </summary>
internal sealed class PackageFeed
{
    public const string Version = "0.1.0-test";

    private static readonly Lazy<Task<PackageFeed>> Shared = new(Make);

    private PackageFeed(string folder) => Folder = folder;

    /// <summary>The folder.</summary>
    public string Folder { get; }

    public static Task<PackageFeed> Get() => Shared.Value;

    /// <summary>The path of a package.</summary>
    public string PathOf(string id) => Path.Combine(Folder, $"{id}.{Version}.nupkg");

    /// <summary>The names of the files in a package, in ordinal order.</summary>
    public IReadOnlyList<string> FilesOf(string id)
    {
        using var archive = ZipFile.OpenRead(PathOf(id));
        return [.. archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    /// <summary>The text of a file in a package.</summary>
    public string Read(string id, string file)
    {
        using var archive = ZipFile.OpenRead(PathOf(id));
        var entry = archive.GetEntry(file) ?? throw new FileNotFoundException(file);
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Packs projects of the repository, or the whole of it, into a folder.</summary>
    public static async Task Pack(string project, string folder)
    {
        var result = await TestProcess.Run(
            "dotnet",
            ["pack", project, "-c", "Release", "-o", folder, "-p:VersionSuffix=test", "-v", "quiet", "-nologo"],
            timeout: TimeSpan.FromMinutes(15));
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    private static async Task<PackageFeed> Make()
    {
        if (Environment.GetEnvironmentVariable("COMMITLANG_PACKAGES") is { Length: > 0 } made)
        {
            return new PackageFeed(made);
        }

        var folder = Directory.CreateTempSubdirectory("commitlang-packages-").FullName;
        await Pack("CommitLang.sln", folder);
        return new PackageFeed(folder);
    }
}
