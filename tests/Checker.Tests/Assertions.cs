using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Checker.Tests;

/// <summary>Runs the tests of a source text and says in short what became of them.</summary>
internal static class Assertions
{
    /// <summary>The results of the tests of a text on top of <see cref="Check.World"/>; an error in the text fails the test.</summary>
    public static ImmutableArray<TestResult> Run(string source)
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(Check.World + source, "test.commit")]);
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("", string.Join("\n", errors));
        return CommitmentTests.Run(compilation);
    }

    /// <summary>The outcomes in lower case: "passed failed".</summary>
    public static string Outcomes(string source) =>
        string.Join(" ", Run(source).Select(result => result.Outcome.ToString().ToLowerInvariant()));

    /// <summary>The ids of the errors and warnings of a text that cannot be tested.</summary>
    public static string Errors(string source) => string.Join(" ", Compilation
        .Create([SyntaxTree.ParseText(Check.World + source, "test.commit")]).GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id));
}
