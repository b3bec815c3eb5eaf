using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;
using CommitLang.Tooling.Names;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Completion;

/// <summary>A place that something is to be written at.</summary>
internal sealed class CompletionPlace(ProgramView view, ProgramFile file, Continuations continuations, int position)
{
    public ProgramView View => view;

    public ProgramFile File => file;

    public Continuations Continuations => continuations;

    public NamesInScope Names { get; } = new(view, file.Tree, position);

    /// <summary>Whether a kind of token can stand there.</summary>
    public bool Allows(SyntaxKind token) => continuations.Items.Any(item => item.Token == token);

    /// <summary>Whether a kind of token can stand there directly in a kind of node.</summary>
    public bool Allows(SyntaxKind token, SyntaxKind node) => continuations.Items.Any(item => item.Token == token && item.Around is [var inner, ..] && inner == node);

    /// <summary>The call of an act, an event or a state that the place is in the parentheses of, and its argument there; null outside of any.</summary>
    public ArgumentPlace? Argument { get; } = ArgumentPlace.At(view, file, position);

    /// <summary>The parameter that a value there would be for; null when that is not known.</summary>
    public ParameterSymbol? Parameter => Argument is not { } at ? null
        : at.Label is { } label ? at.Symbol.Parameters.FirstOrDefault(parameter => parameter.Name == label)
        : at.Number < at.Symbol.Parameters.Length ? at.Symbol.Parameters[at.Number] : null;
}
