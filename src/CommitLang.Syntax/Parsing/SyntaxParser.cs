using System.Collections.Immutable;
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
/// Text to tree in two stages: a fast prediction that gives up at the first mistake, which most texts never need to leave and
/// which reads parts of a long text side by side; and a thorough one that recovers and reports.
/// </summary>
internal sealed class SyntaxParser
{
    /// <summary>How long a part of a text is that is worth being read beside others, in UTF-16 code units.</summary>
    public const int PartLength = 1 << 18;

    private readonly SourceText _text;
    private readonly CancellationToken _cancellationToken;
    private readonly DiagnosticBag _lexical;
    private readonly DiagnosticBag _syntactic;
    private readonly NestingGuard _nesting = new();
    private readonly LexemeTable _lexemes;
    private readonly int[] _visible;

    private SyntaxParser(SourceText text, int partLength, CancellationToken cancellationToken)
    {
        _text = text;
        _cancellationToken = cancellationToken;
        _lexical = new DiagnosticBag(text);
        _syntactic = new DiagnosticBag(text);
        _lexemes = Tokenizer.Read(text, _lexical, partLength, cancellationToken);
        _nesting.Apply(_lexemes, _lexical);
        _visible = _lexemes.On(Lexer.DefaultTokenChannel);
    }

    /// <summary>Parses a text.</summary>
    public static SyntaxTree Parse(SourceText text, CancellationToken cancellationToken) =>
        Parse(text, ParseStages.Both, PartLength, cancellationToken).Tree;

    /// <summary>Parses a text and tells which stage succeeded.</summary>
    public static (SyntaxTree Tree, bool FastSucceeded) Parse(SourceText text, ParseStages stages, int partLength, CancellationToken cancellationToken)
    {
        var parser = new SyntaxParser(text, partLength, cancellationToken);
        var fast = stages == ParseStages.Both ? parser.ParseFast(TextPart.Of(parser._lexemes, parser._visible, partLength)) : null;
        var root = fast ?? parser.ParseThoroughly();
        return (new SyntaxTree(text, root, DiagnosticBag.Merge(parser._lexical, parser._syntactic)), fast is not null);
    }

    private GreenNode? ParseFast(List<TextPart> parts)
    {
        if (parts is [var whole])
        {
            return ParseFast(whole);
        }

        var parsed = new GreenNode?[parts.Count];
        Parallel.For(0, parts.Count, new ParallelOptions { CancellationToken = _cancellationToken }, i => parsed[i] = ParseFast(parts[i]));
        var declarations = ImmutableArray.CreateBuilder<GreenElement>();
        foreach (var part in parsed)
        {
            if (part is null)
            {
                return null;
            }

            for (var slot = 0; slot < part.Count; slot++)
            {
                declarations.Add(part[slot]);
            }
        }

        return new GreenInterner(_text, 0).Node(SyntaxKind.CompilationUnit, declarations.DrainToImmutable().AsSpan(), GreenFlags.None);
    }

    private GreenNode? ParseFast(TextPart part)
    {
        try
        {
            var stream = new LexemeStream(_lexemes, _visible, part.FirstVisible, part.EndVisible) { IsFleeting = true };
            return Run(stream, part.From, part.End, PredictionMode.SLL, null);
        }
        catch (ParseCanceledException)
        {
            return null;
        }
    }

    private GreenNode ParseThoroughly()
    {
        var stream = new LexemeStream(_lexemes, _visible, 0, _visible.Length - 1);
        var places = new ErrorPlaces(_text, stream);
        var reporter = new SyntaxErrorReporter(_text, places, _syntactic, _nesting);
        return Run(stream, 0, _lexemes.Count, PredictionMode.LL, new RecoveryStrategy(stream, reporter, places));
    }

    private GreenNode Run(LexemeStream stream, int from, int end, PredictionMode mode, RecoveryStrategy? recovery)
    {
        var builder = new GreenTreeBuilder(_text, _lexemes, from, end);
        var parser = new CommitParser(stream, TextWriter.Null, TextWriter.Null)
        {
            Sink = builder,
            Recovery = recovery,
            CancellationToken = _cancellationToken,
        };
        parser.Interpreter.PredictionMode = mode;
        parser.compilationUnit();
        return builder.Root;
    }
}
