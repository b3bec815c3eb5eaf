using Antlr4.Runtime;
using CommitLang.Diagnostics;
using CommitLang.Syntax.Parsing.Generated;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>Cuts a text into lexemes, all of them, and reports those that are damaged.</summary>
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

    /// <summary>Reads the lexemes of a text, or of whole lines of it; the last one is the end of the file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">What of it is read.</param>
    /// <param name="lexemes">Where they are put; what was there is gone.</param>
    /// <param name="diagnostics">Told of what is damaged.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether all characters are some of the language: what is said of others may hang on what is beyond the part.</returns>
    public static bool Read(SourceText text, TextSpan part, LexemeTable lexemes, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        lexemes.Clear(part.End);
        var tokenizer = new Tokenizer(text, part, diagnostics);
        tokenizer.ReadInto(lexemes, cancellationToken);
        return !tokenizer._hasBad;
    }

    private void ReadInto(LexemeTable lexemes, CancellationToken cancellationToken)
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
                return;
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
