using System.Collections.Immutable;
using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Hints;

/// <summary>A line above a statement.</summary>
/// <param name="Span">The name of the statement.</param>
/// <param name="Title">What it says.</param>
/// <param name="Kind">What a click on it shows.</param>
/// <param name="Test">The name of the test, where that is what it shows; else empty.</param>
public sealed record CodeLens(TextSpan Span, string Title, CodeLensKind Kind, string Test = "");

/// <summary>What a click on a lens shows.</summary>
public enum CodeLensKind
{
    /// <summary>The findings of the statement.</summary>
    Findings,

    /// <summary>The statements that rely on it.</summary>
    Relying,

    /// <summary>What becomes of a test.</summary>
    Test,
}

/// <summary>Says above each statement how many findings it has a part in, and how many statements rely on it.</summary>
public static class CodeLenses
{
    /// <summary>The lenses of a file, in the order of its text.</summary>
    /// <param name="view">The program.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IEnumerable<CodeLens> Of(ProgramView view, ProgramFile file, CancellationToken cancellationToken = default)
    {
        var places = view.Findings.SelectMany(finding => finding.Clauses.Select(clause => (finding, clause.Location)))
            .Where(pair => pair.Location.Path == file.Path).OrderBy(pair => pair.Location.Span.Start).ToList();
        var model = view.GetModel(file.Tree);
        var tests = new Lazy<ImmutableArray<ProgramTest>>(() => CommitmentTests.Of(view.Compilation, cancellationToken));
        foreach (var declaration in file.Tree.Root.Declarations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (declaration is AssertDeclarationSyntax or ScenarioDeclarationSyntax
                && tests.Value.FirstOrDefault(test => test.Location.Path == file.Path && declaration.Span.Contains(test.Location.Span.Start)) is { } test)
            {
                var title = test.Kind == TestKind.Scenario ? "Run this scenario" : "Try this assert";
                yield return new CodeLens(declaration.FirstToken().Span, title, CodeLensKind.Test, test.Name);
            }

            if (declaration is not NamedDeclarationSyntax { Identifier.IsPresent: true } named || model.GetDeclaredSymbol(declaration) is not StatementSymbol statement)
            {
                continue;
            }

            var count = places.Where(pair => declaration.Span.Contains(pair.Location.Span.Start)).Select(pair => pair.finding).Distinct().Count();
            if (count > 0)
            {
                yield return new CodeLens(named.Identifier.Span, count == 1 ? "1 finding" : $"{count} findings", CodeLensKind.Findings);
            }

            var relying = view.GetReliances(cancellationToken).RelyingOn(statement).Count;
            if (relying > 0)
            {
                yield return new CodeLens(named.Identifier.Span, relying == 1 ? "1 statement relies on this" : $"{relying} statements rely on this", CodeLensKind.Relying);
            }
        }
    }
}
