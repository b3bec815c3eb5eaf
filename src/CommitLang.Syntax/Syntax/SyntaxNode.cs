using System.Collections.Immutable;
using System.Text;
using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Syntax;

/// <summary>
/// A node of a syntax tree. Children are looked up by what they are and not by their number, so that a broken node still
/// answers; what is not there is null. A node is a view, made when it is asked for and not kept: two views of the same place
/// are equal.
/// </summary>
public abstract partial class SyntaxNode : IEquatable<SyntaxNode>
{
    private readonly int _position;

    private protected SyntaxNode(in NodePlace place)
    {
        Green = place.Green;
        SyntaxTree = place.Tree;
        Parent = place.Parent;
        _position = place.Position;
    }

    /// <summary>What it is.</summary>
    public SyntaxKind Kind => Green.Kind;

    /// <summary>The tree it belongs to.</summary>
    public SyntaxTree SyntaxTree { get; }

    /// <summary>The node around it; null for the root.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>Where it stands, without the trivia around it.</summary>
    public TextSpan Span => TextSpan.FromBounds(_position + Green.LeadingWidth, _position + Green.FullWidth - Green.TrailingWidth);

    /// <summary>Where it stands with the trivia of its first and last token.</summary>
    public TextSpan FullSpan => new(_position, Green.FullWidth);

    /// <summary>Whether something that the grammar asks for is not there.</summary>
    public bool ContainsMissing => (Green.Flags & GreenFlags.ContainsMissing) != 0;

    /// <summary>Whether a token in it could not be used.</summary>
    public bool ContainsSkipped => (Green.Flags & GreenFlags.ContainsSkipped) != 0;

    /// <summary>Whether a diagnostic of the parser lies in it.</summary>
    public bool ContainsDiagnostics => SyntaxTree.HasDiagnosticIn(FullSpan);

    /// <summary>
    /// The text of the <c>///</c> lines in front of it, one line each, without the slashes and one space; empty when there are none.
    /// </summary>
    public string DocComment => string.Join(
        '\n',
        GetLeadingTrivia().Where(trivia => trivia.Kind == SyntaxKind.DocumentationCommentTrivia).Select(trivia => DocLine(trivia.Text)));

    internal GreenNode Green { get; }

    /// <summary>Whether both are the same node of the same tree.</summary>
    public static bool operator ==(SyntaxNode? one, SyntaxNode? other) => one is null ? other is null : one.Equals(other);

    /// <summary>Whether they are not the same node of the same tree.</summary>
    public static bool operator !=(SyntaxNode? one, SyntaxNode? other) => !(one == other);

    /// <inheritdoc/>
    public bool Equals(SyntaxNode? other) => ReferenceEquals(this, other)
        || other is not null && _position == other._position && ReferenceEquals(Green, other.Green) && ReferenceEquals(SyntaxTree, other.SyntaxTree);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as SyntaxNode);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(_position, Green.Hash);

    /// <summary>The trivia in front of its first token.</summary>
    public ImmutableArray<SyntaxTrivia> GetLeadingTrivia() => FirstToken().LeadingTrivia;

    /// <summary>Where it stands in its file.</summary>
    public Location GetLocation() => new(SyntaxTree.Text, Span);

    /// <summary>Its text without the trivia around it.</summary>
    public override string ToString() => SyntaxTree.Text.GetText(Span);

    /// <summary>Its text with all trivia.</summary>
    public string ToFullString()
    {
        var output = new StringBuilder(Green.FullWidth);
        Green.WriteTo(output);
        return output.ToString();
    }

    /// <summary>Whether another node reads the same and has the same structure, trivia included, wherever both stand.</summary>
    public bool IsEquivalentTo(SyntaxNode other) => ReferenceEquals(Green, other.Green)
        || Green.Hash == other.Green.Hash && Kind == other.Kind && Green.Flags == other.Green.Flags
            && SyntaxTree.Text.AsSpan(FullSpan).SequenceEqual(other.SyntaxTree.Text.AsSpan(other.FullSpan));

    internal SyntaxNodeOrToken ChildAt(int slot) => Green[slot] is GreenToken token
        ? new SyntaxNodeOrToken(new SyntaxToken(this, token, _position + Green.OffsetOf(slot)))
        : new SyntaxNodeOrToken(NodeAt(slot, (GreenNode)Green[slot]));

    private static string DocLine(string text) =>
        WhiteSpace.WithoutBlanksAtEnd(text.AsSpan(text.StartsWith("/// ", StringComparison.Ordinal) ? 4 : 3)).ToString();

    internal SyntaxNode NodeAt(int slot, GreenNode green) =>
        SyntaxNodeFactory.Create(new NodePlace(green, SyntaxTree, this, _position + Green.OffsetOf(slot)));
}
