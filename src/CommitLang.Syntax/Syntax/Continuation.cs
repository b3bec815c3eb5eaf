using System.Collections.Immutable;
using CommitLang.Text;

namespace CommitLang.Syntax;

/// <summary>A word, name, number or sign that can be written at a place.</summary>
/// <param name="Token">What can be written.</param>
/// <param name="Around">The kinds of nodes it would stand in, the innermost first.</param>
public sealed record Continuation(SyntaxKind Token, ImmutableArray<SyntaxKind> Around)
{
    /// <summary>Whether it would stand in a node of a kind.</summary>
    public bool IsIn(SyntaxKind kind) => Around.Contains(kind);
}

/// <summary>What can be written at a place of a text, which may be broken in front of it and behind it.</summary>
/// <param name="Word">The word that is begun there, up to the place; empty between words.</param>
/// <param name="Previous">The word, name or sign in front of that.</param>
/// <param name="Items">What can be written; nothing within comments and texts.</param>
public sealed record Continuations(TextSpan Word, SyntaxKind Previous, ImmutableArray<Continuation> Items)
{
    /// <summary>What can be written at a place.</summary>
    /// <param name="tree">The text and its tree.</param>
    /// <param name="position">The place.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Continuations At(SyntaxTree tree, int position, CancellationToken cancellationToken = default) =>
        Parsing.ContinuationFinder.Find(tree, Math.Clamp(position, 0, tree.Text.Length), cancellationToken);
}
