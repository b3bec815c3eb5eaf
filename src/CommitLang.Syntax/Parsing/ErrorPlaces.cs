using Antlr4.Runtime;
using CommitLang.Diagnostics;
using CommitLang.Syntax.Parsing.Generated;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>Where lexemes stand, and how to tell an author where something is wrong.</summary>
internal sealed class ErrorPlaces(SourceText text, LexemeStream stream)
{
    private const int LongestQuote = 40;

    /// <summary>Whether no other lexeme that counts stands in front of it on its line.</summary>
    public bool IsFirstOnLine(Lexeme lexeme) =>
        lexeme.Type == TokenConstants.EOF
        || lexeme.VisibleIndex == 0
        || text.GetLineIndex(Previous(lexeme).End) < text.GetLineIndex(lexeme.StartIndex);

    /// <summary>How many characters stand in front of it on its line.</summary>
    public int ColumnOf(Lexeme lexeme) => text.GetLinePosition(lexeme.StartIndex).Character;

    /// <summary>The column of the first lexeme on its line.</summary>
    public int IndentOf(Lexeme lexeme) => ColumnOf(FirstOnLine(lexeme));

    /// <summary>The first lexeme on its line.</summary>
    public Lexeme FirstOnLine(Lexeme lexeme)
    {
        while (!IsFirstOnLine(lexeme))
        {
            lexeme = Previous(lexeme);
        }

        return lexeme;
    }

    /// <summary>Whether what stands directly before it has been reported as damaged.</summary>
    public bool FollowsDamage(Lexeme lexeme) => lexeme.FollowsSkipped || (lexeme.VisibleIndex > 0 && Previous(lexeme).IsDamaged);

    /// <summary>Whether nothing stands between it and the lexemes before and behind it.</summary>
    public bool IsWedged(Lexeme lexeme) =>
        lexeme.VisibleIndex > 0
        && lexeme.VisibleIndex < stream.Size - 1
        && Previous(lexeme).End == lexeme.StartIndex
        && Next(lexeme).StartIndex == lexeme.End;

    /// <summary>Whether one lexeme stands between it and a parenthesis or a comma.</summary>
    public bool IsSecondInParentheses(Lexeme lexeme) =>
        lexeme.VisibleIndex > 1 && Previous(Previous(lexeme)).Type is CommitLexer.LPAREN or CommitLexer.COMMA;

    /// <summary>The lexeme before one that is not the first.</summary>
    public Lexeme Previous(Lexeme lexeme) => (Lexeme)stream.Get(lexeme.VisibleIndex - 1);

    /// <summary>The lexeme behind one; the end of the file is behind itself.</summary>
    public Lexeme Next(Lexeme lexeme) => (Lexeme)stream.Get(Math.Min(lexeme.VisibleIndex + 1, stream.Size - 1));

    public Location Of(Lexeme lexeme) => lexeme.Type == TokenConstants.EOF
        ? Before(lexeme)
        : new Location(text, new TextSpan(lexeme.StartIndex, lexeme.Length));

    /// <summary>Behind the lexeme before it, where what is missing should have been written.</summary>
    public Location Before(Lexeme lexeme) => new(text, new TextSpan(lexeme.VisibleIndex > 0 ? Previous(lexeme).End : 0, 0));

    public ReadOnlySpan<char> TextOf(Lexeme lexeme) => text.AsSpan(new TextSpan(lexeme.StartIndex, lexeme.Length));

    /// <summary>Whether the text of a lexeme is that of so many lexemes of the file.</summary>
    public bool Occurs(Lexeme lexeme, int atLeast)
    {
        var found = 0;
        for (var i = 0; i < stream.Size && found < atLeast; i++)
        {
            var other = (Lexeme)stream.Get(i);
            found += other.Length == lexeme.Length && TextOf(other).SequenceEqual(TextOf(lexeme)) ? 1 : 0;
        }

        return found >= atLeast;
    }

    /// <summary>The lexeme as a message names it.</summary>
    public string Quote(Lexeme lexeme)
    {
        if (lexeme.Type == TokenConstants.EOF)
        {
            return SyntaxFacts.GetFriendlyName(SyntaxKind.EndOfFileToken);
        }

        var written = text.AsSpan(new TextSpan(lexeme.StartIndex, Math.Min(lexeme.Length, LongestQuote))).ToString();
        var shown = lexeme.Length > LongestQuote ? $"{written[..(LongestQuote - 1)]}…" : written;
        return lexeme.Type == CommitLexer.STRING ? $"the text {shown}" : $"`{shown}`";
    }

    /// <summary>The declaration that the rule belongs to, such as <c>in commitment `Reassurance`</c>.</summary>
    public string Describe(RuleContext? context)
    {
        for (; context is ParserRuleContext { Parent: not null } rule; context = context.Parent)
        {
            if (rule.Start is Lexeme start && NamesPlace(rule.RuleIndex))
            {
                return Describe(start);
            }
        }

        return "here";
    }

    private static bool NamesPlace(int rule) =>
        rule is CommitParser.RULE_article or CommitParser.RULE_reading
        || CommitParser.ruleNames[rule].EndsWith("Declaration", StringComparison.Ordinal);

    private string Describe(Lexeme keyword)
    {
        var word = text.GetText(new TextSpan(keyword.StartIndex, keyword.Length));
        var next = Next(keyword);
        return next.Type switch
        {
            _ when !SyntaxFacts.IsKeyword(TokenKinds.KindOf(keyword.Type)) => "here",
            CommitLexer.NAME when !IsFirstOnLine(next) => $"in {word} {Quote(next)}",
            CommitLexer.INT or CommitLexer.DECIMAL => $"in {word} {text.GetText(new TextSpan(next.StartIndex, next.Length))}",
            _ => $"in this {word}",
        };
    }
}
