using System.Runtime.InteropServices;

namespace CommitLang.Packages.Tests;

/// <summary>The package for builds has no native code, and uses that of a package which the project asks for.</summary>
[Trait("Category", "Slow")]
public sealed class SolverTests
{
    private const string Version = "9.15.6755";

    [Fact]
    public async Task What_only_the_solver_settles_is_said_or_settled()
    {
        using var folder = (await ConsumerFolder.Create()).WithApp().With("App/Program.cs", "System.Console.WriteLine();\n")
            .With("App/many.commit", Text(7));

        var without = await folder.Build("App");
        Assert.True(without.Succeeded, without.Process.Output);
        Assert.Equal(["CL3090", "CL9026"], without.Messages.Select(message => message[^6..]).Distinct().Order(StringComparer.Ordinal));

        folder.WithApp(items: $"""<PackageDownload Include="Google.OrTools.runtime.{RuntimeInformation.RuntimeIdentifier}" Version="[{Version}]" />""")
            .With("App/Program.cs", "System.Console.WriteLine();\n");
        var with = await folder.Build("App");
        Assert.True(with.Succeeded, with.Process.Output);
        Assert.Empty(with.Messages);
    }

    [Fact]
    public void Version_in_the_page_is_the_one_that_is_built_with()
    {
        Assert.Contains($"""Include="Google.OrTools" Version="{Version}" """.TrimEnd(), File.ReadAllText(RepositoryRoot.Combine("Directory.Packages.props")), StringComparison.Ordinal);
        Assert.Contains($"[{Version}]", File.ReadAllText(RepositoryRoot.Combine("src/CommitLang.MSBuild/README.md")), StringComparison.Ordinal);
    }

    /// <summary>A duty and a ban that hang on events around a circle, too many courses of events to walk through; and two that have to be counted.</summary>
    private static string Text(int count)
    {
        var events = Enumerable.Range(0, count).Select(number => $"E{number}").ToList();
        var due = string.Join(" and ", events.Select((name, i) => $"({name} or {events[(i + 1) % count]})"));
        var off = string.Join(" or ", events.Select((name, i) => Of(name, events[(i + 2) % count])));
        return $$"""
            party Arden
            {{string.Join('\n', events.Select(name => $"event {name}"))}}
            act Help
            commitment Aid {
                Arden shall Help
                when {{due}}
                at once
            }
            commitment Restraint {
                Arden shall not Help
                while not ({{off}})
            }
            unit troops (level)
            act Drill measured in troops
            act Parade measured in troops
            capacity of Arden at most 5 troops
            commitment Exercise { Arden shall Drill, at least 2 troops at once }
            commitment Celebration { Arden shall Parade, at least 3 troops at once }

            """;

        // Which comes first is no matter of the day alone: that the one has happened is all that this says.
        static string Of(string name, string other) => $"{name} before {other} or ({name} and not ({other} after {name}))";
    }
}
