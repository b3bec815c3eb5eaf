using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using CommitLang.Checker;
using CommitLang.Cli.Configuration;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CommitLang.Text;

namespace CommitLang.Cli.Commands;

/// <summary>The files that a verb works on, read and compiled.</summary>
internal sealed class Inputs
{
    private readonly SourceFiles _files;
    private readonly ToolEnvironment _environment;
    private readonly Severities _severities;

    private Inputs(SourceFiles files, Compilation compilation, ToolEnvironment environment)
    {
        _files = files;
        _environment = environment;
        _severities = new Severities(environment.CurrentDirectory);
        Compilation = compilation;
    }

    public Compilation Compilation { get; }

    public ImmutableArray<string> Files => [.. _files.Texts.Select(text => text.Path)];

    public static Argument<string[]> Argument(ArgumentArity? arity = null)
    {
        var argument = new Argument<string[]>("path")
        {
            Description = "Files, folders (all .commit files in them), patterns with * ? and **, or - for standard input.",
            Arity = arity ?? ArgumentArity.OneOrMore,
        };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    /// <summary>Reads and parses; null when something could not be read, which has then been said.</summary>
    /// <param name="paths">Files, folders and patterns.</param>
    /// <param name="environment">Where they are looked for, and where problems are said.</param>
    /// <param name="progress">Told how many files are read.</param>
    /// <param name="room">The memory it takes, where nearly all that is made of the texts is needed to the end.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Inputs? Read(
        string[] paths, ToolEnvironment environment, ProgressLine progress, RoomToWork? room, CancellationToken cancellationToken)
    {
        var files = SourceFiles.Read(paths, environment.CurrentDirectory, environment.StandardInput, cancellationToken);
        foreach (var problem in files.Problems)
        {
            environment.Error.WriteLine(problem);
        }

        if (!files.Problems.IsEmpty)
        {
            return null;
        }

        room?.Reserve(files.Texts.Sum(text => (long)text.Length));
        return new Inputs(files, Compilation.Create(Parse(files.Texts, progress, cancellationToken)), environment);
    }

    /// <summary>Parses side by side: no file needs another for that.</summary>
    private static SyntaxTree[] Parse(ImmutableArray<SourceText> texts, ProgressLine progress, CancellationToken cancellationToken)
    {
        // One file does without another thread.
        if (texts is [var only])
        {
            return [SyntaxTree.ParseText(only, cancellationToken)];
        }

        var trees = new SyntaxTree[texts.Length];
        var done = 0;
        Parallel.For(0, texts.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            trees[i] = SyntaxTree.ParseText(texts[i], cancellationToken);
            lock (trees)
            {
                progress.Report(new CheckProgress("reading", done++, texts.Length));
            }
        });
        return trees;
    }

    /// <summary>The same files with readings of terms chosen.</summary>
    public Inputs Under(ReadingChoice choice) => new(_files, Compilation.Under(choice), _environment);

    /// <summary>What is to be said about the texts, by file and place, weighing what <c>.editorconfig</c> files say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics(CancellationToken cancellationToken)
    {
        var ofText = Compilation.GetDiagnostics(cancellationToken);
        var diagnostics = _severities.Apply(_files.Diagnostics.IsEmpty
            ? ofText
            :
            [
                .. _files.Diagnostics.Concat(ofText)
                    .OrderBy(diagnostic => diagnostic.Location.Path, StringComparer.Ordinal)
                    .ThenBy(diagnostic => diagnostic.Location.Span.Start),
            ]);
        SayProblems();
        return diagnostics;
    }

    /// <summary>
    /// What the texts and their contradictions come to. Contradictions are looked for in sound texts only; they weigh what
    /// <c>.editorconfig</c> files say.
    /// </summary>
    public CheckReport Check(CheckOptions options, ProgressLine progress, CancellationToken cancellationToken)
    {
        var diagnostics = Diagnostics(cancellationToken);
        var isSound = !diagnostics.HasErrors();
        var findings = isSound ? CommitmentChecker.Check(Compilation, options, progress, cancellationToken) : [];
        var report = new CheckReport
        {
            Files = Files,
            Diagnostics = diagnostics,
            IsComplete = isSound,
            Findings = _severities.Apply(findings),
        };
        SayProblems();
        return report;
    }

    private void SayProblems()
    {
        foreach (var problem in _severities.TakeProblems())
        {
            _environment.Error.WriteLine(problem);
        }
    }

    /// <summary>A misspelt option is no file; a file of such a name can be given as <c>./--name</c>.</summary>
    private static void RefuseOptions(ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(token => token.Value is ['-', _, ..]) is { Value: var option })
        {
            var known = result.Parent is CommandResult { Command: var command } ? command.Options.Select(known => known.Name) : [];
            result.AddError($"There is no option '{option}'{NearestName.Suggestion(option, known)}");
        }
    }
}
