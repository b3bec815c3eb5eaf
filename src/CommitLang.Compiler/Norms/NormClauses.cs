using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Syntax;
using CommitLang.Text;

namespace CommitLang.Compiler;

/// <summary>
/// Which clauses belong to which written norm: those behind it, those in front of the first norm around it, and those about
/// the life of the statements around it.
/// </summary>
public static class NormClauses
{
    /// <summary>The clauses of a norm, in the order of the text.</summary>
    public static ImmutableArray<ClauseSyntax> Of(NormSyntax norm)
    {
        var clauses = new List<ClauseSyntax>();
        var isInherited = true;
        for (SyntaxNode? inner = norm, block = norm.Parent; block is not null; (inner, block) = (block, block.Parent))
        {
            var items = ItemsOf(block);
            if (items.Count == 0)
            {
                continue;
            }

            clauses.AddRange(items.OfType<ClauseSyntax>().Where(StatementLife.IsLife));
            if (isInherited)
            {
                clauses.AddRange(Plain(items.TakeWhile(item => item is not NormSyntax)));
            }

            if (inner == norm)
            {
                clauses.AddRange(Plain(items.SkipWhile(item => item != norm).Skip(1).TakeWhile(item => item is not NormSyntax and not ArticleSyntax)));
            }

            // What follows upon a breach has the life of its statement and clauses of its own.
            isInherited &= block.Parent is not FailingClauseSyntax;
        }

        return [.. clauses.Distinct().OrderBy(clause => clause.Span.Start)];
    }

    /// <summary>The norms that a clause belongs to, in the order of the text.</summary>
    public static ImmutableArray<NormSyntax> NormsOf(ClauseSyntax clause) => clause.Parent is not { } block
        ? []
        : [.. block.DescendantNodes().OfType<NormSyntax>().Where(norm => Of(norm).Contains(clause))];

    /// <summary>The norms of which a part or a clause stands in a span of a text, in the order of the text.</summary>
    public static ImmutableArray<NormSyntax> NormsAt(SyntaxTree tree, TextSpan span)
    {
        var place = span.IsEmpty ? new TextSpan(span.Start, 1) : span;
        var there = tree.Root.DescendantNodes()
            .Where(node => node is NormSyntax or ClauseSyntax && node.Span.Start < place.End && place.Start < node.Span.End).ToList();

        // Of a clause with norms inside, only what is not inside is the clause's own.
        return
        [
            .. there.Where(node => node is not FailingClauseSyntax || !there.Exists(inner => inner != node && node.Span.Contains(inner.Span)))
                .SelectMany(node => node is NormSyntax norm ? [norm] : NormsOf((ClauseSyntax)node))
                .Distinct().OrderBy(norm => norm.Span.Start),
        ];
    }

    private static List<SyntaxNode> ItemsOf(SyntaxNode block) => block is StatementBlockSyntax or TreatyDeclarationSyntax or ArticleSyntax
        ? [.. block.ChildNodes().Where(item => item is NormSyntax or ClauseSyntax or ArticleSyntax)]
        : [];

    private static IEnumerable<ClauseSyntax> Plain(IEnumerable<SyntaxNode> items) =>
        items.OfType<ClauseSyntax>().Where(clause => !StatementLife.IsLife(clause));
}
