using System.Collections.Immutable;
using System.CommandLine;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;
using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CommitLang.Syntax.Formatting;

namespace CommitLang.Cli.Commands;

/// <summary><c>commitlang format PATH... [--check] [--diff]</c>: lays texts out in the one canonical way.</summary>
internal sealed class FormatCommand
{
    private readonly Argument<string[]> _paths = Inputs.Argument();

    private readonly Option<bool> _check = new("--check") { Description = "Write nothing; say which files would change." };

    private readonly Option<bool> _diff = new("--diff") { Description = "Write nothing; show what would change as a unified diff." };

    private readonly ToolEnvironment _environment;
    private readonly CancellationToken _cancellationToken;

    private FormatCommand(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        _environment = environment;
        _cancellationToken = cancellationToken;
    }

    public static Verb Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        var command = new FormatCommand(environment, cancellationToken);
        var verb = new Verb("format", "Lay out commitments in the one canonical way.")
        {
            Examples =
            [
                ("commitlang format promises.commit", "lay out one file"),
                ("commitlang format treaties --check", "say which files of a folder would change, and change none"),
                ("commitlang format treaties --diff", "show what would change"),
                ("cat draft.commit | commitlang format -", "lay out what comes from another program"),
            ],
            Codes =
            [
                (ExitCodes.Clean, "all is laid out; with --check or --diff: nothing would change"),
                (ExitCodes.Findings, "errors in the text, whose declarations stay as they are; with --check or --diff: something would change"),
                (ExitCodes.CouldNotRun, "the tool could not do what it was asked to do"),
            ],
        };
        verb.Add(command._paths);
        verb.Add(command._check);
        verb.Add(command._diff);
        verb.SetAction(command.Run);
        return verb;
    }

    private int Run(ParseResult result)
    {
        var (files, problems) = EncodedFile.Read(
            result.GetRequiredValue(_paths), _environment.CurrentDirectory, _environment.StandardInput, _cancellationToken);
        foreach (var problem in problems)
        {
            _environment.Error.WriteLine(problem);
        }

        if (!problems.IsEmpty)
        {
            return ExitCodes.CouldNotRun;
        }

        var (check, diff) = (result.GetValue(_check), result.GetValue(_diff));
        var (changed, hasErrors) = (0, false);
        foreach (var file in files)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var formatting = Formatter.Format(SyntaxTree.ParseText(file.Text, _cancellationToken), _cancellationToken);
            hasErrors |= SayErrors(formatting);
            changed += formatting.Changes.IsEmpty ? 0 : 1;
            if (check || diff)
            {
                Show(formatting, check, diff);
            }
            else
            {
                Write(file, formatting);
            }
        }

        SaySum(files, changed, check || diff);
        return hasErrors || (check || diff) && changed > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private void Show(FormattingResult formatting, bool check, bool diff)
    {
        if (formatting.Changes is not [var first, ..])
        {
            return;
        }

        if (check)
        {
            var notFormatted = Diagnostic.Create(
                ToolDiagnostics.NotFormatted,
                new Location(formatting.Tree.Text, first.Span),
                ("count", Plural.Of(formatting.Changes.Length, "place")));
            MSBuildReport.WriteLine(_environment.Output, notFormatted);
        }

        if (diff)
        {
            UnifiedDiff.Write(formatting, _environment.Output);
        }
    }

    private void Write(EncodedFile file, FormattingResult formatting)
    {
        if (file.IsStandardInput)
        {
            _environment.Output.Write(file.HasMark ? "\uFEFF" : "");
            _environment.Output.Write(formatting.GetText().ToString());
        }
        else if (!formatting.Changes.IsEmpty)
        {
            ResultFile.Write(file.FullPath, file.Text.Path, file.Encode(formatting.GetText()));
        }
    }

    /// <summary>Says on standard error what is wrong with a text: what holds a mistake stays as it is.</summary>
    private bool SayErrors(FormattingResult formatting)
    {
        var errors = formatting.Tree.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (formatting.IsRefused)
        {
            errors.Insert(0, Diagnostic.Create(
                ToolDiagnostics.LeftAsItIs,
                new Location(formatting.Tree.Text, default),
                ("remedy", errors.Count > 0 ? ", as long as it has mistakes" : "")));
        }

        errors.ForEach(error => MSBuildReport.WriteLine(_environment.Error, error));
        return errors.Count > 0;
    }

    /// <summary>Nothing is said where the text itself or a diff is the output.</summary>
    private void SaySum(ImmutableArray<EncodedFile> files, int changed, bool isDry)
    {
        if (!isDry && !files.Any(file => file.IsStandardInput))
        {
            _environment.Output.WriteLine($"{Plural.Of(files.Length, "file")}: {changed} formatted, {files.Length - changed} as before.");
        }
    }
}
