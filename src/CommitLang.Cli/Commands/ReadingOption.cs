using System.CommandLine;
using System.CommandLine.Parsing;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Compiler;

namespace CommitLang.Cli.Commands;

/// <summary><c>--reading TERM=READING</c>: how terms are read that can be read in several ways.</summary>
internal sealed class ReadingOption
{
    private readonly Option<string[]> _readings;

    public ReadingOption(string description)
    {
        _readings = new Option<string[]>("--reading") { Description = description, HelpName = "term=reading" };
        _readings.Validators.Add(Refuse);
    }

    public void AddTo(Verb verb) => verb.Add(_readings);

    /// <summary>The same inputs with the readings that were asked for.</summary>
    /// <exception cref="ToolException">There is no such term, or it has no such reading.</exception>
    public Inputs Apply(ParseResult result, Inputs inputs) =>
        (result.GetValue(_readings) ?? []) is { Length: > 0 } asked
            ? inputs.Under(asked.Aggregate(ReadingChoice.None, (choice, text) => Add(choice, text, inputs.Compilation)))
            : inputs;

    private static ReadingChoice Add(ReadingChoice choice, string text, Compilation compilation)
    {
        var (name, reading) = Parts(text);
        var terms = compilation.Terms.Where(term => !term.Readings.IsEmpty).ToList();
        var meant = terms.FindAll(term => term.Name == name);
        if (meant.Count == 0)
        {
            throw new ToolException(ToolProblem.Create(ToolDiagnostics.UnknownTerm,
                ("term", OneLine.Of(name)), ("suggestion", NearestName.Suggestion(name, terms.Select(term => term.Name)))));
        }

        var known = meant.SelectMany(term => term.Readings).Select(other => other.Name).ToList();
        return known.Contains(reading)
            ? choice.With(name, reading)
            : throw new ToolException(ToolProblem.Create(ToolDiagnostics.UnknownReading,
                ("term", name), ("reading", OneLine.Of(reading)), ("suggestion", NearestName.Suggestion(reading, known))));
    }

    private static void Refuse(OptionResult result)
    {
        var asked = result.Tokens.Select(token => token.Value).ToList();
        foreach (var text in asked.Where(text => Parts(text) is ("", _) or (_, "")))
        {
            result.AddError($"'--reading' takes a term and a reading such as Attack=Wide, not '{text}'");
        }

        foreach (var term in asked.Distinct().GroupBy(text => Parts(text).Term, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            result.AddError($"'--reading' is given twice for '{term.Key}'");
        }
    }

    private static (string Term, string Reading) Parts(string text) =>
        text.Split('=', 2) is [var term, var reading] ? (term.Trim(), reading.Trim()) : (text, "");
}
