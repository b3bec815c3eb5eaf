using System.Text;
using System.Text.Json;
using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Tooling.Findings;
using TestResult = CommitLang.LanguageServer.Protocol.TestResult;

namespace CommitLang.LanguageServer.Features;

/// <summary>Lists and runs the authors' own tests.</summary>
internal static class TestCommands
{
    public static TestList List(RequestContext context, CancellationToken cancellationToken) => new(
    [
        .. from program in context.Workspace.Programs
           from test in CommitmentTests.Of(program.View.Compilation, cancellationToken)
           let uri = program.AddressOf(test.Location.Path)
           where uri is not null
           select new TestItem(
               Commands.TestId(uri, test.Name), test.Title, test.Kind == TestKind.Scenario ? "scenario" : "assert", uri, context.Translator.Range(test.Location)),
    ]);

    /// <summary>Runs the tests of some ids, or all.</summary>
    public static TestRun Run(RequestContext context, JsonElement[] arguments, CancellationToken cancellationToken)
    {
        var wanted = arguments is [{ ValueKind: JsonValueKind.Array } ids, ..]
            ? ids.Deserialize(Json.Default.StringArray)?.ToHashSet(StringComparer.Ordinal)
            : null;
        var results = new List<TestResult>();
        var text = new StringBuilder();
        foreach (var program in context.Workspace.Programs)
        {
            bool IsWanted(ProgramTest test) =>
                program.AddressOf(test.Location.Path) is { } uri && wanted?.Contains(Commands.TestId(uri, test.Name)) != false;

            var hasErrors = program.View.Compilation.GetDiagnostics(cancellationToken).HasErrors();
            if (hasErrors)
            {
                foreach (var test in CommitmentTests.Of(program.View.Compilation, cancellationToken).Where(IsWanted))
                {
                    Add(context, program, test, "skipped", "Tests are run once the errors in the text are mended.", results, text);
                }

                continue;
            }

            foreach (var result in CommitmentTests.Run(program.View.Compilation, new TestOptions { Filter = IsWanted }, null, cancellationToken))
            {
                var outcome = result.Outcome switch { TestOutcome.Passed => "passed", TestOutcome.Failed => "failed", _ => "skipped" };
                var message = string.Join("\n\n", result.Findings.Select(FindingWords.Message).Concat(result.Notes));
                Add(context, program, result.Test, outcome, message, results, text);
            }
        }

        var passed = results.Count(result => result.Outcome == "passed");
        var title = FormattableString.Invariant($"{passed} of {results.Count} tests passed");
        return new TestRun(title, $"# {title}\n\n{text}", [.. results]);
    }

    private static void Add(
        RequestContext context, ProgramSnapshot program, ProgramTest test, string outcome, string message, List<TestResult> results, StringBuilder text)
    {
        if (program.AddressOf(test.Location.Path) is { } uri)
        {
            results.Add(new TestResult(Commands.TestId(uri, test.Name), outcome, message, uri, context.Translator.Range(test.Location)));
            text.Append("- ").Append(test.Title).Append(": ").Append(outcome).Append('\n');
            text.Append(message.Length == 0 ? "" : $"\n  {message.Replace("\n", "\n  ", StringComparison.Ordinal)}\n\n");
        }
    }
}
