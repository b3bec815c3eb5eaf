namespace CommitLang.Syntax.Formatting;

/// <summary>Whether two neighbouring tokens have a blank between them where they share a line.</summary>
internal static class TokenSpacing
{
    public static bool IsSpaced(SyntaxToken left, SyntaxToken right) => (left.Kind, right.Kind) switch
    {
        (_, SyntaxKind.CommaToken or SyntaxKind.CloseParenToken or SyntaxKind.ColonToken) => false,
        (SyntaxKind.OpenParenToken, _) => false,
        (_, SyntaxKind.OpenParenToken) => right.Parent is not { Kind: SyntaxKind.Arguments or SyntaxKind.Parameters },

        // `1 .2` is two numbers and `1.2` is one.
        (SyntaxKind.IntegerToken, SyntaxKind.DotToken) => NextIsNumber(right),
        (SyntaxKind.DotToken, _) or (_, SyntaxKind.DotToken) => false,
        _ => true,
    };

    private static bool NextIsNumber(SyntaxToken dot)
    {
        var isBehind = false;
        foreach (var token in dot.Parent?.ChildTokens() ?? [])
        {
            if (isBehind)
            {
                return token.Kind is SyntaxKind.IntegerToken or SyntaxKind.DecimalToken;
            }

            isBehind = token == dot;
        }

        return false;
    }
}
