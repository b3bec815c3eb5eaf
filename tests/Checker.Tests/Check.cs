using System.Collections.Immutable;
using System.Globalization;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Checker.Tests;

/// <summary>Checks a source text and says in short what was found.</summary>
internal static class Check
{
    public const string World = """
        party A
        party B
        party C
        group G { A B C }
        area Land of B { area Port area Field }
        state War
        state Truce
        event Attack(by: party, on: party)
        event Peace
        event Alarm
        act Help(of: party)
        act Arm(of: party) is Help(of)
        act Send(in: area) is Help(of: owner(in))
        act Stay(in: area)
        act Leave(in: area) excludes Stay(in)
        act Sign
        act Ratify requires Sign
        act Talk(with: party) mutual

        """;

    /// <summary>The findings of a text on top of <see cref="World"/>; an error in the text fails the test.</summary>
    public static ImmutableArray<Finding> Findings(string source) => FindingsOf(World + source);

    /// <summary>The findings of a whole text; an error in it fails the test.</summary>
    public static ImmutableArray<Finding> FindingsOf(string text)
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(text, "test.commit")]);
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("", string.Join("\n", errors));
        return CommitmentChecker.Check(compilation);
    }

    /// <summary>The ids of what is neither style nor loose: "CL3001" for each, with "!" when inevitable and "?" when open.</summary>
    public static string Ids(string source) => Ids(Findings(source));

    public static string Ids(IEnumerable<Finding> findings) => string.Join(" ", findings
        .Where(finding => finding.Severity >= DiagnosticSeverity.Warning || finding.Id is "CL3020" or "CL4003" or "CL5007")
        .Select(finding => finding.Id + Mark(finding.Certainty)));

    /// <summary>The supposed happenings of the first finding: "2000-01-01 Peace; …".</summary>
    public static string Scenario(string source) => string.Join("; ", Findings(source)[0].Timeline
        .Where(entry => !entry.Text.StartsWith("due:", StringComparison.Ordinal) && !entry.Text.StartsWith("in force:", StringComparison.Ordinal))
        .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Day} {entry.Text}")));

    private static string Mark(Certainty certainty) => certainty switch
    {
        Certainty.Inevitable => "!",
        Certainty.Depends => "?",
        _ => "",
    };
}
