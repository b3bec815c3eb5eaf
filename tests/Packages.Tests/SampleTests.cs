using System.Diagnostics;

namespace CommitLang.Packages.Tests;

/// <summary>The programs in <c>examples/consumers</c>, and what <c>commitlang new</c> makes, built from the packages.</summary>
[Trait("Category", "Slow")]
public sealed class SampleTests
{
    private const string Version = $"-p:CommitLangVersion={PackageFeed.Version}";

    [Fact]
    public async Task Console_program_says_who_owes_what()
    {
        using var folder = await Samples();

        var built = await folder.Build("consumers/WhoOwesWhat", Version);
        Assert.True(built.Succeeded, built.Process.Output);
        var result = await folder.Dotnet("run", "--project", "consumers/WhoOwesWhat", "--no-build", "--", "1888-02-01");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        await Verifier.Verify(result.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Test_project_asserts_a_scenario()
    {
        using var folder = await Samples();

        var result = await folder.Dotnet("test", "consumers/AllianceTests", Version);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("Passed:     3", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_program_shows_a_page_and_takes_facts()
    {
        using var folder = await Samples();
        var built = await folder.Build("consumers/CommitmentDesk", Version);
        Assert.True(built.Succeeded, built.Process.Output);

        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", ["CommitmentDesk.dll", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = folder.PathOf("consumers/CommitmentDesk/bin/Debug/net10.0"),
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("The program did not start.");
        try
        {
            using var client = new HttpClient { BaseAddress = await Address(process) };
            Assert.Contains("Ukraine shall ReformConstitution", await client.GetStringAsync(new Uri("/?asOf=2015-03-01", UriKind.Relative)), StringComparison.Ordinal);

            using var facts = new StringContent("""{"version":1,"facts":[{"act":"HoldLocalElections","by":"Ukraine","on":"2015-10-01"}]}""");
            using var taken = await client.PostAsync(new Uri("/facts", UriKind.Relative), facts);
            Assert.Equal("1 taken", await taken.Content.ReadAsStringAsync());
            Assert.Contains("\"Due\"", await client.GetStringAsync(new Uri("/standings?asOf=2015-10-01", UriKind.Relative)), StringComparison.OrdinalIgnoreCase);

            using var wrong = new StringContent("""{"version":1,"facts":[{"act":"Dance","by":"Ukraine","on":"2015-11-01"}]}""");
            using var refused = await client.PostAsync(new Uri("/facts", UriKind.Relative), wrong);
            Assert.Equal(400, (int)refused.StatusCode);
            Assert.Contains("Dance", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task New_project_builds_and_runs_at_once()
    {
        using var folder = await ConsumerFolder.Create();
        var installed = await folder.Dotnet("tool", "install", "CommitLang.Tool", "--tool-path", "tools", "--version", PackageFeed.Version);
        Assert.True(installed.ExitCode == 0, installed.Output + installed.Error);
        Assert.Equal(0, (await TestProcess.Run(folder.PathOf("tools/commitlang"), ["new", "Desk"], workingDirectory: folder.FullPath)).ExitCode);

        var result = await folder.Dotnet("run", "--project", "Desk");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        await Verifier.Verify(result.Output.ReplaceLineEndings("\n"));
    }

    private static async Task<ConsumerFolder> Samples()
    {
        var folder = await ConsumerFolder.Create();
        var root = RepositoryRoot.Combine("examples");
        foreach (var path in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal) && !name.EndsWith("nuget.config", StringComparison.Ordinal))
            {
                folder.With(name, File.ReadAllText(path));
            }
        }

        return folder;
    }

    private static async Task<Uri> Address(Process process)
    {
        const string Marker = "Now listening on: ";
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.IndexOf(Marker, StringComparison.Ordinal) is var at and >= 0)
            {
                return new Uri(line[(at + Marker.Length)..].Trim());
            }
        }

        throw new InvalidOperationException("The program ended before it listened.");
    }
}
