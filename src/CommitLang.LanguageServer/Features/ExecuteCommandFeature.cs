using System.Text.Json;
using System.Text.Json.Nodes;
using CommitLang.Checker;
using CommitLang.Compiler.Symbols;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Text;
using CommitLang.Tooling.Findings;
using CommitLang.Tooling.Names;

namespace CommitLang.LanguageServer.Features;

/// <summary>
/// <c>workspace/executeCommand</c>: explanations, scenarios, reports and tests, in Markdown. A client that does not show them
/// by itself gets them as a message to the user besides.
/// </summary>
internal static class ExecuteCommandFeature
{
    public static void Register(Handlers handlers)
    {
        handlers.Capabilities["executeCommandProvider"] = new JsonObject { ["commands"] = new JsonArray([.. Commands.All.Select(name => (JsonNode)name)]) };
        handlers.AddWaiting("workspace/executeCommand", Json.Default.ExecuteCommandParams, Json.Default.Object, ExecuteAsync);
    }

    private static async Task<object?> ExecuteAsync(RequestContext context, ExecuteCommandParams parameters, CancellationToken cancellationToken)
    {
        var arguments = parameters.Arguments ?? [];
        if (parameters.Command == Commands.ListTests)
        {
            return TestCommands.List(context, cancellationToken);
        }

        if (parameters.Command == Commands.RunTests)
        {
            return Shown(TestCommands.Run(context, arguments, cancellationToken), context, run => run.Markdown);
        }

        if (parameters.Command is Commands.ShowScenario or Commands.Report)
        {
            foreach (var program in context.Workspace.Programs)
            {
                await context.Checks.SettledAsync(program.Program, cancellationToken).ConfigureAwait(false);
            }
        }

        var result = parameters.Command switch
        {
            Commands.Explain => Explain(context, arguments, cancellationToken),
            Commands.ShowScenario => ShowScenario(context, arguments),
            Commands.Relying => ShowRelying(context, arguments, cancellationToken),
            Commands.Report => Report(context, arguments),
            Commands.Page => Page(context, arguments),
            _ => throw new RequestFailedException($"There is no command '{parameters.Command}'."),
        };
        return Shown(result, context, shown => shown.Markdown);
    }

    private static T Shown<T>(T result, RequestContext context, Func<T, string> markdown)
    {
        if (!context.Client.Features.ShowsResults)
        {
            context.Client.Show(markdown(result));
        }

        return result;
    }

    private static CommandResult Explain(RequestContext context, JsonElement[] arguments, CancellationToken cancellationToken)
    {
        if (Text(arguments) is { } fingerprint)
        {
            foreach (var program in context.Workspace.Programs)
            {
                if (CommitmentChecker.Explain(program.View.Compilation, fingerprint, OptionsOf(context), cancellationToken) is { } derivation)
                {
                    return new CommandResult(derivation.Title, DerivationMarkdown.Of([derivation]));
                }
            }

            throw new RequestFailedException($"There is no finding {fingerprint}.");
        }

        var (document, offset) = PlaceOf(context, arguments) ?? throw new RequestFailedException("There is no text to explain.");
        var line = document.File.Text.GetLineSpan(document.File.Text.GetLineIndex(offset));
        var derivations = CommitmentChecker.Explain(
            document.View.Compilation, new Diagnostics.Location(document.File.Text, line), OptionsOf(context), cancellationToken);
        return derivations.IsEmpty
            ? throw new RequestFailedException("There is no norm on this line.")
            : new CommandResult(derivations[0].Title, DerivationMarkdown.Of(derivations));
    }

    private static CommandResult ShowScenario(RequestContext context, JsonElement[] arguments)
    {
        List<Finding> findings = [];
        if (Text(arguments) is { } fingerprint)
        {
            findings = [.. context.Workspace.Programs.SelectMany(program => program.View.Findings).Where(finding => finding.Fingerprint == fingerprint)];
        }
        else if (PlaceOf(context, arguments) is var (document, offset))
        {
            var around = document.File.Tree.Root.Declarations.FirstOrDefault(declaration => declaration.Span.Contains(offset))?.Span ?? new TextSpan(offset, 0);
            var all = document.View.FindingsIn(document.File).Select(pair => pair.Finding).Distinct().ToList();
            findings = [.. all.Where(finding => HasPartIn(finding, document.File.Path, new TextSpan(offset, 0)))];
            findings = findings.Count > 0 ? findings : [.. all.Where(finding => HasPartIn(finding, document.File.Path, around))];
        }

        return findings.Count == 0
            ? throw new RequestFailedException("Nothing has been found here.")
            : new CommandResult(FindingWords.Sentence(findings[0]), string.Join("\n---\n\n", findings.Select(FindingWords.Markdown)));
    }

    private static bool HasPartIn(Finding finding, string path, TextSpan span) =>
        finding.Clauses.Any(clause => clause.Location.Path == path && clause.Location.Span.IntersectsWith(span));

    private static CommandResult ShowRelying(RequestContext context, JsonElement[] arguments, CancellationToken cancellationToken)
    {
        var (document, offset) = PlaceOf(context, arguments) ?? throw new RequestFailedException("There is no statement here.");
        if (SymbolUse.At(document.View, document.File, offset)?.Symbol is not StatementSymbol statement)
        {
            throw new RequestFailedException("There is no statement here.");
        }

        var relying = document.View.GetReliances(cancellationToken).RelyingOn(statement.Root);
        var lines = relying.Select(reliance => $"- **{reliance.To.Name}**: {string.Join(", ", reliance.Places)}\n");
        return new CommandResult($"What relies on {statement.Root.Name}", $"These rely on **{statement.Root.Name}**:\n\n{string.Concat(lines)}");
    }

    private static CommandResult Report(RequestContext context, JsonElement[] arguments)
    {
        var programs = PlaceOf(context, arguments) is var (document, _) ? [document.Program] : context.Workspace.Programs;
        var findings = programs.SelectMany(program => program.View.Findings).ToList();
        var title = findings.Count == 1 ? "1 finding" : FormattableString.Invariant($"{findings.Count} findings");
        return new CommandResult(title, $"# {title}\n\n{string.Join("\n---\n\n", findings.Select(FindingWords.Markdown))}");
    }

    private static CommandResult Page(RequestContext context, JsonElement[] arguments) =>
        Text(arguments) is { } id && context.Host.FindPage(id) is { } page
            ? new CommandResult(id, page)
            : throw new RequestFailedException("There is no such page.");

    private static CheckOptions OptionsOf(RequestContext context) => new() { Counting = context.Settings.Counting };

    private static string? Text(JsonElement[] arguments) =>
        arguments is [{ ValueKind: JsonValueKind.String } text, ..] ? text.GetString() : null;

    /// <summary>The place that a command is about; null when none is given.</summary>
    private static (Document Document, int Offset)? PlaceOf(RequestContext context, JsonElement[] arguments) =>
        arguments is [{ ValueKind: JsonValueKind.Object } given, ..] && given.Deserialize(Json.Default.CommandPlace) is { Uri: not null } place
            ? context.Find(new TextDocumentIdentifier(place.Uri), place.Position ?? default)
            : null;
}
