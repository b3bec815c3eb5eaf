using CommitLang.Checker;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;
using CommitLang.Diagnostics;
using CommitLang.Runtime;
using CommitLang.Text;
using NJsonSchema;

namespace CommitLang.EndToEnd.Tests;

/// <summary>How a finding with everything to it is written.</summary>
public sealed class ReportTests
{
    // Ids without a page, so that what a page says is not part of these tests.
    private static readonly DiagnosticDescriptor Clash = DiagnosticDescriptor.Error("CL9901", "Duty against prohibition", "{text}.");
    private static readonly DiagnosticDescriptor Vague = DiagnosticDescriptor.Info("CL9902", "No source", "{text}.");

    [Theory]
    [InlineData("normal")]
    [InlineData("quiet")]
    [InlineData("detailed")]
    public Task Text(string verbosity) => Verifier.Verify(Write(Report(verbosity switch
    {
        "quiet" => Verbosity.Quiet,
        "detailed" => Verbosity.Detailed,
        _ => Verbosity.Normal,
    }))).UseTextForParameters(verbosity);

    [Fact]
    public Task Colours() => Verifier.Verify(
        Write(new TextReport(new Palette(true), Verbosity.Normal, null)).Replace("\e[", "‹", StringComparison.Ordinal));

    [Fact]
    public Task MSBuild() => Verifier.Verify(Write(new MSBuildReport()));

    [Fact]
    public async Task Json()
    {
        var text = Write(new JsonReport());

        Assert.Empty((await Schema("src/CommitLang.Cli/Schemas/check-report.schema.json")).Validate(text));
        await Verifier.Verify(text, "json");
    }

    [Fact]
    public async Task Sarif()
    {
        var text = Write(new SarifReport());

        Assert.Empty((await Schema("tests/EndToEnd.Tests/Schemas/sarif-2.1.0.schema.json")).Validate(text));
        await Verifier.Verify(text, "json");
    }

    private static TextReport Report(Verbosity verbosity) => new(Palette.Plain, verbosity, null);

    private static string Write(IReportFormat<CheckReport> format)
    {
        using var output = new StringWriter { NewLine = "\n" };
        format.Write(Report(), output);
        return output.ToString();
    }

    private static Task<JsonSchema> Schema(string path) => JsonSchema.FromJsonAsync(File.ReadAllText(RepositoryRoot.Combine(path)));

    private static CheckReport Report()
    {
        var promises = SourceText.From("""
            commitment Reassurance pledged {
                at least 2 of Guarantors shall StationTroops(in: Harbour)
                when Peace
            }

            """, "our texts/promises 100%.commit");
        var rejections = SourceText.From("\n\nrejection NoForeignTroops by Südland { each of Guarantors may StationTroops(in: NorlandArea) }\n", "../rejections.commit");
        return new CheckReport
        {
            Files = ["../rejections.commit", "our texts/promises 100%.commit"],
            Diagnostics =
            [
                Diagnostic.Create(DiagnosticDescriptor.Warning("CL9903", "Open membership", "{name} has members that are not listed."), At(promises, "Guarantors"), ("name", "Guarantors"))
                    with { RelatedLocations = [new RelatedLocation(At(rejections, "Guarantors"), "named here too")] },
            ],
            Findings =
            [
                new Finding
                {
                    Descriptor = Clash,
                    Severity = DiagnosticSeverity.Error,
                    Message = "Westmark shall StationTroops(in: Harbour), and Südland holds that it shall not.",
                    Clauses =
                    [
                        new FindingClause(At(promises, "at least 2 of Guarantors shall StationTroops(in: Harbour)"), "owed here", "Reassurance",
                            "At least 2 of Guarantors shall StationTroops(in: Harbour) when Peace.", "Communique \"paragraph 4\", said by Anna Weber on 2030-04-02"),
                        new FindingClause(At(rejections, "each of Guarantors may StationTroops(in: NorlandArea)"), "rejected here", "NoForeignTroops",
                            "Westmark shall not StationTroops(in: NorlandArea).", "Statement of 2030-05-01"),
                    ],
                    Timeline =
                    [
                        new TimelineEntry(Day.Parse("2030-02-11"), "Landing", true),
                        new TimelineEntry(Day.Parse("2031-01-10"), "Norland does SignPeace(with: Sudland)", false),
                        new TimelineEntry(Day.Parse("2031-04-10"), "last day for Westmark", false),
                    ],
                    Notes = ["Keeping Reassurance breaks with Südland.", "Only the harbour is concerned."],
                    Instances = 5,
                    OtherInstances = ["Ostmark", "Council"],
                    Fingerprint = "0123456789abcdef",
                },
                new Finding
                {
                    Descriptor = Vague,
                    Severity = DiagnosticSeverity.Info,
                    Message = "Commitment Reassurance says no source.",
                    Clauses = [new FindingClause(At(promises, "Reassurance"), "", "Reassurance", "", "")],
                    Certainty = Certainty.Inevitable,
                    Fingerprint = "fedcba9876543210",
                },
            ],
            IsComplete = true,
        };
    }

    private static Location At(SourceText text, string part) =>
        new(text, new TextSpan(text.ToString().IndexOf(part, StringComparison.Ordinal), part.Length));
}
