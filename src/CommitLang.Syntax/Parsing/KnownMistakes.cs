using Antlr4.Runtime;
using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>Mistakes for which there is a better message than a list of what is expected.</summary>
internal sealed class KnownMistakes(LexemeStream stream, ErrorPlaces places, SyntaxErrorReporter reporter)
{
    private readonly Lazy<Brackets> _brackets = new(() => new Brackets(stream, places));

    /// <summary>Reports the mistake if it is known.</summary>
    /// <param name="found">The lexeme that does not belong here.</param>
    /// <param name="rule">The rule in which the parser stands.</param>
    public bool TryReport(Lexeme found, RuleContext rule)
    {
        var descriptor = found.Type switch
        {
            CommitLexer.RPAREN or CommitLexer.RBRACE when _brackets.Value.IsUnmatched(found) => SyntaxErrors.NothingToClose,
            CommitLexer.COMMA when IsInNumber(found) => SyntaxErrors.CommaInNumber,
            _ when rule.RuleIndex is not (CommitParser.RULE_compilationUnit or CommitParser.RULE_reading) => null,
            CommitLexer.NAME when IsStatementHead(places.Next(found).Type) => SyntaxErrors.KindOfStatement,
            CommitLexer.NAME when IsModalVerb(places.Next(found).Type) => SyntaxErrors.OutsideStatement,
            CommitLexer.EACH or CommitLexer.ANY or CommitLexer.AT => SyntaxErrors.OutsideStatement,
            _ when IsClause(found.Type) => SyntaxErrors.OutsideStatement,
            _ => null,
        };
        if (descriptor is null)
        {
            return false;
        }

        reporter.Named(descriptor, found);
        return true;
    }

    private bool IsInNumber(Lexeme comma) =>
        places.IsWedged(comma)
        && places.Previous(comma).Type == CommitLexer.INT
        && places.Next(comma).Type is CommitLexer.INT or CommitLexer.DECIMAL;

    private static bool IsStatementHead(int type) =>
        type is CommitLexer.BY or CommitLexer.LBRACE || CategoryOf(type) == SyntaxCategory.Firmness;

    private static bool IsModalVerb(int type) => CategoryOf(type) == SyntaxCategory.ModalVerb;

    private static bool IsClause(int type) => CategoryOf(type) == SyntaxCategory.Clause;

    private static SyntaxCategory CategoryOf(int type) => SyntaxFacts.GetCategory(TokenKinds.KindOf(type));
}
