using Antlr4.Runtime;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>What a parser works with, and what it hands on to the one that reads the next part of the same text.</summary>
/// <param name="text">The text.</param>
/// <param name="length">How much of it is read at a time, in UTF-16 code units.</param>
internal sealed class ParserRoom(SourceText text, int length)
{
    private int[] _visible = [];

    public LexemeTable Lexemes { get; } = new(length);

    public GreenInterner Interner { get; } = new(text, text.Length);

    /// <summary>The numbers of the lexemes that the parser sees.</summary>
    public ArraySegment<int> Visible()
    {
        var visible = Lexemes.On(Lexer.DefaultTokenChannel, _visible);
        _visible = visible.Array!;
        return visible;
    }
}
