using Antlr4.Runtime;

namespace CommitLang.Syntax.Parsing;

/// <summary>The generated parser's base: notes what is recognised instead of building ANTLR's tree.</summary>
internal abstract class RecordingParser : Parser
{
    private const int StepsBetweenChecks = 1024;
    private int _steps;
    private RecoveryStrategy? _recovery;

    protected RecordingParser(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
        BuildParseTree = false;
        RemoveErrorListeners();
    }

    /// <summary>What has been recognised so far.</summary>
    public ParseEvents Events { get; } = new();

    /// <summary>What to do about mistakes; null to give up at the first.</summary>
    public RecoveryStrategy? Recovery
    {
        get => _recovery;
        init
        {
            _recovery = value;
            ErrorHandler = value ?? (IAntlrErrorStrategy)new BailErrorStrategy();
        }
    }

    /// <summary>Stops the parse.</summary>
    public CancellationToken CancellationToken { get; init; }

    public override void EnterRule(ParserRuleContext localctx, int state, int ruleIndex)
    {
        base.EnterRule(localctx, state, ruleIndex);
        Events.Open(ruleIndex);
        _recovery?.EnterRule(this);
    }

    public override void ExitRule()
    {
        Events.Close();
        _recovery?.ExitRule(this);
        base.ExitRule();
    }

    public override IToken Consume()
    {
        if (++_steps % StepsBetweenChecks == 0)
        {
            CancellationToken.ThrowIfCancellationRequested();
        }

        // What is consumed while recovering is skipped: the tree builder finds it between its neighbours.
        if (!ErrorHandler.InErrorRecoveryMode(this))
        {
            Events.Lexeme(CurrentToken.TokenIndex);
            _recovery?.Using(this, (Lexeme)CurrentToken);
        }

        return base.Consume();
    }
}
