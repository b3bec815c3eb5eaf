using System.Globalization;
using Antlr4.Runtime;
using CommitLang.Diagnostics;
using CommitLang.Syntax.Parsing.Generated;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Hides from the parser what is nested deeper than anybody writes, so that no text can exhaust the stack of the parser or
/// of whoever walks the tree later. It is kept as skipped tokens.
/// </summary>
internal sealed class NestingGuard
{
    public const int Limit = 64;

    private readonly List<TextSpan> _regions = [];
    private bool _isReported;

    /// <summary>Whether something was hidden.</summary>
    public bool HasHidden => _isReported;

    /// <summary>Hides what is too deep and reports it once.</summary>
    public void Apply(LexemeTable lexemes, DiagnosticBag diagnostics)
    {
        var depth = 0;
        var outermost = 0;
        var isDeep = false;
        for (var i = 0; i < lexemes.Count; i++)
        {
            ref var lexeme = ref lexemes[i];
            if (IsOpening(lexeme.Type) && depth++ == 0)
            {
                outermost = lexeme.Start;
            }

            if (depth > Limit && lexeme.Channel == Lexer.DefaultTokenChannel && lexeme.Type != TokenConstants.EOF)
            {
                Report(TextSpan.FromBounds(lexeme.Start, lexemes.EndOf(i)), diagnostics);
                lexeme.Channel = CommitLexer.SKIPPED;
                isDeep = true;
            }

            depth -= IsClosing(lexeme.Type) && depth > 0 ? 1 : 0;
            if (isDeep && (depth == 0 || lexeme.Type == TokenConstants.EOF))
            {
                _regions.Add(TextSpan.FromBounds(outermost, lexemes.EndOf(i)));
                isDeep = false;
            }
        }
    }

    /// <summary>Whether an error at a position may be due to what was hidden.</summary>
    public bool IsAffected(int position)
    {
        var found = _regions.BinarySearch(new TextSpan(position, int.MaxValue - position));
        var before = (found >= 0 ? found : ~found) - 1;
        return before >= 0 && position <= _regions[before].End;
    }

    private static bool IsOpening(int type) => type is CommitLexer.LBRACE or CommitLexer.LPAREN;

    private static bool IsClosing(int type) => type is CommitLexer.RBRACE or CommitLexer.RPAREN;

    private void Report(TextSpan span, DiagnosticBag diagnostics)
    {
        if (_isReported)
        {
            return;
        }

        _isReported = true;
        var location = new Location(diagnostics.Text, span);
        diagnostics.Add(Diagnostic.Create(SyntaxErrors.TooDeep, location, ("limit", Limit.ToString(CultureInfo.InvariantCulture))));
    }
}
