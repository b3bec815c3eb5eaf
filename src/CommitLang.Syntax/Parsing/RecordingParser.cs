using Antlr4.Runtime;
using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>The generated parser's base: tells what is recognised instead of building ANTLR's tree.</summary>
internal abstract class RecordingParser : Parser
{
    private const int StepsBetweenChecks = 1024;

    // The contexts of rules that have been left, for when they are entered next: many times more of them would be made than
    // nodes. Each has the one that was left before as its parent.
    private readonly ParserRuleContext?[] _spare = new ParserRuleContext?[CommitParser.ruleNames.Length];
    private int _steps;
    private RecoveryStrategy? _recovery;

    protected RecordingParser(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
        BuildParseTree = false;
        RemoveErrorListeners();
    }

    /// <summary>Is told what is recognised.</summary>
    public required IParseSink Sink { get; init; }

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
        Sink.Open(ruleIndex);
        if (_recovery is null)
        {
            // Nobody asks for the tokens that a rule begins and ends with unless there is a mistake.
            (State, Context) = (state, localctx);
            return;
        }

        base.EnterRule(localctx, state, ruleIndex);
        _recovery.EnterRule(this);
    }

    public override void ExitRule()
    {
        Sink.Close();
        if (_recovery is null)
        {
            var left = Context;
            (State, Context) = (left.invokingState, (ParserRuleContext)left.Parent);
            ref var spare = ref _spare[left.RuleIndex];
            (left.Parent, spare) = (spare, left);
            return;
        }

        _recovery.ExitRule(this);
        base.ExitRule();
    }

    /// <summary>A context of a rule that nobody needs any more, made ready for the rule to be entered here; null when there is none.</summary>
    protected ParserRuleContext? Spare(int rule)
    {
        if (_spare[rule] is not { } spare)
        {
            return null;
        }

        _spare[rule] = (ParserRuleContext?)spare.Parent;
        (spare.Parent, spare.invokingState) = (Context, State);
        return spare;
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
            Sink.Use(CurrentToken.TokenIndex);
            _recovery?.Using(this, (Lexeme)CurrentToken);
        }

        return base.Consume();
    }
}
