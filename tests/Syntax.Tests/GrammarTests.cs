using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Dfa;
using Antlr4.Runtime.Sharpen;
using CommitLang.Syntax.Parsing;
using CommitLang.Syntax.Parsing.Generated;
using CommitLang.Syntax.Tests.Support;
using CommitLang.Text;

namespace CommitLang.Syntax.Tests;

/// <summary>What keeps the grammar fast and its messages good.</summary>
public sealed class GrammarTests
{
    public static TheoryData<string> Files => new(Samples.Corpus.Keys);

    /// <summary>The words that may be names inside parentheses.</summary>
    public static TheoryData<string> SoftKeywords => new(
        CommitParser._ATN.NextTokens(CommitParser._ATN.ruleToStartState[CommitParser.RULE_softKeyword]).ToList()
            .Select(type => SyntaxFacts.GetText(TokenKinds.KindOf(type))));

    [Theory]
    [MemberData(nameof(Files))]
    public void Corpus_has_no_errors_and_needs_the_fast_stage_only(string file)
    {
        var (tree, fastSucceeded) = SyntaxParser.Parse(SourceText.From(Samples.Corpus[file]), ParseStages.Both, SyntaxParser.PartLength, CancellationToken.None);

        Assert.Empty(tree.Diagnostics);
        Assert.True(fastSucceeded);
    }

    [Fact]
    public void Every_rule_is_used_in_the_corpus()
    {
        var used = Samples.Corpus.Values.SelectMany(text => Parse(text, null).Rules).ToHashSet();

        Assert.Empty(CommitParser.ruleNames.Where((_, rule) => !used.Contains(rule)));
    }

    [Fact]
    public void Every_node_kind_is_used_in_the_corpus()
    {
        var used = Samples.Corpus.Values
            .SelectMany(text => SyntaxTree.ParseText(text).Root.DescendantNodesAndSelf())
            .Select(node => node.Kind)
            .ToHashSet();

        Assert.DoesNotContain(Enum.GetValues<SyntaxKind>(), kind => kind > SyntaxKind.YearKeyword && !used.Contains(kind));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Corpus_is_unambiguous(string file)
    {
        var listener = new AmbiguityListener();
        Parse(Samples.Corpus[file], listener);

        // The end of a suspension could be read as a clause of its own; it belongs to the suspension.
        Assert.DoesNotContain(listener.Reports, report => !report.Contains(" suspendedClause ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(SoftKeywords))]
    public void Small_word_can_be_a_label(string word)
    {
        var tree = TreeChecks.Parse($"act Move({word}: party)\nevent E is A does Move({word}: {word})");

        Assert.Empty(tree.Diagnostics);
        Assert.Equal((SyntaxKind.NameToken, word), Kind(tree.Root.DescendantNodes().OfType<ParameterSyntax>().Single().Identifier));
        Assert.Equal((SyntaxKind.NameToken, word), Kind(tree.Root.DescendantNodes().OfType<ArgumentSyntax>().Single().Label));
        Assert.Equal((SyntaxKind.NameToken, word), Kind(tree.Root.DescendantNodes().OfType<PathSyntax>().Last().Identifier));
    }

    [Fact]
    public void No_rule_can_match_nothing()
    {
        var atn = CommitParser._ATN;

        Assert.DoesNotContain(atn.ruleToStartState, start => atn.NextTokens(start).Contains(TokenConstants.EPSILON));
    }

    [Fact]
    public void Every_rule_makes_a_node_or_is_spliced()
    {
        var kinds = Enumerable.Range(0, CommitParser.ruleNames.Length)
            .Select(RuleKinds.KindOf)
            .Where(kind => kind != SyntaxKind.None)
            .Distinct();

        Assert.Equal(Enum.GetValues<SyntaxKind>().Where(kind => kind > SyntaxKind.YearKeyword), kinds.Order());
    }

    private static (SyntaxKind Kind, string Text) Kind(SyntaxToken token) => (token.Kind, token.Text);

    private static RuleRecorder Parse(string text, IParserErrorListener? listener)
    {
        var source = SourceText.From(text);
        var lexemes = new LexemeTable(source.Length);
        Tokenizer.Read(source, new TextSpan(0, source.Length), lexemes, new DiagnosticBag(source), CancellationToken.None);
        var stream = new LexemeStream(lexemes, lexemes.On(Lexer.DefaultTokenChannel, []));
        var rules = new RuleRecorder();
        var parser = new CommitParser(stream, TextWriter.Null, TextWriter.Null) { Sink = rules };
        parser.Interpreter.PredictionMode = PredictionMode.LL_EXACT_AMBIG_DETECTION;
        if (listener is not null)
        {
            parser.AddErrorListener(listener);
        }

        parser.compilationUnit();
        return rules;
    }

    private sealed class RuleRecorder : IParseSink
    {
        public List<int> Rules { get; } = [];

        public void Open(int rule) => Rules.Add(rule);

        public void Close()
        {
        }

        public void Use(int lexeme)
        {
        }

        public void Miss(int type)
        {
        }
    }

    private sealed class AmbiguityListener : IParserErrorListener
    {
        public List<string> Reports { get; } = [];

        public void SyntaxError(
            TextWriter output,
            IRecognizer recognizer,
            IToken offendingSymbol,
            int line,
            int charPositionInLine,
            string msg,
            RecognitionException e) =>
            Reports.Add(msg);

        public void ReportAmbiguity(
            Parser recognizer, DFA dfa, int startIndex, int stopIndex, bool exact, BitSet ambigAlts, ATNConfigSet configs) =>
            Add("ambiguous", recognizer, dfa);

        public void ReportAttemptingFullContext(
            Parser recognizer, DFA dfa, int startIndex, int stopIndex, BitSet conflictingAlts, ATNConfigSet configs) =>
            Add("full context", recognizer, dfa);

        public void ReportContextSensitivity(
            Parser recognizer, DFA dfa, int startIndex, int stopIndex, int prediction, ATNConfigSet configs) =>
            Add("context sensitive", recognizer, dfa);

        private void Add(string what, Parser parser, DFA dfa) =>
            Reports.Add($"{what} in {CommitParser.ruleNames[dfa.atnStartState.ruleIndex]} at {((LexemeStream)parser.InputStream).Index}");
    }
}
