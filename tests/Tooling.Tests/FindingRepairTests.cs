using CommitLang.Text;
using CommitLang.Tooling.Programs;
using CommitLang.Tooling.Repairs;

namespace CommitLang.Tooling.Tests;

/// <summary>What is offered for what does not fit together, and what the checker says then.</summary>
public sealed class FindingRepairTests
{
    private const string Clash = """
        module M
        party A
        party B
        act Go
        treaty T between A, B {
            article 1 {
                A shall Go
                within 30 days // soon
            }
        }
        commitment C by A {
            A shall not Go
        }
        """;

    [Theory]
    [InlineData("Let T.1 give way: `subject to C`", "        within 30 days\n        subject to C // soon\n")]
    [InlineData("Let C give way: `subject to T.1`", "    A shall not Go\n    subject to T.1\n")]
    public void Either_of_two_that_clash_gives_way(string title, string expected)
    {
        var after = Mend(Views.Of(("m.commit", Clash)), title);

        Assert.Contains(expected, after.Files.Single().Text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(after.Findings, finding => finding.Id is "CL3001" or "CL3002");
    }

    [Fact]
    public void Statement_of_another_file_is_called_as_it_can_be_there()
    {
        var view = Views.Of(
            ("a.commit", "module A\nparty P\nact Go\ncommitment Early by P {\n    P shall Go\n    within 30 days\n}\n"),
            ("b.commit", "module B\nimport A as Other\ncommitment Late by Other.P {\n    Other.P shall not Other.Go\n}\n"));

        Assert.Equal(["Let Late give way: `subject to Other.Early`"], Offered(view).Select(repair => repair.Title).Distinct());
        Assert.DoesNotContain(Mend(view, "Let Late").Findings, finding => finding.Id is "CL3001" or "CL3002");
    }

    [Fact]
    public void Scenario_does_not_clash_with_what_is_there()
    {
        var view = Views.Of(("m.commit", "party A\nevent Flood\nact Go\nassert Fine {\n    never Flood\n}\n\n"));
        var once = Mend(view, "Make this a scenario");
        var twice = Mend(once, "Make this a scenario");

        Assert.Empty(Views.Errors(once));
        Assert.Empty(Views.Errors(twice));
        Assert.Equal(2, twice.Files.Single().Tree.Root.Declarations.OfType<Syntax.ScenarioDeclarationSyntax>().Count());
    }

    [Theory]
    [InlineData("CL5003", "Answer it", "module M\nparty A\nparty B\nact Go\ndemand D by A {\n    B shall Go\n    within 30 days\n}\nremark BAnswersD \"taken\"\n")]
    public void Is_gone(string id, string title, string text)
    {
        var view = Views.Checked(Views.Of(("m.commit", text)));
        Assert.Contains(id, view.Findings.Select(finding => finding.Id));
        var after = Mend(view, title);

        Assert.Empty(Views.Errors(after));
        Assert.DoesNotContain(id, after.Findings.Select(finding => finding.Id));
    }

    private static List<Repair> Offered(ProgramView view)
    {
        Views.Checked(view);
        return [.. view.Files.SelectMany(file => AllRepairs.For(view, file, new TextSpan(0, file.Text.Length))).Distinct()];
    }

    private static ProgramView Mend(ProgramView view, string title)
    {
        var offered = Offered(view);
        var repair = offered.FirstOrDefault(repair => repair.Title.StartsWith(title, StringComparison.Ordinal));
        Assert.True(repair is not null, $"Offered: {string.Join("; ", offered.Select(other => $"{other.Id} {other.Title}"))}\nFound: {string.Join("; ", view.Findings.Select(finding => finding.Id))}");
        return Views.Checked(Views.After(view, repair.Changes));
    }
}
