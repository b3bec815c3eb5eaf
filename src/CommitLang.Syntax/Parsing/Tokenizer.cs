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

    public Tokenizer(SourceText text, DiagnosticBag diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
        _lexer = new CommitLexer(new LexerInput(text.ToString()), TextWriter.Null, TextWriter.Null)
        {
            TokenFactory = new Lexeme.Factory(),
        };
        _lexer.RemoveErrorListeners();
    }

    public ITokenSource Source => _lexer;

    /// <summary>The lexemes in the order of the text; the last one is the end of the file.</summary>
    public Lexeme[] ReadAll(CancellationToken cancellationToken)
    {
        var lexemes = new List<Lexeme>((_text.Length / 4) + 1);
        var badFrom = -1;
        while (true)
        {
            var lexeme = (Lexeme)_lexer.NextToken();
            lexeme.TokenIndex = lexemes.Count;
            lexemes.Add(lexeme);
            badFrom = FollowBadRun(lexeme, badFrom);
            Check(lexeme);
            if (lexeme.Type == TokenConstants.EOF)
            {
                return [.. lexemes];
            }

            if (lexemes.Count % LexemesBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Reports bad characters once per run, when the run ends.</summary>
    private int FollowBadRun(Lexeme lexeme, int badFrom)
    {
        if (lexeme.Type == CommitLexer.BAD)
        {
            return badFrom < 0 ? lexeme.StartIndex : badFrom;
        }

        if (badFrom >= 0)
        {
            Report(TextSpan.FromBounds(badFrom, lexeme.StartIndex));
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

    private void Check(Lexeme lexeme)
    {
        if (lexeme.Type == CommitLexer.UNTERMINATED_STRING)
        {
            _diagnostics.Add(Diagnostic.Create(SyntaxErrors.UnterminatedText, LocationOf(lexeme)));
            lexeme.Type = CommitLexer.STRING;
            lexeme.IsDamaged = true;
        }
        else if (lexeme.Type == CommitLexer.TYPOGRAPHIC_STRING)
        {
            var location = LocationOf(lexeme);
            var inner = _text.GetText(new TextSpan(lexeme.StartIndex + 1, lexeme.Length - 2));
            var escaped = inner.Replace("\\", "\\\\", StringComparison.Ordinal);
            var fix = new SuggestedFix("Use straight quotation marks", location.Span, $"\"{escaped}\"");
            _diagnostics.Add(Diagnostic.Create(SyntaxErrors.TypographicQuotes, location) with { SuggestedFix = fix });
            lexeme.Type = CommitLexer.STRING;
        }
    }

    private Location LocationOf(Lexeme lexeme) => new(_text, new TextSpan(lexeme.StartIndex, lexeme.Length));
}
