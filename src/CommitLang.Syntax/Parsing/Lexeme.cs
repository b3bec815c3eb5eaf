using Antlr4.Runtime;
using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>A lexeme as the parser sees it. Two of the same number are equal: they are made anew when they are asked for.</summary>
internal sealed class Lexeme : IToken, IEquatable<Lexeme>
{
    private readonly LexemeTable _table;

    public Lexeme(LexemeTable table, int index, int visibleIndex)
    {
        _table = table;
        TokenIndex = index;
        VisibleIndex = visibleIndex;
    }

    public int Type
    {
        get => _table[TokenIndex].Type;
        set => _table[TokenIndex].Type = (short)value;
    }

    public int Channel => _table[TokenIndex].Channel;

    /// <summary>Its number among all lexemes of the text.</summary>
    public int TokenIndex { get; private set; }

    /// <summary>Its number among the lexemes that the parser sees; -1 for one that the parser made up.</summary>
    public int VisibleIndex { get; private set; }

    /// <summary>Whether an error in it has been reported, so that what follows from it need not be.</summary>
    public bool IsDamaged
    {
        get => _table[TokenIndex].IsDamaged;
        set => _table[TokenIndex].IsDamaged = value;
    }

    public int StartIndex => _table[TokenIndex].Start;

    public int StopIndex => End - 1;

    public int Length => End - StartIndex;

    public int End => _table.EndOf(TokenIndex);

    // The texts are sliced from the source where they are needed; lines are known to the source, too.
    string IToken.Text => "";

    int IToken.Line => 0;

    int IToken.Column => 0;

    ITokenSource? IToken.TokenSource => null;

    ICharStream? IToken.InputStream => null;

    /// <summary>Makes it show another one.</summary>
    public void MoveTo(int index, int visibleIndex) => (TokenIndex, VisibleIndex) = (index, visibleIndex);

    /// <summary>One that the text lacks.</summary>
    public static Lexeme Missing(int type)
    {
        var table = new LexemeTable(0);
        table.Add(type, Lexer.DefaultTokenChannel, 0);
        return new Lexeme(table, 0, -1);
    }

    /// <summary>Whether a lexeme directly before it is hidden from the parser and is no trivia.</summary>
    public bool FollowsSkipped
    {
        get
        {
            for (var i = TokenIndex - 1; i >= 0 && _table[i].Channel != Lexer.DefaultTokenChannel; i--)
            {
                if (_table[i].Channel == CommitLexer.SKIPPED)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public bool Equals(Lexeme? other) => other is not null && _table == other._table && TokenIndex == other.TokenIndex;

    public override bool Equals(object? obj) => Equals(obj as Lexeme);

    public override int GetHashCode() => TokenIndex;
}
