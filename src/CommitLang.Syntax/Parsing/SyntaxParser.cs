using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;
using CommitLang.Syntax.Parsing.Generated;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>Which stages of the parse may run.</summary>
internal enum ParseStages
{
    /// <summary>The fast one, and the thorough one when it fails.</summary>
    Both,

    /// <summary>The thorough one at once.</summary>
    ThoroughOnly,
}

/// <summary>
/// Text to tree in two stages: a fast prediction that gives up at the first mistake, which most texts never need to leave,
/// and a thorough one that recovers and reports.
/// </summary>
internal sealed class SyntaxParser
{
    private readonly SourceText _text;
    private readonly CancellationToken _cancellationToken;
    private readonly DiagnosticBag _lexical;
    private readonly DiagnosticBag _syntactic;
    private readonly NestingGuard _nesting = new();
    private readonly Tokenizer _tokenizer;
    private readonly LexemeTable _lexemes;
    private readonly LexemeStream _stream;

    private SyntaxParser(SourceText text, CancellationToken cancellationToken)
    {
        _text = text;
        _cancellationToken = cancellationToken;
        _lexical = new DiagnosticBag(text);
        _syntactic = new DiagnosticBag(text);
        _tokenizer = new Tokenizer(text, _lexical);
        _lexemes = _tokenizer.ReadAll(cancellationToken);
        _nesting.Apply(_lexemes, _lexical);
        _stream = new LexemeStream(_lexemes, _lexemes.On(Lexer.DefaultTokenChannel), _tokenizer.Source);
    }

    /// <summary>Parses a text.</summary>
    public static SyntaxTree Parse(SourceText text, CancellationToken cancellationToken) =>
        Parse(text, ParseStages.Both, cancellationToken).Tree;

    /// <summary>Parses a text and tells which stage succeeded.</summary>
    public static (SyntaxTree Tree, bool FastSucceeded) Parse(SourceText text, ParseStages stages, CancellationToken cancellationToken)
    {
        var parser = new SyntaxParser(text, cancellationToken);
        var fast = stages == ParseStages.Both ? parser.ParseFast() : null;
        var root = new GreenTreeBuilder(text, parser._lexemes).Build(fast ?? parser.ParseThoroughly());
        return (new SyntaxTree(text, root, DiagnosticBag.Merge(parser._lexical, parser._syntactic)), fast is not null);
    }

    private ParseEvents? ParseFast()
    {
        try
        {
            return Run(PredictionMode.SLL, null);
        }
        catch (ParseCanceledException)
        {
            return null;
        }
    }

    private ParseEvents ParseThoroughly()
    {
        var places = new ErrorPlaces(_text, _stream);
        var reporter = new SyntaxErrorReporter(_text, places, _syntactic, _nesting);
        return Run(PredictionMode.LL, new RecoveryStrategy(_stream, reporter, places));
    }

    private ParseEvents Run(PredictionMode mode, RecoveryStrategy? recovery)
    {
        _stream.Seek(0);
        var parser = new CommitParser(_stream, TextWriter.Null, TextWriter.Null)
        {
            Recovery = recovery,
            CancellationToken = _cancellationToken,
        };
        parser.Interpreter.PredictionMode = mode;
        parser.compilationUnit();
        return parser.Events;
    }
}
