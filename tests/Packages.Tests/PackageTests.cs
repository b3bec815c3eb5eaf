namespace CommitLang.Packages.Tests;

/// <summary>What is in the packages, and the tool as it is installed.</summary>
[Trait("Category", "Slow")]
public sealed class PackageTests
{
    private const long Megabyte = 1024 * 1024;

    private static readonly string[] Libraries =
        ["CommitLang.Runtime", "CommitLang.Syntax", "CommitLang.Compiler", "CommitLang.Checker", "CommitLang.Generator"];

    private static readonly string[] Platforms = ["linux-x64", "linux-arm64", "osx-x64", "osx-arm64", "win-x64"];

    [Fact]
    public async Task Every_package_has_a_page_an_icon_and_a_licence()
    {
        var feed = await PackageFeed.Get();
        string[] all = [.. Libraries, "CommitLang.MSBuild", "CommitLang.Tool", "CommitLang.Tool.any", .. Platforms.Select(name => $"CommitLang.Tool.{name}")];

        Assert.Equal(
            all.Order(StringComparer.Ordinal),
            Directory.GetFiles(feed.Folder, "*.nupkg").Select(path => Path.GetFileName(path)[..^$".{PackageFeed.Version}.nupkg".Length]).Order(StringComparer.Ordinal));
        Assert.All(all, id =>
        {
            Assert.Contains("README.md", feed.FilesOf(id));
            Assert.Contains("icon.png", feed.FilesOf(id));
            var page = feed.Read(id, $"{id}.nuspec");
            Assert.Contains("""<license type="expression">MIT</license>""", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Package Description", page, StringComparison.Ordinal);
        });
        Assert.All(Libraries, id => Assert.True(File.Exists(Path.ChangeExtension(feed.PathOf(id), ".snupkg")), id));
    }

    [Fact]
    public async Task Runtime_depends_on_nothing_and_runs_everywhere()
    {
        var feed = await PackageFeed.Get();

        Assert.Equal(
            ["lib/net8.0/CommitLang.Runtime.dll", "lib/net8.0/CommitLang.Runtime.xml", "lib/netstandard2.0/CommitLang.Runtime.dll", "lib/netstandard2.0/CommitLang.Runtime.xml"],
            feed.FilesOf("CommitLang.Runtime").Where(file => file.StartsWith("lib/", StringComparison.Ordinal)));
        Assert.DoesNotContain("<dependency ", feed.Read("CommitLang.Runtime", "CommitLang.Runtime.nuspec"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Package_for_builds_is_a_development_dependency_without_native_code()
    {
        var feed = await PackageFeed.Get();
        var files = feed.FilesOf("CommitLang.MSBuild");
        var page = feed.Read("CommitLang.MSBuild", "CommitLang.MSBuild.nuspec");

        Assert.Contains("<developmentDependency>true</developmentDependency>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", page, StringComparison.Ordinal);
        Assert.All(["build/CommitLang.MSBuild.targets", "buildTransitive/CommitLang.MSBuild.targets", "tools/commitlang.dll"], file => Assert.Contains(file, files));
        Assert.DoesNotContain(files, IsNative);
        Assert.InRange(new FileInfo(feed.PathOf("CommitLang.MSBuild")).Length, 1, 4 * Megabyte);
    }

    [Fact]
    public async Task Each_platform_gets_its_own_native_code_only()
    {
        var feed = await PackageFeed.Get();

        Assert.DoesNotContain(feed.FilesOf("CommitLang.Tool.any"), IsNative);
        Assert.All(Platforms, platform =>
        {
            var ending = platform.StartsWith("win", StringComparison.Ordinal) ? ".dll" : platform.StartsWith("osx", StringComparison.Ordinal) ? ".dylib" : ".so";
            Assert.Single(feed.FilesOf($"CommitLang.Tool.{platform}"), file => IsNative(file) && file.EndsWith(ending, StringComparison.Ordinal));
            Assert.InRange(new FileInfo(feed.PathOf($"CommitLang.Tool.{platform}")).Length, 1, 40 * Megabyte);
        });
    }

    [Fact]
    public async Task Packing_again_gives_the_same_bytes()
    {
        var feed = await PackageFeed.Get();
        using var folder = await ConsumerFolder.Create();

        await PackageFeed.Pack("src/CommitLang.Generator", folder.PathOf("again"));

        Assert.Equal(
            File.ReadAllBytes(feed.PathOf("CommitLang.Generator")),
            File.ReadAllBytes(folder.PathOf($"again/CommitLang.Generator.{PackageFeed.Version}.nupkg")));
    }

    [Fact]
    public async Task Tool_is_installed_and_runs()
    {
        using var folder = (await ConsumerFolder.Create()).With("pact.commit", ConsumerFolder.Pact).With("refusal.commit", ConsumerFolder.Refusal);
        var installed = await folder.Dotnet("tool", "install", "CommitLang.Tool", "--tool-path", "tools", "--version", PackageFeed.Version);
        Assert.True(installed.ExitCode == 0, installed.Output + installed.Error);

        var result = await TestProcess.Run(folder.PathOf("tools/commitlang"), ["check", "."], workingDirectory: folder.FullPath);

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("error CL3001", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compiling_the_tool_ahead_of_time_asks_nothing_of_the_face_for_dotnet_standard()
    {
        var result = await TestProcess.Run(
            "dotnet",
            ["msbuild", "src/CommitLang.Runtime", "-p:PublishAot=true", "-p:TargetFramework=netstandard2.0", "-getProperty:PublishAot"]);

        Assert.Equal((0, "false"), (result.ExitCode, result.Output.Trim()));
    }

    [Fact]
    public async Task Library_that_is_packed_brings_the_runtime_along_when_it_says_so()
    {
        using var folder = (await ConsumerFolder.Create())
            .With("Lib/Lib.csproj", ConsumerFolder.Project(
                "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>9</LangVersion><Version>1.0.0-test</Version><PackageOutputPath>../feed</PackageOutputPath>",
                $"""<PackageReference Include="CommitLang.Runtime" Version="{PackageFeed.Version}" />"""))
            .With("Lib/pact.commit", ConsumerFolder.Pact)
            .With("App/App.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <RestoreAdditionalProjectSources>../feed</RestoreAdditionalProjectSources>
                  </PropertyGroup>
                  <ItemGroup><PackageReference Include="Lib" Version="1.0.0-test" /></ItemGroup>
                </Project>

                """)
            .With("App/Program.cs", ConsumerFolder.Program);

        Assert.Equal(0, (await folder.Dotnet("pack", "Lib", "-v:quiet")).ExitCode);
        var result = await folder.Dotnet("run", "--project", "App");

        Assert.Equal("Aid is due by 2031-03-31", result.Output.Trim());
    }

    private static bool IsNative(string file) => file.Contains("ortools-native", StringComparison.Ordinal);
}
