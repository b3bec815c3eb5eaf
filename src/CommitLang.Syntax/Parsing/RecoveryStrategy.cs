using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;
using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// What the parser does when the text is not what the grammar says: first it tries to understand what was meant
/// (<see cref="WordRepairs"/>), then it skips as little as it can (<see cref="SkippedText"/>).
/// </summary>
internal sealed class RecoveryStrategy : DefaultErrorStrategy
{
    private static readonly IntervalSet Nothing = new();

    private readonly LexemeStream _stream;
    private readonly SyntaxErrorReporter _reporter;
    private readonly ErrorPlaces _places;
    private readonly Lookahead _lookahead;
    private readonly ExpectedTokens _expected;
    private readonly WordRepairs _words;
    private readonly KnownMistakes _known;
    private readonly SkippedText _skipped;
    private readonly BlockLayout _layout;
    private readonly OpenBraces _braces = new();

    // Where the parser first found that the current lexeme does not continue what was begun: there more could have come
    // than where the parser stands when it gives up.
    private (int Lexeme, int State, ParserRuleContext Context)? _firstDoubt;

    public RecoveryStrategy(LexemeStream stream, SyntaxErrorReporter reporter, ErrorPlaces places)
    {
        _stream = stream;
        _reporter = reporter;
        _places = places;
        _lookahead = new Lookahead(CommitParser._ATN);
        _expected = new ExpectedTokens(_lookahead);
        _words = new WordRepairs(stream, _lookahead, reporter, places);
        _known = new KnownMistakes(stream, places, reporter);
        _layout = new BlockLayout(stream, places);
        _skipped = new SkippedText(stream, places);
    }

    public void EnterRule(Parser parser)
    {
        var first = _lookahead.FirstOf(parser.RuleContext.RuleIndex);
        if (!first.Contains(_stream.Current.Type))
        {
            _words.TryRepairStart(first);
        }
    }

    public void ExitRule(Parser parser) => _braces.ExitRule(parser.RuleContext);

    public void Using(Parser parser, Lexeme lexeme)
    {
        if (lexeme.Type == CommitLexer.LBRACE)
        {
            _braces.Open(parser.RuleContext, lexeme);
        }
    }

    public override void Sync(Parser recognizer)
    {
        var next = _lookahead.At(recognizer.State);
        if (_words.TryRepair(recognizer, next) || next.Contains(_stream.Current.Type))
        {
            _firstDoubt = null;
            return;
        }

        if (next.Contains(TokenConstants.EPSILON))
        {
            Doubt(recognizer);
            return;
        }

        switch (recognizer.Atn.states[recognizer.State].StateType)
        {
            case StateType.StarLoopEntry or StateType.StarLoopBack or StateType.PlusLoopBack:
                SkipInLoop(recognizer, next);
                break;
            case StateType.BlockStart or StateType.StarBlockStart or StateType.PlusBlockStart when !InErrorRecoveryMode(recognizer):
                if (!TryColonForBrace(recognizer, next) && SingleTokenDeletion(recognizer) is null)
                {
                    throw new InputMismatchException(recognizer);
                }

                break;
        }
    }

    public override void Recover(Parser recognizer, RecognitionException e)
    {
        ((RecordingParser)recognizer).Events.Missing(TokenConstants.InvalidType);
        base.Recover(recognizer, e);
    }

    public override IToken RecoverInline(Parser recognizer)
    {
        var next = _lookahead.At(recognizer.State);
        if (_words.TryRepair(recognizer, next) || _words.TryReadAsName(recognizer, next))
        {
            var lexeme = _stream.Current;
            ReportMatch(recognizer);
            recognizer.Consume();
            return lexeme;
        }

        if (TryColonForBrace(recognizer, next))
        {
            return GetMissingSymbol(recognizer);
        }

        var fitsBehind = _lookahead.After(recognizer.State, recognizer.RuleContext, next.MinElement).Contains(_stream.Current.Type);
        if (fitsBehind)
        {
            ReportMissingToken(recognizer);
            return GetMissingSymbol(recognizer);
        }

        if (SingleTokenDeletion(recognizer) is { } found)
        {
            recognizer.Consume();
            return found;
        }

        throw new InputMismatchException(recognizer);
    }

    protected override void ReportNoViableAlternative(Parser recognizer, NoViableAltException e)
    {
        // The prediction may have looked at several tokens before it gave up: what is expected is expected behind them.
        var start = (Lexeme)e.StartToken;
        var found = (Lexeme)e.OffendingToken;
        var seen = Enumerable.Range(start.VisibleIndex, found.VisibleIndex - start.VisibleIndex).Select(index => _stream.Get(index).Type);
        Report(recognizer, found, () => _lookahead.After(recognizer.State, recognizer.RuleContext, seen), recognizer.RuleContext, isMissing: true);
    }

    protected override void ReportInputMismatch(Parser recognizer, InputMismatchException e) => ReportHere(recognizer, isMissing: true);

    protected override void ReportUnwantedToken(Parser recognizer) => ReportOnce(recognizer, isMissing: false);

    protected override void ReportMissingToken(Parser recognizer) => ReportOnce(recognizer, isMissing: true);

    protected override IToken GetMissingSymbol(Parser recognizer)
    {
        var expected = _lookahead.At(recognizer.State);
        var type = expected.Contains(CommitLexer.NAME) ? CommitLexer.NAME : expected.MinElement;
        ((RecordingParser)recognizer).Events.Missing(type);
        if (type == CommitLexer.LBRACE)
        {
            _braces.Open(recognizer.RuleContext, null);
        }

        return new Lexeme(type, Lexer.DefaultTokenChannel, 0, -1);
    }

    protected override void ConsumeUntil(Parser recognizer, IntervalSet set) => _skipped.SkipUntil(recognizer, set, Nothing);

    /// <summary>Nothing can begin a further round of a loop or follow it: skips to what can.</summary>
    private void SkipInLoop(Parser parser, IntervalSet next)
    {
        if (TryColonForBrace(parser, next))
        {
            return;
        }

        ReportOnce(parser, isMissing: false);
        if (LineLacks(parser, next) == TokenConstants.InvalidType)
        {
            _skipped.SkipUntil(parser, GetErrorRecoverySet(parser), next);
        }
    }

    /// <summary>
    /// The brace or parenthesis that is missing where the line ends: it can come, and what begins the next line can come
    /// behind it. The invalid type when there is none.
    /// </summary>
    private int LineLacks(Parser parser, IntervalSet next) => _places.IsFirstOnLine(_stream.Current)
        ? Array.Find(
            [CommitLexer.RPAREN, CommitLexer.LBRACE, CommitLexer.RBRACE],
            type => next.Contains(type) && _lookahead.After(parser.State, parser.RuleContext, type).Contains(_stream.Current.Type))
        : TokenConstants.InvalidType;

    private bool TryColonForBrace(Parser parser, IntervalSet next)
    {
        if (_stream.Current.Type != CommitLexer.COLON || !next.Contains(CommitLexer.LBRACE))
        {
            return false;
        }

        _reporter.ColonForBrace(_stream.Current);
        BeginErrorCondition(parser);
        parser.Consume();
        return true;
    }

    private void Doubt(Parser parser)
    {
        if (_firstDoubt?.Lexeme != _stream.Index)
        {
            _firstDoubt = (_stream.Index, parser.State, parser.RuleContext);
        }
    }

    private void ReportOnce(Parser parser, bool isMissing)
    {
        if (!InErrorRecoveryMode(parser))
        {
            BeginErrorCondition(parser);
            ReportHere(parser, isMissing);
        }
    }

    private void ReportHere(Parser parser, bool isMissing)
    {
        var lacks = LineLacks(parser, _lookahead.At(parser.State));
        if (lacks == CommitLexer.RBRACE)
        {
            ReportUnclosedBlock();
            return;
        }

        if (lacks != TokenConstants.InvalidType)
        {
            Report(parser, _stream.Current, () => new IntervalSet(lacks), parser.RuleContext, isMissing: true);
            return;
        }

        var (_, state, context) = _firstDoubt is { } doubt && doubt.Lexeme == _stream.Index ? doubt : (0, parser.State, parser.RuleContext);
        Report(parser, _stream.Current, () => _lookahead.At(state, context), context, isMissing);
    }

    private void ReportUnclosedBlock()
    {
        // Where the opening brace is missing as well, that has been reported.
        if (_braces.Innermost is { } brace && !_reporter.IsFull)
        {
            var (unclosed, behind) = _layout.FindUnclosed(brace, _stream.Current);
            _reporter.UnclosedBlock(unclosed, behind);
        }
    }

    private void Report(Parser parser, Lexeme found, Func<IntervalSet> expected, RuleContext context, bool isMissing)
    {
        if (_reporter.IsFull || _known.TryReport(found, parser.RuleContext) || _words.TryBlameWordBefore(found) || TryBlameStrayNorm(found, parser.RuleContext))
        {
            return;
        }

        var set = expected();
        if (set.Contains(CommitLexer.NAME) && IsNoun(found) && !_places.IsFirstOnLine(found))
        {
            _reporter.WordAsName(found);
            return;
        }

        if (parser.RuleContext.RuleIndex == CommitParser.RULE_arguments && _places.IsSecondInParentheses(found))
        {
            // What stands before it was read as a value, but may have been meant as a label.
            set = new IntervalSet(CommitLexer.COLON, CommitLexer.COMMA, CommitLexer.RPAREN);
        }

        var words = _expected.Describe(set) ?? _expected.Describe(_lookahead.At(parser.State));
        if (isMissing)
        {
            _reporter.Unexpected(found, words, context);
        }
        else
        {
            _reporter.Misplaced(found, words, context);
        }
    }

    /// <summary>
    /// A norm begins a line. One that fails in the middle of a line is none: its first word belongs to what stands before it.
    /// </summary>
    private bool TryBlameStrayNorm(Lexeme found, RuleContext rule)
    {
        for (RuleContext? context = rule; context is ParserRuleContext { Start: Lexeme start } inner; context = context.Parent)
        {
            if (inner.RuleIndex == CommitParser.RULE_norm)
            {
                var isStray = start != found && !_places.IsFirstOnLine(start) && _places.Previous(start).Type != CommitLexer.LBRACE;
                if (isStray)
                {
                    _reporter.Misplaced(start, null, inner);
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
