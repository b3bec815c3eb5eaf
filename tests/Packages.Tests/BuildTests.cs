namespace CommitLang.Packages.Tests;

/// <summary>A project with the package, through its days: made, broken, mended, renamed, built twice.</summary>
[Trait("Category", "Slow")]
public sealed class BuildTests
{
    private const string Classes = "App/obj/Debug/net10.0/commitlang";

    [Fact]
    public async Task One_reference_is_enough()
    {
        using var folder = (await ConsumerFolder.Create()).With("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>

            """).With("App/Program.cs", ConsumerFolder.Program).With("App/pact.commit", ConsumerFolder.Pact);
        var added = await folder.Dotnet("add", "App", "package", "CommitLang.MSBuild", "--version", PackageFeed.Version);
        Assert.True(added.ExitCode == 0, added.Output + added.Error);

        var result = await folder.Dotnet("run", "--project", "App");

        Assert.Equal(new ProcessResult(0, "Aid is due by 2031-03-31\n", ""), result with { Output = result.Output.ReplaceLineEndings("\n") });
    }

    [Fact]
    public async Task Mistakes_are_errors_at_their_place_until_they_are_mended()
    {
        using var folder = (await ConsumerFolder.Create()).WithApp()
            .With("App/pact.commit", ConsumerFolder.Pact.Replace("of: Sudland", "of: Sutland", StringComparison.Ordinal));

        var broken = await folder.Build("App");
        Assert.Equal((false, "pact.commit(10,28): error CL1001"), (broken.Succeeded, string.Join("; ", broken.Messages)));
        Assert.Empty(folder.Files(Classes, "*.g.cs"));

        var again = await folder.Build("App");
        Assert.Equal((false, 1), (again.Succeeded, again.Runs));

        folder.With("App/pact.commit", ConsumerFolder.Pact);
        Assert.Equal((true, 1), await Ran(folder));
        Assert.Equal((true, 0), await Ran(folder));

        folder.With("App/refusal.commit", ConsumerFolder.Refusal);
        var clash = await folder.Build("App");
        Assert.Equal((false, "pact.commit(10,5): error CL3001"), (clash.Succeeded, string.Join("; ", clash.Messages)));
        Assert.Equal(["CommitmentModel.g.cs", "Pact.g.cs", "Vocabulary.g.cs"], folder.Files(Classes, "*.g.cs"));
        Assert.False((await folder.Build("App")).Succeeded);
    }

    [Fact]
    public async Task Files_come_and_go()
    {
        using var folder = (await ConsumerFolder.Create()).WithApp(properties: "<CommitLangCheck>false</CommitLangCheck>")
            .With("App/pact.commit", ConsumerFolder.Pact).With("App/texts/refusal.commit", ConsumerFolder.Refusal);
        Assert.Equal((true, 1), await Ran(folder));
        Assert.Equal(["CommitmentModel.g.cs", "Pact.g.cs", "Refusal.g.cs", "Vocabulary.g.cs"], folder.Files(Classes, "*.g.cs"));

        File.Move(folder.PathOf("App/texts/refusal.commit"), folder.PathOf("App/texts/no.commit"));
        Assert.Equal((true, 1), await Ran(folder));

        folder.Delete("App/texts/no.commit");
        Assert.Equal((true, 1), await Ran(folder));
        Assert.Equal(["CommitmentModel.g.cs", "Pact.g.cs", "Vocabulary.g.cs"], folder.Files(Classes, "*.g.cs"));

        Assert.Equal(0, (await folder.Dotnet("clean", "App", "-v:quiet")).ExitCode);
        Assert.Empty(folder.Files(Classes, "*"));
        Assert.Equal((true, 1), await Ran(folder));
        Assert.Equal((true, 1), await Ran(folder, "-t:Rebuild"));

        folder.Delete("App/pact.commit");
        folder.With("App/Program.cs", "System.Console.WriteLine();\n");
        Assert.Equal((true, 0), await Ran(folder));
        Assert.Empty(folder.Files(Classes, "*.g.cs"));
    }

    [Fact]
    public async Task Severities_are_those_of_the_project()
    {
        using var folder = (await ConsumerFolder.Create()).WithApp(properties: "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>")
            .With("App/pact.commit", ConsumerFolder.Pact).With("App/refusal.commit", ConsumerFolder.Refusal);
        await AssertClash(false, "error");
        await AssertClash(true, "warning", "-p:CommitLangTreatFindingsAsErrors=false");
        await AssertClash(true, null, "-p:CommitLangTreatFindingsAsErrors=false", "-p:NoWarn=CL3001");

        folder.With(".editorconfig", "[*.commit]\ncommit_diagnostic.CL3001.severity = warning\n");
        await AssertClash(true, "warning");
        await AssertClash(false, "error", "-p:CommitLangTreatFindingsAsErrors=true");

        folder.With(".editorconfig", "[*.commit]\ncommit_diagnostic.CL3001.severity = none\n");
        await AssertClash(true, null);

        folder.Delete(".editorconfig");
        await AssertClash(false, "error");

        async Task AssertClash(bool succeeds, string? severity, params string[] arguments)
        {
            var result = await folder.Build("App", arguments);
            Assert.Equal((succeeds, severity is null ? "" : $"pact.commit(10,5): {severity} CL3001"), (result.Succeeded, string.Join("; ", result.Messages)));
        }
    }

    [Fact]
    public async Task Findings_go_to_a_file_for_code_scanning()
    {
        using var folder = (await ConsumerFolder.Create()).WithApp(properties: "<CommitLangEmitSarif>true</CommitLangEmitSarif>")
            .With("App/pact.commit", ConsumerFolder.Pact).With("App/refusal.commit", ConsumerFolder.Refusal);

        Assert.False((await folder.Build("App")).Succeeded);

        Assert.Contains("\"ruleId\": \"CL3001\"", folder.Read($"{Classes}/commitlang.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editors_see_classes_while_there_are_contradictions_or_errors()
    {
        using var folder = (await ConsumerFolder.Create()).WithApp()
            .With("App/pact.commit", ConsumerFolder.Pact).With("App/refusal.commit", ConsumerFolder.Refusal);
        Assert.Equal(0, (await folder.Dotnet("restore", "App")).ExitCode);
        Assert.Contains("commitlang/Refusal.g.cs", await Compiled(), StringComparison.Ordinal);

        // What was generated for an editor has not been checked.
        Assert.False((await folder.Build("App")).Succeeded);

        folder.With("App/refusal.commit", "commitment");
        Assert.Contains("commitlang/Refusal.g.cs", await Compiled(), StringComparison.Ordinal);

        async Task<string> Compiled()
        {
            var result = await folder.Dotnet(
                "msbuild", "App", "-nologo", "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true",
                "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false", "-getItem:Compile");
            return result.Output;
        }
    }

    [Fact]
    public async Task A_build_that_was_cut_short_is_made_good()
    {
        using var folder = (await ConsumerFolder.Create()).WithApp().With("App/pact.commit", ConsumerFolder.Pact);
        Assert.True((await folder.Build("App")).Succeeded);
        var whole = folder.Read($"{Classes}/Pact.g.cs");

        // As it is when the tool is stopped in the middle: half a file, and no stamp yet.
        folder.Delete($"{Classes}/commitlang.stamp");
        folder.With($"{Classes}/Pact.g.cs", whole[..100]);

        Assert.Equal((true, 1), await Ran(folder));
        Assert.Equal(whole, folder.Read($"{Classes}/Pact.g.cs"));
    }

    [Fact]
    public async Task Nothing_is_written_beside_the_sources()
    {
        using var folder = (await ConsumerFolder.Create())
            .With("Directory.Build.props", """
                <Project><PropertyGroup>
                  <BaseIntermediateOutputPath>$(MSBuildThisFileDirectory)out/obj/</BaseIntermediateOutputPath>
                  <BaseOutputPath>$(MSBuildThisFileDirectory)out/bin/</BaseOutputPath>
                </PropertyGroup></Project>
                """)
            .WithApp().With("App/pact.commit", ConsumerFolder.Pact);

        Assert.True((await folder.Build("App")).Succeeded);

        Assert.Equal(["App.csproj", "Program.cs", "pact.commit"], folder.Files("App", "*"));
        Assert.Empty(Directory.GetDirectories(folder.PathOf("App")));
    }

    private static async Task<(bool Succeeded, int Runs)> Ran(ConsumerFolder folder, params string[] arguments)
    {
        var result = await folder.Build("App", arguments);
        Assert.True(result.Succeeded, result.Process.Output);
        return (result.Succeeded, result.Runs);
    }
}
