using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CommitLang.Tooling.Programs;
using CommitLang.Tooling.Repairs;

namespace CommitLang.Tooling.Tests;

/// <summary>What a repair must have done once it is applied.</summary>
internal static class Mended
{
    /// <summary>Asserts that what it mends is gone, and that nothing else is wrong that was not.</summary>
    public static void Assert(ProgramView view, Repair repair)
    {
        var after = Views.Checked(Views.After(view, repair.Changes));
        var because = $"{repair.Id}: {repair.Title}\n{string.Join('\n', repair.Changes.Select(change => Views.Only(after, change.Path).Text))}";
        // A sentence may name another thing to write instead once something is gone: the kinds and numbers of errors tell.
        var known = Views.Errors(view).CountBy(error => error[..6]).ToDictionary();
        var news = Views.Errors(after).GroupBy(error => error[..6]).Where(errors => errors.Count() > known.GetValueOrDefault(errors.Key)).SelectMany(errors => errors).ToList();
        Xunit.Assert.True(news.Count == 0, $"{because}\n{string.Join('\n', news)}");
        Xunit.Assert.True(Count(after, syntaxOnly: true) <= Count(view, syntaxOnly: true), because);
        if (repair.Kind == RepairKind.Record)
        {
            Xunit.Assert.Contains(after.Files.SelectMany(file => file.Tree.Root.Declarations), declaration => declaration is ScenarioDeclarationSyntax);
        }
        else if (repair.Place is { } place)
        {
            var written = Views.Only(view, repair.Changes[0].Path).Text.GetText(place);
            Xunit.Assert.True(Of(after, repair.Id, written) < Of(view, repair.Id, written) || Count(after, false) < Count(view, false), because);
        }
        else
        {
            Xunit.Assert.DoesNotContain(repair.Fingerprint, after.Findings.Select(finding => finding.Fingerprint));
            Xunit.Assert.True(after.Findings.Count(finding => finding.Id == repair.Id) < view.Findings.Count(finding => finding.Id == repair.Id), because);
        }
    }

    private static int Of(ProgramView view, string id, string written) => view.Compilation.GetDiagnostics()
        .Count(diagnostic => diagnostic.Id == id && diagnostic.Location.Text.GetText(diagnostic.Location.Span) == written);

    private static int Count(ProgramView view, bool syntaxOnly) => view.Compilation.GetDiagnostics()
        .Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && (!syntaxOnly || diagnostic.Id.StartsWith("CL0", StringComparison.Ordinal)));
}
