using Antlr4.Runtime;
using CommitLang.Diagnostics;
using CommitLang.Syntax.Parsing.Generated;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>Cuts a text into lexemes, all of them, and reports those that are damaged. A long text is cut up in parts side by side.</summary>
internal sealed class Tokenizer
{
    private const int LexemesBetweenChecks = 4096;

    private readonly SourceText _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly CommitLexer _lexer;
    private bool _isInComment;
    private bool _hasBad;

    private Tokenizer(SourceText text, TextSpan part, DiagnosticBag diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
        _lexer = new CommitLexer(new LexerInput(text.ToString(), part.Start, part.End), TextWriter.Null, TextWriter.Null)
        {
            TokenFactory = new ScannedToken(),
        };
        _lexer.RemoveErrorListeners();
    }

    /// <summary>The lexemes in the order of the text; the last one is the end of the file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="diagnostics">Told of what is damaged.</param>
    /// <param name="partLength">How long a part is that is read beside others, in UTF-16 code units.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static LexemeTable Read(SourceText text, DiagnosticBag diagnostics, int partLength, CancellationToken cancellationToken)
    {
        var parts = LinesOf(text, partLength);
        return (parts.Count > 1 ? ReadParts(text, parts, diagnostics, cancellationToken) : null)
            ?? new Tokenizer(text, new TextSpan(0, text.Length), diagnostics).ReadInto(LexemeTable.For(text.Length, text.Length), cancellationToken);
    }

    /// <summary>Parts of whole lines: no lexeme runs on over the end of a line.</summary>
    private static List<TextSpan> LinesOf(SourceText text, int partLength)
    {
        var parts = new List<TextSpan>();
        for (var start = 0; start < text.Length || parts.Count == 0;)
        {
            var from = Math.Min(text.Length, start + partLength);
            var length = text.AsSpan(TextSpan.FromBounds(from, text.Length)).IndexOf('\n') + 1;
            var end = length == 0 ? text.Length : from + length;
            parts.Add(TextSpan.FromBounds(start, end));
            start = end;
        }

        return parts;
    }

    /// <summary>The lexemes of parts; null where what is said of one part may hang on another.</summary>
    private static LexemeTable? ReadParts(SourceText text, List<TextSpan> parts, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var read = new (LexemeTable Lexemes, DiagnosticBag Diagnostics, bool HasBad)[parts.Count];
        Parallel.For(0, parts.Count, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            var tokenizer = new Tokenizer(text, parts[i], new DiagnosticBag(text));
            read[i] = (tokenizer.ReadInto(LexemeTable.Borrowed(parts[i].Length, parts[i].End), cancellationToken), tokenizer._diagnostics, tokenizer._hasBad);
        });
        if (Array.Exists(read, part => part.HasBad))
        {
            return null;
        }

        Array.ForEach(read, part => diagnostics.AddRange(part.Diagnostics));
        return LexemeTable.Join(Array.ConvertAll(read, part => part.Lexemes));
    }

    private LexemeTable ReadInto(LexemeTable lexemes, CancellationToken cancellationToken)
    {
        var badFrom = -1;
        while (true)
        {
            var token = _lexer.NextToken();
            lexemes.Add(token.Type, token.Channel, token.StartIndex);
            badFrom = FollowBadRun(token, badFrom);
            Check(token, ref lexemes[lexemes.Count - 1]);
            if (token.Type == TokenConstants.EOF)
            {
                return lexemes;
            }

            if (lexemes.Count % LexemesBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Reports bad characters once per run, when the run ends.</summary>
    private int FollowBadRun(IToken token, int badFrom)
    {
        if (token.Type == CommitLexer.BAD)
        {
            _hasBad = true;
            return badFrom < 0 ? token.StartIndex : badFrom;
        }

        if (badFrom >= 0)
        {
            Report(TextSpan.FromBounds(badFrom, token.StartIndex));
        }

        return -1;
    }

    private void Report(TextSpan run)
    {
        var written = _text.GetText(run);
        if (!_isInComment || !BadCharacters.ClosesComment(written))
        {
            _diagnostics.Add(BadCharacters.Report(_text, run));
        }

        _isInComment = BadCharacters.OpensComment(written) || (_isInComment && !BadCharacters.ClosesComment(written));
    }

    private void Check(IToken token, ref LexemeTable.Piece lexeme)
    {
        if (token.Type == CommitLexer.UNTERMINATED_STRING)
        {
            _diagnostics.Add(Diagnostic.Create(SyntaxErrors.UnterminatedText, LocationOf(token)));
            lexeme.Type = CommitLexer.STRING;
            lexeme.IsDamaged = true;
        }
        else if (token.Type == CommitLexer.TYPOGRAPHIC_STRING)
        {
            var location = LocationOf(token);
            var inner = _text.GetText(TextSpan.FromBounds(token.StartIndex + 1, token.StopIndex));
            var escaped = inner.Replace("\\", "\\\\", StringComparison.Ordinal);
            var fix = new SuggestedFix("Use straight quotation marks", location.Span, $"\"{escaped}\"");
            _diagnostics.Add(Diagnostic.Create(SyntaxErrors.TypographicQuotes, location) with { SuggestedFix = fix });
            lexeme.Type = CommitLexer.STRING;
        }
    }

    private Location LocationOf(IToken token) => new(_text, TextSpan.FromBounds(token.StartIndex, token.StopIndex + 1));
}
