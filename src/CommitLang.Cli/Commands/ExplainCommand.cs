using System.CommandLine;
using CommitLang.Checker;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Commands;

/// <summary>
/// <c>commitlang explain CL3001</c>: what a diagnostic means, with a bad and a good example; <c>explain FILE:LINE</c> and
/// <c>explain FINGERPRINT PATH...</c>: how a norm and a finding come about, step by step.
/// </summary>
internal sealed class ExplainCommand
{
    private readonly Argument<string> _asked = new("what")
    {
        Description = "The id of a diagnostic such as CL3001, a line such as promises.commit:12, or the fingerprint of a finding.",
        HelpName = "what",
    };

    private readonly Argument<string[]> _paths = Inputs.Argument(ArgumentArity.ZeroOrMore);
    private readonly Option<string> _counting = CountingOption.Create(
        "Leave out what is less firm than binding, pledged, declared, offered or proposed.");

    private readonly ReadingOption _reading = new("Read a term in one way only; without it the first reading is taken that fits what is asked.");
    private readonly AsSeenByOption _asSeenBy = new();
    private readonly ColorOptions _color;
    private readonly ToolEnvironment _environment;
    private readonly CancellationToken _cancellationToken;

    private ExplainCommand(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        _color = new ColorOptions(environment);
        _environment = environment;
        _cancellationToken = cancellationToken;
    }

    public static Verb Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        var command = new ExplainCommand(environment, cancellationToken);
        var verb = new Verb("explain", "Show what a diagnostic means, what a line says, or how a finding comes about.")
        {
            Examples =
            [
                ("commitlang explain CL3001", "why a duty and a ban clash"),
                ("commitlang explain 1001", "the letters may be left out"),
                ("commitlang explain promises.commit:12", "what the norm on a line means, and when it binds"),
                ("commitlang explain treaties/aid.commit:12 treaties", "the same, read together with other files"),
                ("commitlang explain 1f0c8ae2b4d60375 treaties", "how a finding comes about, day by day"),
            ],
        };
        verb.Add(command._asked);
        verb.Add(command._paths);
        verb.Add(command._counting);
        command._reading.AddTo(verb);
        command._asSeenBy.AddTo(verb);
        command._color.AddTo(verb);
        verb.SetAction(command.Run);
        return verb;
    }

    private int Run(ParseResult result)
    {
        var palette = _color.Palette(result, toFile: false);
        var target = ExplainTarget.Of(result.GetRequiredValue(_asked));
        var paths = result.GetValue(_paths) ?? [];
        if (ExplainTarget.Problem(target, paths) is { } problem)
        {
            throw new ToolException(problem);
        }

        if (target is ExplainTarget.Id id)
        {
            _environment.Output.Write(MarkdownText.Render(PageOf(id.Text), palette));
            return ExitCodes.Clean;
        }

        return Derive(target, ExplainTarget.PathsOf(target, paths), result, palette);
    }

    private static string PageOf(string asked)
    {
        var id = asked.ToUpperInvariant();
        if (id.Length > 0 && id.All(char.IsAsciiDigit))
        {
            id = $"CL{id.PadLeft(4, '0')}";
        }

        return Pages.Find(id) ?? throw new ToolException(ToolProblem.Create(
            ToolDiagnostics.UnknownId, ("id", OneLine.Of(asked)), ("suggestion", NearestName.Suggestion(id, Pages.Ids))));
    }

    private int Derive(ExplainTarget target, string[] paths, ParseResult result, Palette palette)
    {
        IReadOnlyList<Derivation> derivations;
        using (var progress = new ProgressLine(_environment.Error, _environment.IsErrorTerminal))
        {
            if (Inputs.Read(paths, _environment, progress, room: null, _cancellationToken) is not { } read)
            {
                return ExitCodes.CouldNotRun;
            }

            var inputs = _reading.Apply(result, read);
            var diagnostics = inputs.Diagnostics(_cancellationToken);
            if (diagnostics.HasErrors())
            {
                var report = new CheckReport { Files = inputs.Files, Diagnostics = diagnostics, IsComplete = false, Findings = [] };
                new TextReport(palette, Verbosity.Normal, null).Write(report, _environment.Output);
                return ExitCodes.Findings;
            }

            // A line is looked for before anything is checked: a slip is told at once.
            var options = new CheckOptions
            {
                Counting = CountingOption.Read(result.GetValue(_counting)),
                AsSeenBy = _asSeenBy.Party(result, inputs.Compilation),
            };
            var check = () => Explanations.Of(inputs.Compilation, options, progress, _cancellationToken);
            derivations = target switch
            {
                ExplainTarget.Line line when new LinePlace(inputs, _environment).Find(line) is var place => check().Explain(place),
                ExplainTarget.Finding finding => [Of(check(), finding.Fingerprint)],
                _ => [],
            };
        }

        DerivationText.Write(derivations, palette, _environment.Output);
        return ExitCodes.Clean;
    }

    private static Derivation Of(Explanations explanations, string fingerprint) => explanations.Explain(fingerprint)
        ?? throw new ToolException(ToolProblem.Create(ToolDiagnostics.UnknownFingerprint, ("fingerprint", fingerprint)));
}
