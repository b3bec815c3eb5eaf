using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Checker.Tests;

/// <summary>Verdicts where terms can be read in several ways: never, always, or depending on exactly these readings (language 2.6).</summary>
public sealed class ReadingTests
{
    private const string DutyAndBan = "commitment X { A shall Raid(on: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) } ";
    private const string OnPeace = "commitment X { A shall Help(of: B) when Peace at once } commitment Y { A shall not Help(of: B) when Alarm } ";

    [Theory]
    // Never, always, depends.
    [InlineData(DutyAndBan + "term T open { reading Narrow { act Raid(on: party) } reading Wide { act Raid(on: party) } }", "")]
    [InlineData(DutyAndBan + "term T open { reading Narrow { act Raid(on: party) is Help(of: on) } reading Wide { act Raid(on: party) is Arm(of: on) } }", "CL3001!")]
    [InlineData(DutyAndBan + "term T open { reading Narrow { act Raid(on: party) } reading Wide { act Raid(on: party) is Help(of: on) } }", "CL3001? under reading Wide of T")]
    [InlineData(DutyAndBan + "term T open { reading Narrow { act Raid(on: party) } reading Middle { act Raid(on: party) is Arm(of: on) } reading Wide { act Raid(on: party) is Help(of: on) } }", "CL3001? under reading Middle or Wide of T")]
    // What a reading may declare: an area, a group's members, constraints, facts, events, whole statements.
    [InlineData("term T open { reading Narrow { area Zone = Field } reading Wide { area Zone = Port + Field } } commitment X { A shall Stay(in: Port) by 2030-06-01 } commitment Y { A shall not Stay(in: Zone) }", "CL3001? under reading Wide of T")]
    [InlineData("term T open { reading Narrow { group Allies { C } } reading Wide { group Allies { A C } } } commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { each of Allies shall not Help(of: B) }", "CL3001? under reading Wide of T")]
    [InlineData(OnPeace + "term T open { reading Narrow { constraint Peace excludes Alarm } reading Wide { } }", "CL3001? under reading Wide of T")]
    [InlineData(OnPeace + "term T open { reading Narrow { constraint Peace excludes Alarm } reading Wide { constraint Peace implies Alarm } }", "CL3001? under reading Wide of T")]
    [InlineData(OnPeace + "term T open { reading Narrow { } reading Wide { fact never Peace } }", "CL3001? under reading Narrow of T CL5001? under reading Wide of T")]
    [InlineData("term T open { reading Narrow { event Raid } reading Wide { event Raid is B does Arm(of: C) } } commitment X { A shall Help(of: B) when Raid at once } commitment Y { A shall not Help(of: B) unless Raid }", "")]
    [InlineData("term T open { reading Narrow { } reading Wide { commitment Y { A shall not Help(of: B) } } } commitment X { A shall Help(of: B) by 2030-06-01 }", "CL3001? under reading Wide of T")]
    [InlineData("term T open { reading Narrow { commitment Y { A shall not Arm(of: B) } } reading Wide { commitment Y { A shall not Help(of: B) } } } commitment X { A shall Arm(of: B) by 2030-06-01 }", "CL3001!")]
    [InlineData("term T open { reading Narrow { precedence X prevails over Y } reading Wide { } } commitment X { A shall Help(of: B) by 2030-06-01 } commitment Y { A shall not Help(of: B) }", "CL3001? under reading Wide of T CL3020? under reading Narrow of T")]
    // A term may share the name of what it is about.
    [InlineData(OnPeace + "term Peace open { reading Narrow { constraint Peace excludes Alarm } reading Wide { } }", "CL3001? under reading Wide of Peace")]
    // One reading is simply in scope, open or not; a term without readings says nothing.
    [InlineData(DutyAndBan + "term T { reading Only { act Raid(on: party) is Help(of: on) } }", "CL3001!")]
    [InlineData(DutyAndBan + "term T open { reading Only { act Raid(on: party) is Help(of: on) } }", "CL3001!")]
    [InlineData(OnPeace + "term T open { }", "CL3001")]
    [InlineData(OnPeace + "term T { reading Narrow { constraint Peace excludes Alarm } reading Wide { } }", "CL3001? under reading Wide of T")]
    public void One_term(string source, string expected) => Assert.Equal(expected, Verdicts(source));

    [Theory]
    [InlineData("", "", "", "commitment Y { A shall not Help(of: B) }", "CL3001? under reading W of Two, whichever reading of One")]
    [InlineData("", "commitment Y { A shall not Help(of: B) }", "", "", "CL3001? under reading W of One, whichever reading of Two")]
    [InlineData("", "commitment Y { A shall not Help(of: B) while War }", "fact never War", "fact from 2030-01-01 War", "CL3001? under reading W of One and W of Two CL5001? under reading W of One and N of Two")]
    [InlineData("fact 2030-01-01 Peace", "", "fact 2030-01-01 Alarm", "", "CL3001? under reading W of One, or W of Two CL5001? under reading N of One and N of Two", "commitment Y { A shall not Help(of: B) unless Peace and Alarm }")]
    [InlineData("fact never Peace", "", "fact never Alarm", "", "CL3001? under reading W of One and W of Two CL5001? under reading N of One, or N of Two", "commitment Y { A shall not Help(of: B) when Peace and Alarm }")]
    public void Two_terms(string firstNarrow, string firstWide, string secondNarrow, string secondWide, string expected, string rest = "") => Assert.Equal(
        expected,
        Verdicts($$"""
            as of 2030-01-01
            commitment X { A shall Help(of: B) from 2030-02-01 by 2030-06-01 }
            term One open { reading N { {{firstNarrow}} } reading W { {{firstWide}} } }
            term Two open { reading N { {{secondNarrow}} } reading W { {{secondWide}} } }
            {{rest}}
            """));

    [Fact]
    public void Terms_within_readings_count_where_these_are_taken()
    {
        const string Source = """
            commitment X { A shall Help(of: B) when Peace at once }
            term Outer open {
                reading Plain { }
                reading Deep {
                    commitment Y { A shall not Help(of: B) when Alarm }
                    term Inner open {
                        reading One { constraint Peace excludes Alarm }
                        reading Two { }
                    }
                }
            }
            """;

        Assert.Equal(["Plain of Outer", "One of Inner, Deep of Outer", "Two of Inner, Deep of Outer"], Compile(Source).Readings.Choices.Select(choice => $"{choice}"));
        Assert.Equal("CL3001? under reading Two of Inner", Verdicts(Source));
        Assert.Contains(Check.Findings(Source), finding => finding.Id == "CL8001" && finding.Readings == "under reading Deep of Outer, whichever reading of Inner");
    }

    [Fact]
    public void What_is_bound_to_happen_under_some_readings_only_is_conditional()
    {
        var finding = Check.Findings(OnPeace + "term T open { reading Narrow { } reading Wide { constraint Peace implies Alarm constraint Alarm implies Peace } }")[0];

        Assert.Equal(("CL3001", Certainty.Conditional, ""), (finding.Id, finding.Certainty, finding.Readings));
        Assert.Equal("inevitable under reading Wide of T", Assert.Single(finding.Notes));
    }

    [Fact]
    public void Findings_are_those_of_the_text_with_each_reading_written_out()
    {
        const string Rest = "commitment X { A shall Raid(on: B) when Peace at once } commitment Y { A shall not Help(of: B) when Alarm } commitment Z { A may Help(of: C) }";
        string[] first = ["act Raid(on: party) is Help(of: on)", "act Raid(on: party) fact never Alarm", "act Raid(on: party) is Arm(of: on) constraint Peace excludes Alarm"];
        string[] second = ["commitment V { A shall not Arm(of: B) }", "commitment W { each of G shall not Arm(of: C) }"];
        var source = $"{Rest} term One open {{ {Readings(first)} }} term Two open {{ {Readings(second)} }}";
        var merged = Check.Findings(source);
        var compilation = Compile(source);
        var seen = new List<string>();
        foreach (var choice in compilation.Readings.Choices)
        {
            var written = Check.Findings($"{Rest} {first[choice.Of("One")![1] - '0']} {second[choice.Of("Two")![1] - '0']}").Select(finding => finding.Fingerprint).Order().ToList();
            var under = CommitmentChecker.Check(compilation.Under(choice)).Select(finding => finding.Fingerprint).Order().ToList();

            Assert.Equal(written, under);
            seen.AddRange(written);
        }

        Assert.Equal(6, compilation.Readings.Choices.Length);
        Assert.Equal(seen.Distinct().Order(), merged.Select(finding => finding.Fingerprint).Order());
        Assert.All(merged, finding => Assert.Equal(seen.Count(print => print == finding.Fingerprint) < 6, finding.Readings.Length > 0));
    }

    [Fact]
    public void What_depends_on_a_reading_is_not_certain()
    {
        var compilation = Compile(DutyAndBan + "term T open { reading Narrow { act Raid(on: party) } reading Wide { act Raid(on: party) is Help(of: on) } }");

        Assert.DoesNotContain(CommitmentChecker.Check(compilation, new CheckOptions { Filter = new FindingFilter { IsCertain = true } }), finding => finding.Id == "CL3001");
    }

    [Fact]
    public void Too_many_combinations_are_not_left_out_silently()
    {
        var terms = string.Concat(Enumerable.Range(0, 7).Select(i => $"term T{i} open {{ reading N {{ }} reading W {{ {(i == 6 ? "commitment Y { A shall not Help(of: B) }" : "")} }} }} "));
        var source = $"commitment X {{ A shall Help(of: B) by 2030-06-01 }} {terms}";
        var findings = Check.Findings(source);

        Assert.Equal("CL3001", findings[0].Id);
        Assert.Equal("under reading W of T6, with the other terms as first written", findings[0].Readings);
        var unseen = Assert.Single(findings, finding => finding.Id == "CL3091");
        Assert.Equal(
            "T0, T1, T2, T3, T4 and 2 more terms can be read together in more than 64 ways, of which 8 were looked at: each reading once, with the first readings of the other terms.",
            unseen.Message);
        Assert.Equal(5, unseen.Clauses.Length);
        Assert.Equal(["CL3091"], CommitmentChecker.Check(Compile(source), new CheckOptions { Filter = new FindingFilter { Parties = ["C"] } }).Select(finding => finding.Id));
    }

    [Fact]
    public void Choices_up_to_the_limit_are_all_looked_at()
    {
        var terms = string.Concat(Enumerable.Range(0, 6).Select(i => $"term T{i} open {{ reading N {{ }} reading W {{ }} }} "));

        Assert.Equal((64, true), (Compile(terms).Readings.Choices.Length, Compile(terms).Readings.IsComplete));
    }

    [Theory]
    [InlineData("assert No { never A does Help(of: B) }", "commitment Y { A shall not Help(of: B) }", "", "failed: fails under reading Wide of T")]
    [InlineData("assert No { never A does Help(of: B) }", "commitment Y { A shall not Help(of: B) }", "commitment Y { A shall not Help(of: B) }", "passed")]
    [InlineData("assert No { never A does Help(of: B) }", "", "", "failed")]
    [InlineData("assert Sure { whenever Peace then A shall Help(of: B) at once }", "fact never Peace", "commitment Y { A shall Help(of: B) when Peace at once }", "passed: says nothing under reading Narrow of T")]
    [InlineData("scenario S { 2030-01-01 Peace expect 2030-01-01 Y is due }", "commitment Y { A shall Help(of: B) when Peace }", "commitment Y { A shall Help(of: B) when Alarm }", "failed: fails under reading Wide of T")]
    [InlineData("", "assert Here { never A does Help(of: B) }", "", "failed")]
    [InlineData("", "assert Here { never A does Help(of: B) }", "assert Here { never A does Help(of: B) } commitment Y { A shall not Help(of: B) }", "failed; passed")]
    public void Tests_have_to_hold_under_every_reading(string test, string narrow, string wide, string expected)
    {
        var results = Assertions.Run($"{test} term T open {{ reading Narrow {{ {narrow} }} reading Wide {{ {wide} }} }}");

        Assert.Equal(expected, string.Join("; ", results.Select(result =>
            result.Outcome.ToString().ToLowerInvariant() + (result.Notes.IsEmpty ? "" : $": {string.Join(", ", result.Notes)}"))));
        Assert.All(results.Where(result => result.Outcome == TestOutcome.Failed), result => Assert.NotEmpty(result.Findings));
    }

    [Fact]
    public void Tests_of_all_readings_are_listed_once()
    {
        var tests = CommitmentTests.Of(Compile("assert A1 { never Peace } term T open { reading N { assert A2 { never Peace } } reading W { assert A3 { never Peace } } }"));

        Assert.Equal(["A1", "A2", "A3"], tests.Select(test => test.Name));
    }

    [Fact]
    public void Explanations_take_the_reading_that_they_are_about()
    {
        const string Source = DutyAndBan + "term T open { reading Narrow { act Raid(on: party) } reading Wide { act Raid(on: party) is Help(of: on) commitment Z { A shall Sign } } }";
        var compilation = Compile(Source);
        var explanations = Explanations.Of(compilation);
        var finding = explanations.Findings.First(finding => finding.Id == "CL3001");
        var tree = compilation.SyntaxTrees[0];
        var inWide = tree.Root.DescendantNodes().OfType<NormSyntax>().Last();

        Assert.Equal(CommitmentChecker.Check(compilation).Select(other => other.Fingerprint), explanations.Findings.Select(other => other.Fingerprint));
        Assert.Equal(
            ["it is so under reading Wide of T", "explained here with Wide of T"],
            explanations.Explain(finding.Fingerprint)?.Steps[^1].Lines.Select(line => line.Text));
        Assert.Equal(["explained here with Wide of T"], Assert.Single(explanations.Explain(inWide.GetLocation())).Steps[^1].Lines.Select(line => line.Text));
    }

    private static string Readings(string[] bodies) => string.Join(" ", bodies.Select((body, i) => $"reading R{i} {{ {body} }}"));

    private static Compilation Compile(string source) => Compilation.Create([SyntaxTree.ParseText(Check.World + source, "test.commit")]);

    /// <summary>"CL3001? under reading Wide of T": the id, how certain it is, and under which readings.</summary>
    private static string Verdicts(string source) => string.Join(" ", Check.Findings(source)
        .Where(finding => finding.Severity >= DiagnosticSeverity.Warning || finding.Id == "CL3020")
        .OrderBy(finding => finding.Id, StringComparer.Ordinal)
        .Select(finding =>
        {
            Assert.Equal(finding.Readings.Length > 0, finding.Notes.Contains(finding.Readings));
            var mark = finding.Certainty switch { Certainty.Inevitable => "!", Certainty.Depends => "?", _ => "" };
            return finding.Id + mark + (finding.Readings.Length > 0 ? $" {finding.Readings}" : "");
        }));
}
