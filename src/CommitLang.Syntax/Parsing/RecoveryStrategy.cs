using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;
using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// What the parser does when the text is not what the grammar says: first it tries to understand what was meant
/// (<see cref="WordRepairs"/>), then it reports (<see cref="MistakeReports"/>) and skips as little as it can
/// (<see cref="SkippedText"/>).
/// </summary>
internal sealed class RecoveryStrategy : DefaultErrorStrategy
{
    private static readonly IntervalSet Nothing = new();

    private readonly LexemeStream _stream;
    private readonly Lookahead _lookahead;
    private readonly WordRepairs _words;
    private readonly SkippedText _skipped;
    private readonly MistakeReports _reports;
    private readonly OpenBraces _braces = new();

    public RecoveryStrategy(LexemeStream stream, SyntaxErrorReporter reporter, ErrorPlaces places)
    {
        _stream = stream;
        _lookahead = new Lookahead(CommitParser._ATN);
        _words = new WordRepairs(stream, _lookahead, reporter, places);
        _skipped = new SkippedText(stream, places);
        _reports = new MistakeReports(stream, _lookahead, _words, _braces, reporter, places);
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
            return;
        }

        if (next.Contains(TokenConstants.EPSILON))
        {
            _reports.Doubt(recognizer);
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
        ((RecordingParser)recognizer).Sink.Miss(TokenConstants.InvalidType);
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

        if (_lookahead.After(recognizer.State, recognizer.RuleContext, next.MinElement).Contains(_stream.Current.Type))
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

    protected override void ReportNoViableAlternative(Parser recognizer, NoViableAltException e) => _reports.NoAlternative(recognizer, e);

    protected override void ReportInputMismatch(Parser recognizer, InputMismatchException e) => _reports.Here(recognizer, isMissing: true);

    protected override void ReportUnwantedToken(Parser recognizer) => ReportOnce(recognizer, isMissing: false);

    protected override void ReportMissingToken(Parser recognizer) => ReportOnce(recognizer, isMissing: true);

    protected override IToken GetMissingSymbol(Parser recognizer)
    {
        var expected = _lookahead.At(recognizer.State);
        var type = expected.Contains(CommitLexer.NAME) ? CommitLexer.NAME : expected.MinElement;
        ((RecordingParser)recognizer).Sink.Miss(type);
        if (type == CommitLexer.LBRACE)
        {
            _braces.OpenWithoutBrace(recognizer.RuleContext);
        }

        return Lexeme.Missing(type);
    }

    protected override void ConsumeUntil(Parser recognizer, IntervalSet set) => _skipped.SkipUntil(recognizer, set, Nothing);

    /// <summary>Nothing can begin a further round of a loop or follow it: skips to what can.</summary>
    private void SkipInLoop(Parser parser, IntervalSet next)
    {
        if (TryColonForBrace(parser, next))
        {
            return;
        }

        var isBlock = next.Contains(CommitLexer.RBRACE) || next.Contains(TokenConstants.EOF);
        ReportOnce(parser, isMissing: !isBlock);
        if (_reports.LineLacks(parser, next) == TokenConstants.InvalidType)
        {
            _skipped.SkipUntil(parser, GetErrorRecoverySet(parser), next);
        }
    }

    private bool TryColonForBrace(Parser parser, IntervalSet next)
    {
        if (_stream.Current.Type != CommitLexer.COLON || !next.Contains(CommitLexer.LBRACE))
        {
            return false;
        }

        _reports.ColonForBrace();
        BeginErrorCondition(parser);
        parser.Consume();
        return true;
    }

    private void ReportOnce(Parser parser, bool isMissing)
    {
        if (!InErrorRecoveryMode(parser))
        {
            BeginErrorCondition(parser);
            _reports.Here(parser, isMissing);
        }
    }
}
