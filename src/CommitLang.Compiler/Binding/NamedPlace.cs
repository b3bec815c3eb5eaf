using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CommitLang.Text;

namespace CommitLang.Compiler.Binding;

/// <summary>Where a node names something. The node itself is not kept: what is around it would be, too.</summary>
internal readonly record struct NamedPlace(SyntaxTree Tree, SyntaxKind Kind, TextSpan Span)
{
    public Location Location => new(Tree.Text, Span);

    public static NamedPlace Of(SyntaxNode node) => new(node.SyntaxTree, node.Kind, node.Span);
}
