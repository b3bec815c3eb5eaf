using CommitLang.Runtime;
using CommitLang.Text;
using CommitLang.Tooling.Hints;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Tests;

/// <summary>What is shown between the words and above the statements.</summary>
public sealed class HintTests
{
    private const string Text = """
        party A
        party B
        party C
        group G {
            A
            B from 2030-03-01
        }
        group H open {
            C
        }
        group Nobody { }
        act Go
        event Attack
        event Flood
        fact 2030-02-01 Attack
        commitment Early by A {
            made on 2030-01-01
            each of G shall Go
            when Attack
            within 10 days
        }
        commitment Late by A {
            made on 2031-01-01
            any of G shall Go
            when Flood
            within 10 days
            each of H may Go
            Nobody jointly shall Go
        }
        """;

    [Theory]
    [InlineData(null, "G(A on 2030-01-01)|G(A, B on 2031-01-01)|H(C, …)")]
    [InlineData("2030-03-01", "G(A, B on 2030-03-01)|G(A, B on 2030-03-01)|H(C, …)")]
    [InlineData("2030-02-28", "G(A on 2030-02-28)|G(A on 2030-02-28)|H(C, …)")]
    public void Members_of_a_group_on_the_day_or_on_the_first_day_of_the_norm(string? asOf, string expected)
    {
        var view = ProgramView.Of([ProgramFile.Of(SourceText.From(Text, "m.commit"))], asOf is null ? null : Day.Parse(asOf));
        var file = view.Files.Single();
        var hints = InlayHints.Members(view, file, new TextSpan(0, Text.Length)).ToList();

        Assert.Equal(expected, string.Join('|', hints.Select(hint => $"{Text[hint.Position - 1]}{hint.Text}")));
        Assert.Contains("H has 1 member that is listed, and others: C.", hints.Select(hint => hint.Explanation));
    }

    [Fact]
    public void Deadline_that_a_fact_sets()
    {
        var view = Views.Of(("m.commit", Text));
        var hint = Assert.Single(InlayHints.Deadlines(view, view.Files.Single(), new TextSpan(0, Text.Length)));

        Assert.Equal("by 2030-02-11", hint.Text);
        Assert.EndsWith("within 10 days", Text[..hint.Position], StringComparison.Ordinal);
        Assert.Equal("It falls due on 2030-02-01, so that 2030-02-11 is the last day.", hint.Explanation);
    }

    [Fact]
    public void Only_what_is_asked_about_has_hints()
    {
        var view = Views.Of(("m.commit", Text));
        var late = Text.IndexOf("any of", StringComparison.Ordinal);

        Assert.Single(InlayHints.Members(view, view.Files.Single(), new TextSpan(late, 5)));
        Assert.Empty(InlayHints.Deadlines(view, view.Files.Single(), new TextSpan(late, 5)));
    }

    [Fact]
    public void Lenses_count_findings_and_what_relies_on_a_statement()
    {
        var view = Views.Checked(Views.Of(("m.commit", """
            party A
            party B
            act Go
            act Follow
            commitment Lead by A {
                A shall Go
                within 30 days
            }
            commitment Stay by A {
                A shall not Go
            }
            commitment Next by B {
                B shall Follow
                when A does Go
            }
            scenario Trip {
                2030-01-02 A does Go
            }
            assert {
                never A does Follow
            }
            """)));
        view.Note([.. view.Findings.Where(finding => finding.Id == "CL3001")]);
        var file = view.Files.Single();
        var lenses = CodeLenses.Of(view, file).ToList();

        Assert.Equal(
            ["Lead: 1 finding", "Lead: 1 statement relies on this", "Stay: 1 finding", "scenario: Run this scenario", "assert: Try this assert"],
            lenses.Select(lens => $"{file.Text.GetText(lens.Span)}: {lens.Title}"));
    }
}
