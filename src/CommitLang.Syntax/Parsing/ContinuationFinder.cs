using Antlr4.Runtime;
using CommitLang.Syntax.Parsing.Generated;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Follows the grammar along what is written in front of a place, and tells what could come there. Only the headers of what
/// is open around the place and the items next to it are followed; where these are broken, it goes on as a reader would.
/// </summary>
internal static class ContinuationFinder
{
    // The item that the place is in, and the one before it, which may have ended too early in a broken text.
    private const int ItemsInFront = 2;

    public static Continuations Find(SyntaxTree tree, int position, CancellationToken cancellationToken)
    {
        var word = new TextSpan(position, 0);
        var types = new List<int>();
        var slices = Slices(tree, position);
        for (var i = 0; i < slices.Count; i++)
        {
            var slice = slices[i];
            var text = SourceText.From(tree.Text.GetText(slice), tree.Path);
            var lexemes = new LexemeTable(text.Length);
            Tokenizer.Read(text, new TextSpan(0, text.Length), lexemes, new DiagnosticBag(text), cancellationToken);
            for (var at = 0; at < lexemes.Count - 1; at++)
            {
                var (type, end) = (lexemes[at].Type, lexemes.EndOf(at));
                if (i == slices.Count - 1 && at == lexemes.Count - 2 && end == slice.Length)
                {
                    if (IsClosedToWords(type, text, lexemes[at].Start))
                    {
                        return new Continuations(word, TokenKinds.KindOf(type), []);
                    }

                    if (IsWord(text, lexemes[at].Start))
                    {
                        word = TextSpan.FromBounds(slice.Start + lexemes[at].Start, position);
                        continue;
                    }
                }

                if (lexemes[at].Channel == Lexer.DefaultTokenChannel)
                {
                    types.Add(type);
                }
            }
        }

        var lookahead = new Lookahead(CommitParser._ATN);
        var previous = types.Count == 0 ? SyntaxKind.None : TokenKinds.KindOf(types[^1]);
        return new Continuations(word, previous, [.. lookahead.Follow(CommitParser.RULE_compilationUnit, types).Select(Translate).Distinct(Same.Instance)]);
    }

    private static Continuation Translate((int Type, IEnumerable<int> Rules) found) => new(
        TokenKinds.KindOf(found.Type),
        [.. found.Rules.Select(RuleKinds.KindOf).Where(kind => kind != SyntaxKind.None)]);

    private static bool IsWord(SourceText text, int start) => char.IsLetterOrDigit(text[start]) || text[start] == '_';

    /// <summary>Whether what is written there goes on in a comment or a text.</summary>
    private static bool IsClosedToWords(int type, SourceText text, int start) =>
        type is CommitLexer.COMMENT or CommitLexer.DOC_COMMENT || (type == CommitLexer.STRING && text[^1] != '"') || (type == CommitLexer.STRING && start == text.Length - 1);

    /// <summary>What is to be read in front of a place: the header of each block around it, then the items next to it.</summary>
    private static List<TextSpan> Slices(SyntaxTree tree, int position)
    {
        var slices = new List<TextSpan>();
        SyntaxNode around = tree.Root;
        while (true)
        {
            var items = around.ChildNodes().Where(child => child.Span.Length > 0 && IsBehindTheBrace(around, child)).ToList();
            var next = items.FindLastIndex(item => item.Span.Start < position);
            if (next < 0)
            {
                slices.Add(TextSpan.FromBounds(EndOfHeader(around), position));
                return slices;
            }

            var inner = items[next];
            var block = inner is StatementDeclarationSyntax { Block: { } statement } ? statement : inner;
            if (EndOfHeader(block) is var end and > 0 && end <= position && position <= block.Span.End && !inner.ContainsSkipped)
            {
                slices.Add(TextSpan.FromBounds(inner.Span.Start, end));
                around = block;
                continue;
            }

            slices.Add(TextSpan.FromBounds(items[Math.Max(0, next - ItemsInFront + 1)].Span.Start, position));
            return slices;
        }
    }

    private static bool IsBehindTheBrace(SyntaxNode around, SyntaxNode child) => child.Span.Start >= EndOfHeader(around);

    /// <summary>Where the items of a block begin; 0 for a file, and for what is no block.</summary>
    private static int EndOfHeader(SyntaxNode node) =>
        node is StatementBlockSyntax or TreatyDeclarationSyntax or ArticleSyntax or TermDeclarationSyntax or ReadingSyntax or ScenarioDeclarationSyntax
            && node.Token(SyntaxKind.OpenBraceToken) is { IsPresent: true } brace
            ? brace.Span.End
            : 0;

    private sealed class Same : IEqualityComparer<Continuation>
    {
        public static Same Instance { get; } = new();

        public bool Equals(Continuation? one, Continuation? other) =>
            one is not null && other is not null && one.Token == other.Token && one.Around.SequenceEqual(other.Around);

        public int GetHashCode(Continuation item) => item.Around.Aggregate((int)item.Token, HashCode.Combine);
    }
}
