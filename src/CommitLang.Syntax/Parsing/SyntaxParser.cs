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
    public const int PartLength = 1 << 16;

    private readonly SourceText _text;
    private readonly ParserRoom _room;
    private readonly CancellationToken _cancellationToken;
    private readonly DiagnosticBag _lexical;
    private readonly NestingGuard _nesting = new();
    private readonly ArraySegment<int> _visible;
    private readonly bool _standsAlone;

    private SyntaxParser(SourceText text, TextSpan part, ParserRoom room, CancellationToken cancellationToken)
    {
        _text = text;
        _room = room;
        _cancellationToken = cancellationToken;
        _lexical = new DiagnosticBag(text);
        var isOfTheLanguage = Tokenizer.Read(text, part, room.Lexemes, _lexical, cancellationToken);
        _nesting.Apply(room.Lexemes, _lexical);
        _visible = room.Visible();
        _standsAlone = isOfTheLanguage && !_nesting.HasHidden;
    }

    /// <summary>Parses a text.</summary>
    public static SyntaxTree Parse(SourceText text, CancellationToken cancellationToken) =>
        Parse(text, ParseStages.Both, PartLength, cancellationToken).Tree;

    /// <summary>Parses a text and tells which stage succeeded.</summary>
    public static (SyntaxTree Tree, bool FastSucceeded) Parse(SourceText text, ParseStages stages, int partLength, CancellationToken cancellationToken)
    {
        if (stages == ParseStages.Both && TextParts.Of(text, partLength) is { Count: > 1 } parts && ParseParts(text, parts, partLength, cancellationToken) is { } joined)
        {
            return (joined, true);
        }

        var parser = new SyntaxParser(text, new TextSpan(0, text.Length), new ParserRoom(text, text.Length), cancellationToken);
        var syntactic = new DiagnosticBag(text);
        var fast = stages == ParseStages.Both ? parser.ParseFast() : null;
        var root = fast ?? parser.ParseThoroughly(syntactic);
        return (new SyntaxTree(text, root, DiagnosticBag.Merge(parser._lexical, syntactic)), fast is not null);
    }

    /// <summary>The tree of a text by its parts; null where one of them is not to be read by itself, or has a mistake.</summary>
    private static SyntaxTree? ParseParts(SourceText text, List<TextSpan> parts, int partLength, CancellationToken cancellationToken)
    {
        var parsed = new (GreenNode Root, DiagnosticBag Lexical)?[parts.Count];
        Parallel.For(
            0,
            parts.Count,
            new ParallelOptions { CancellationToken = cancellationToken },
            () => new ParserRoom(text, partLength),
            (i, loop, room) =>
            {
                var parser = new SyntaxParser(text, parts[i], room, cancellationToken);
                if (parser._standsAlone && parser.ParseFast() is { } root)
                {
                    parsed[i] = (root, parser._lexical);
                }
                else
                {
                    loop.Stop();
                }

                return room;
            },
            _ => { });
        return Array.Exists(parsed, part => part is null) ? null : Join(text, Array.ConvertAll(parsed, part => part!.Value));
    }

    private static SyntaxTree Join(SourceText text, (GreenNode Root, DiagnosticBag Lexical)[] parts)
    {
        // Each part ends with an end of the file, of which only the last one is there.
        var declarations = new List<GreenElement>(parts.Sum(part => part.Root.Count - 1) + 1);
        var lexical = new DiagnosticBag(text);
        foreach (var (root, ofPart) in parts)
        {
            for (var slot = 0; slot < root.Count - 1; slot++)
            {
                declarations.Add(root[slot]);
            }

            lexical.AddRange(ofPart);
        }

        declarations.Add(parts[^1].Root[parts[^1].Root.Count - 1]);
        var joined = new GreenInterner(text, 0).Node(SyntaxKind.CompilationUnit, [.. declarations], GreenFlags.None);
        return new SyntaxTree(text, joined, DiagnosticBag.Merge(lexical));
    }

    private GreenNode? ParseFast()
    {
        try
        {
            return Run(new LexemeStream(_room.Lexemes, _visible) { IsFleeting = true }, PredictionMode.SLL, null);
        }
        catch (ParseCanceledException)
        {
            return null;
        }
    }

    private GreenNode ParseThoroughly(DiagnosticBag diagnostics)
    {
        var stream = new LexemeStream(_room.Lexemes, _visible);
        var places = new ErrorPlaces(_text, stream);
        var reporter = new SyntaxErrorReporter(_text, places, diagnostics, _nesting);
        return Run(stream, PredictionMode.LL, new RecoveryStrategy(stream, reporter, places));
    }

    private GreenNode Run(LexemeStream stream, PredictionMode mode, RecoveryStrategy? recovery)
    {
        var builder = new GreenTreeBuilder(_room.Lexemes, _room.Interner);
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
