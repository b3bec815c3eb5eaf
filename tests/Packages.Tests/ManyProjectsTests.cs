namespace CommitLang.Packages.Tests;

/// <summary>Several frameworks, several projects, many files; classes that are checked in.</summary>
[Trait("Category", "Slow")]
public sealed class ManyProjectsTests
{
    private const string Strict = """
        <LangVersion>9</LangVersion>
        <AnalysisMode>All</AnalysisMode>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        """;

    [Theory]
    [InlineData("enable")]
    [InlineData("disable")]
    public async Task Every_framework_has_its_classes_however_strict_the_project_is(string nullable)
    {
        using var folder = (await ConsumerFolder.Create())
            .With("Lib/Lib.csproj", ConsumerFolder.Project(
                $"<TargetFrameworks>netstandard2.0;net8.0;net10.0</TargetFrameworks><Nullable>{nullable}</Nullable>{Strict}"))
            .With("Lib/pact.commit", ConsumerFolder.Pact);

        var result = await folder.Build("Lib");

        Assert.True(result.Succeeded, result.Process.Output);
        Assert.Equal((3, 0), (result.Runs, result.Messages.Count));
        Assert.Equal(0, (await folder.Build("Lib")).Runs);
        Assert.All(["netstandard2.0", "net8.0", "net10.0"], framework => Assert.True(folder.Has($"Lib/bin/Debug/{framework}/Lib.dll")));
    }

    [Fact]
    public async Task Classes_that_are_checked_in_are_compared()
    {
        using var folder = (await ConsumerFolder.Create())
            .With("Lib/Lib.csproj", ConsumerFolder.Project(
                "<TargetFrameworks>net8.0;net10.0</TargetFrameworks><CommitLangOutputPath>Generated</CommitLangOutputPath>"))
            .With("Lib/pact.commit", ConsumerFolder.Pact);
        await AssertBuild("Generated/CommitmentModel.g.cs(0,0): error CL9025", "Generated/Pact.g.cs(0,0): error CL9025", "Generated/Vocabulary.g.cs(0,0): error CL9025");
        Assert.False(folder.Has("Lib/Generated"));

        await Update();
        Assert.Equal(["CommitmentModel.g.cs", "Pact.g.cs", "Vocabulary.g.cs"], folder.Files("Lib/Generated", "*"));
        await AssertBuild();
        Assert.Equal(0, (await folder.Build("Lib")).Runs);

        folder.With("Lib/Generated/Pact.g.cs", folder.Read("Lib/Generated/Pact.g.cs") + "// mine\n");
        await AssertBuild("Generated/Pact.g.cs(0,0): error CL9025");
        await AssertBuild("Generated/Pact.g.cs(0,0): error CL9025");

        folder.With("Lib/pact.commit", ConsumerFolder.Pact.Replace("30 days", "31 days", StringComparison.Ordinal));
        await Update();
        await AssertBuild();
        Assert.Contains("31", folder.Read("Lib/Generated/Pact.g.cs"), StringComparison.Ordinal);

        async Task Update()
        {
            var result = await folder.Build("Lib", "-t:CommitLangUpdate");
            Assert.True(result.Succeeded, result.Process.Output);
        }

        async Task AssertBuild(params string[] expected)
        {
            var result = await folder.Build("Lib");
            Assert.Equal(expected, result.Messages);
            Assert.Equal(expected.Length == 0, result.Succeeded);
        }
    }

    [Theory]
    [InlineData("-m:2")]
    [InlineData("-graph")]
    [InlineData("-p:ContinuousIntegrationBuild=true")]
    public async Task Projects_share_files_and_refer_to_each_other(string option)
    {
        const string Shared = """<CommitFile Include="../texts/**/*.commit" />""";
        using var folder = (await ConsumerFolder.Create())
            .With("texts/a/pact.commit", ConsumerFolder.Pact)
            .With("Lib/Lib.csproj", ConsumerFolder.Project(
                "<TargetFramework>netstandard2.0</TargetFramework><CommitLangNamespace>Lib.Model</CommitLangNamespace><LangVersion>9</LangVersion>", Shared))
            .With("Lib/Desk.cs", """
                namespace Lib
                {
                    public static class Desk
                    {
                        public static int Count => Lib.Model.CommitmentModel.Norms.Count;
                    }
                }

                """)
            .WithApp(items: Shared + """<ProjectReference Include="../Lib/Lib.csproj" />""")
            .With("App/Extra.cs", "public static class Extra { public static int Count => Lib.Desk.Count; }\n");
        Assert.Equal(0, (await folder.Dotnet("new", "sln", "-n", "All", "--format", "sln")).ExitCode);
        Assert.Equal(0, (await folder.Dotnet("sln", "All.sln", "add", "App", "Lib")).ExitCode);

        var result = await folder.Build("All.sln", option);

        Assert.True(result.Succeeded, result.Process.Output);
        Assert.Equal(2, result.Runs);
        Assert.Equal("Aid is due by 2031-03-31", (await folder.Dotnet("run", "--project", "App", "--no-build")).Output.Trim());
        Assert.DoesNotContain(folder.FullPath, folder.Read("App/obj/Debug/net10.0/commitlang/Pact.g.cs"), StringComparison.Ordinal);
        Assert.Equal(0, (await folder.Build("All.sln", option)).Runs);
    }

    [Fact]
    public async Task One_of_many_files_costs_one_start()
    {
        using var folder = (await ConsumerFolder.Create()).WithApp().With("App/pact.commit", ConsumerFolder.Pact);
        foreach (var number in Enumerable.Range(1, 300))
        {
            folder.With($"App/texts/{number}/visit {number}.commit", $$"""
                module Visits.Of{{number}}
                import Pact
                act Visit{{number}}(of: party)
                commitment Plan{{number}} declared {
                    Norland shall Visit{{number}}(of: Sudland)
                    by 2031-01-01
                }

                """);
        }

        var first = await folder.Build("App");
        Assert.True(first.Succeeded, first.Process.Output);
        Assert.Equal((1, 303), (first.Runs, folder.Files("App/obj/Debug/net10.0/commitlang", "*.g.cs").Count));
        var before = Times();

        folder.With("App/texts/7/visit 7.commit", folder.Read("App/texts/7/visit 7.commit").Replace("2031", "2032", StringComparison.Ordinal));

        Assert.Equal(1, (await folder.Build("App")).Runs);
        var after = Times();
        Assert.Equal(["Visits.Of7.g.cs"], before.Keys.Where(name => before[name] != after[name]));
        Assert.Equal(0, (await folder.Build("App")).Runs);

        SortedDictionary<string, DateTime> Times() => new(
            folder.Files("App/obj/Debug/net10.0/commitlang", "*.g.cs").ToDictionary(
                name => name,
                name => File.GetLastWriteTimeUtc(folder.PathOf($"App/obj/Debug/net10.0/commitlang/{name}"))),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Watching_looks_at_the_texts()
    {
        using var folder = (await ConsumerFolder.Create()).WithApp().With("App/pact.commit", ConsumerFolder.Pact);
        Assert.Equal(0, (await folder.Dotnet("restore", "App")).ExitCode);

        var result = await folder.Dotnet("watch", "--project", "App", "--list");

        Assert.Contains(folder.PathOf("App/pact.commit"), result.Output, StringComparison.Ordinal);
    }
}
