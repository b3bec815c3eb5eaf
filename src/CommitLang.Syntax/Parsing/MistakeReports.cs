using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>Finds the best thing to say about a mistake, given where the parser stands.</summary>
internal sealed class MistakeReports(
    LexemeStream stream, Lookahead lookahead, WordRepairs words, OpenBraces braces, SyntaxErrorReporter reporter, ErrorPlaces places)
{
    private readonly ExpectedTokens _expected = new(lookahead);
    private readonly KnownMistakes _known = new(stream, places, reporter);
    private readonly BlockLayout _layout = new(stream, places);

    // Where the parser first found that the current lexeme does not continue what was begun: there more could have come
    // than where the parser stands when it gives up.
    private (int Lexeme, int State, ParserRuleContext Context)? _firstDoubt;

    /// <summary>Notes that the current lexeme does not continue the current rule.</summary>
    public void Doubt(Parser parser)
    {
        if (_firstDoubt?.Lexeme != stream.Index)
        {
            _firstDoubt = (stream.Index, parser.State, parser.RuleContext);
        }
    }

    /// <summary>Reports the current lexeme, or what is missing before it.</summary>
    public void Here(Parser parser, bool isMissing)
    {
        var lacks = LineLacks(parser, lookahead.At(parser.State));
        if (lacks == CommitLexer.RBRACE)
        {
            UnclosedBlock();
        }
        else if (lacks != TokenConstants.InvalidType)
        {
            Report(parser, stream.Current, () => new IntervalSet(lacks), parser.RuleContext, isMissing: true);
        }
        else
        {
            var (_, state, context) = _firstDoubt is { } doubt && doubt.Lexeme == stream.Index
                ? doubt
                : (stream.Index, parser.State, parser.RuleContext);
            Report(parser, stream.Current, () => lookahead.At(state, context), context, isMissing);
        }
    }

    /// <summary>
    /// Reports a prediction that failed. It may have looked at several lexemes: what is expected is expected behind them.
    /// </summary>
    public void NoAlternative(Parser parser, NoViableAltException e)
    {
        var start = (Lexeme)e.StartToken;
        var found = (Lexeme)e.OffendingToken;
        var seen = Enumerable.Range(start.VisibleIndex, found.VisibleIndex - start.VisibleIndex).Select(index => stream.Get(index).Type);
        Report(parser, found, () => lookahead.After(parser.State, parser.RuleContext, seen), parser.RuleContext, isMissing: true);
    }

    /// <summary>Reports a colon where a block begins.</summary>
    public void ColonForBrace() => reporter.ColonForBrace(stream.Current);

    /// <summary>
    /// The brace or parenthesis that is missing where the line ends: it can come, and what begins the next line can come
    /// behind it. The invalid type when there is none.
    /// </summary>
    public int LineLacks(Parser parser, IntervalSet next) => places.IsFirstOnLine(stream.Current)
        ? Array.Find(
            [CommitLexer.RPAREN, CommitLexer.LBRACE, CommitLexer.RBRACE],
            type => next.Contains(type) && lookahead.After(parser.State, parser.RuleContext, type).Contains(stream.Current.Type))
        : TokenConstants.InvalidType;

    private void UnclosedBlock()
    {
        // Where the opening brace is missing as well, that has been reported.
        if (braces.Innermost is { } brace && !reporter.IsFull)
        {
            var (unclosed, behind) = _layout.FindUnclosed(brace, stream.Current);
            reporter.UnclosedBlock(unclosed, behind);
        }
    }

    private void Report(Parser parser, Lexeme found, Func<IntervalSet> expected, RuleContext context, bool isMissing)
    {
        if (reporter.IsFull
            || _known.TryReport(found, parser.RuleContext)
            || words.TryBlameWordBefore(found)
            || TryBlameStrayNorm(found, parser.RuleContext))
        {
            return;
        }

        var set = expected();
        if (set.Contains(CommitLexer.NAME) && IsNoun(found) && !places.IsFirstOnLine(found))
        {
            reporter.WordAsName(found);
            return;
        }

        var description = _expected.Describe(Corrected(set, parser.RuleContext, found)) ?? _expected.Describe(lookahead.At(parser.State));
        if (isMissing)
        {
            reporter.Unexpected(found, description, context);
        }
        else
        {
            reporter.Misplaced(found, description, context);
        }
    }

    /// <summary>What is expected where the parser took the words before for something else than was meant.</summary>
    private IntervalSet Corrected(IntervalSet expected, ParserRuleContext rule, Lexeme found) => rule.RuleIndex switch
    {
        // What stands before it was read as a value, but may have been meant as a label.
        CommitParser.RULE_arguments when places.IsSecondInParentheses(found) =>
            new IntervalSet(CommitLexer.COLON, CommitLexer.COMMA, CommitLexer.RPAREN),

        // `as` within a line belongs to an import or an office.
        CommitParser.RULE_asOfSetting when rule.Start is Lexeme start && !places.IsFirstOnLine(start) =>
            new IntervalSet(places.FirstOnLine(start).Type == CommitLexer.IMPORT ? CommitLexer.NAME : CommitLexer.STRING),
        _ => expected,
    };

    /// <summary>
    /// A norm begins a line. One that fails in the middle of a line is none: its first word belongs to what stands before it.
    /// </summary>
    private bool TryBlameStrayNorm(Lexeme found, RuleContext rule)
    {
        for (RuleContext? context = rule; context is ParserRuleContext { Start: Lexeme start } inner; context = context.Parent)
        {
            if (inner.RuleIndex == CommitParser.RULE_norm)
            {
                var isStray = start != found && !places.IsFirstOnLine(start) && places.Previous(start).Type != CommitLexer.LBRACE;
                if (isStray)
                {
                    // An amount without its comma looks like the beginning of a norm.
                    reporter.Misplaced(start, start.Type == CommitLexer.AT ? "`,`" : null, inner);
                }

                return isStray;
            }
        }

        return false;
    }

    /// <summary>Whether it is a word of the language of a sort that people like to take as names.</summary>
    private static bool IsNoun(Lexeme lexeme) =>
        SyntaxFacts.GetCategory(TokenKinds.KindOf(lexeme.Type)) == SyntaxCategory.Declaration;
}
