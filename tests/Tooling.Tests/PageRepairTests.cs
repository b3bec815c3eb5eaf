using System.Text.RegularExpressions;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Programs;
using CommitLang.Tooling.Repairs;

namespace CommitLang.Tooling.Tests;

/// <summary>Every repair that is offered for the bad example of a page of diagnostics does what it says.</summary>
public sealed partial class PageRepairTests
{
    public static TheoryData<string> Ids => [.. DiagnosticPages.Ids.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Repairs_of_a_bad_example_mend_it(string id)
    {
        var text = BadExample().Match((DiagnosticPages.Find(id) ?? "").ReplaceLineEndings("\n")).Groups[1].Value;
        Assert.NotEmpty(text);
        var view = Views.Checked(Views.Of(("m.commit", text)));
        var file = view.Files.Single();
        foreach (var repair in AllRepairs.For(view, file, new TextSpan(0, file.Text.Length)))
        {
            AssertMends(view, repair);
        }
    }

    private static void AssertMends(ProgramView view, Repair repair)
    {
        var after = Views.Checked(Views.After(view, repair.Changes));
        var because = $"{repair.Id}: {repair.Title}\n{after.Files.Single().Text}";
        // A sentence may name another thing to write instead once something is gone: the kinds and numbers of errors tell.
        var known = Views.Errors(view).CountBy(error => error[..6]).ToDictionary();
        var news = Views.Errors(after).GroupBy(error => error[..6]).Where(errors => errors.Count() > known.GetValueOrDefault(errors.Key)).SelectMany(errors => errors).ToList();
        Assert.True(news.Count == 0, $"{because}\n{string.Join('\n', news)}");
        Assert.True(Count(after, syntaxOnly: true) <= Count(view, syntaxOnly: true), because);
        if (repair.Kind == RepairKind.Record)
        {
            Assert.Contains(after.Files.Single().Tree.Root.Declarations, declaration => declaration is ScenarioDeclarationSyntax);
        }
        else if (repair.Place is { } place)
        {
            var written = view.Files.Single().Text.GetText(place);
            Assert.True(Of(after, repair.Id, written) < Of(view, repair.Id, written) || Count(after, false) < Count(view, false), because);
        }
        else
        {
            Assert.DoesNotContain(repair.Fingerprint, after.Findings.Select(finding => finding.Fingerprint));
            Assert.True(after.Findings.Count(finding => finding.Id == repair.Id) < view.Findings.Count(finding => finding.Id == repair.Id), because);
        }
    }

    private static int Of(ProgramView view, string id, string written) => view.Compilation.GetDiagnostics()
        .Count(diagnostic => diagnostic.Id == id && diagnostic.Location.Text.GetText(diagnostic.Location.Span) == written);

    private static int Count(ProgramView view, bool syntaxOnly) => view.Compilation.GetDiagnostics()
        .Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && (!syntaxOnly || diagnostic.Id.StartsWith("CL0", StringComparison.Ordinal)));

    [GeneratedRegex("## Bad\n\n```commit\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex BadExample();
}
