using System.Collections.Immutable;
using System.Text;
using CommitLang.Compiler.Binding;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Norms;

/// <summary>Every ground norm as one plain sentence, the same everywhere it is shown (language 2.8).</summary>
internal static class Sentences
{
    /// <summary>The sentence of a norm whose clauses are written so.</summary>
    public static string Of(ImmutableArray<ClauseSyntax> clauses, Bindings bindings, Norm ground)
    {
        var text = new StringBuilder(ground.Claim());
        var toward = clauses.LastOrDefault(clause => clause is TowardClauseSyntax);
        var isFirst = true;
        foreach (var clause in clauses.Where(clause => IsSaid(clause) && (clause is not TowardClauseSyntax || clause == toward)))
        {
            // Behind a condition it would be read as a part of that: "when the war ends within 30 days".
            text.Append(isFirst && clause is (WithinClauseSyntax or AtOnceClauseSyntax or ByClauseSyntax) ? " " : ", ");
            text.Append(Words(clause, bindings));
            isFirst = false;
        }

        return text.Append('.').ToString();
    }

    private static bool IsSaid(ClauseSyntax clause) =>
        clause is not (WhereClauseSyntax or FailingClauseSyntax or SubjectClauseSyntax or NotwithstandingClauseSyntax or WithoutPrejudiceClauseSyntax);

    /// <summary>A clause or condition as written, on one line, its variables filled in.</summary>
    public static string Words(SyntaxNode clause, Bindings bindings)
    {
        var text = new StringBuilder();
        SyntaxToken last = default;
        foreach (var token in clause.DescendantTokens().Where(token => token.IsPresent))
        {
            var tight = last.Kind is SyntaxKind.None or SyntaxKind.OpenParenToken or SyntaxKind.DotToken
                || token.Kind is SyntaxKind.CloseParenToken or SyntaxKind.CommaToken or SyntaxKind.ColonToken or SyntaxKind.DotToken
                || token.Kind == SyntaxKind.OpenParenToken && last.Kind is SyntaxKind.NameToken or SyntaxKind.IntegerToken or SyntaxKind.DecimalToken;
            if (!tight)
            {
                text.Append(' ');
            }

            // A label keeps its own name, also where a variable bears the same.
            var isLabel = token.Parent is ArgumentSyntax argument && argument.Label == token;
            text.Append(token.Kind == SyntaxKind.NameToken && !isLabel ? bindings[token.Text] ?? token.Text : token.Text);
            last = token;
        }

        return text.ToString();
    }
}
