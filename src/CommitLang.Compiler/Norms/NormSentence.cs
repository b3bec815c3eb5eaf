using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Norms;

/// <summary>The sentence of a norm, made when it is first asked for: few norms are shown. Keeps no more than it needs for that.</summary>
internal sealed class NormSentence(ImmutableArray<ClauseSyntax> clauses, Bindings bindings, Norm ground)
{
    private string? _text;

    public string Text => _text ??= Sentences.Of(clauses, bindings, ground) + string.Concat(Exceptions.Select(permission => $" But {permission.Sentence}"));

    /// <summary>What is permitted at times and not forbidden then.</summary>
    private ImmutableArray<GroundNorm> Exceptions { get; init; } = [];

    /// <summary>The sentence of a part of the norm, with exceptions.</summary>
    public NormSentence For(Norm part, ImmutableArray<GroundNorm> exceptions) => new(clauses, bindings, part) { Exceptions = exceptions };
}
