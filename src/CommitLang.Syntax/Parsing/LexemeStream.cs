using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// The lexemes that the parser sees, by number. ANTLR's own stream walks over hidden tokens again with every look ahead;
/// here a look ahead is one index.
/// </summary>
internal sealed class LexemeStream(LexemeTable table, int[] visible, ITokenSource source) : ITokenStream
{
    // The parser asks for the current lexeme and the one before it again and again.
    private readonly Lexeme?[] _recent = new Lexeme?[4];
    private int _position;

    public int Index => _position;

    public int Size => visible.Length;

    public string SourceName => "";

    public ITokenSource TokenSource => source;

    public Lexeme Current => At(_position);

    /// <summary>The lexeme <paramref name="offset"/> places behind the current one; the end of the file behind it.</summary>
    public Lexeme Peek(int offset) => At(IndexOf(offset));

    public void Consume()
    {
        if (_position < visible.Length - 1)
        {
            _position++;
        }
    }

    public int LA(int i) => i == -1 && _position == 0 ? IntStreamConstants.EOF : table[visible[IndexOf(i > 0 ? i - 1 : i)]].Type;

    public IToken? LT(int k) => k == -1 && _position == 0 ? null : Peek(k > 0 ? k - 1 : k);

    public IToken Get(int i) => At(i);

    public int Mark() => -1;

    public void Release(int marker)
    {
        // Everything is kept.
    }

    public void Seek(int index) => _position = Math.Clamp(index, 0, visible.Length - 1);

    string ITokenStream.GetText(Interval interval) => "";

    string ITokenStream.GetText() => "";

    string ITokenStream.GetText(RuleContext ctx) => "";

    string ITokenStream.GetText(IToken start, IToken stop) => "";

    private int IndexOf(int offset) => Math.Clamp(_position + offset, 0, visible.Length - 1);

    private Lexeme At(int index)
    {
        ref var slot = ref _recent[index % 4];
        return slot is { } known && known.VisibleIndex == index ? known : slot = new Lexeme(table, visible[index], index);
    }
}
