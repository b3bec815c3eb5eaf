using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// The lexemes that the parser sees, by number. ANTLR's own stream walks over hidden tokens again with every look ahead;
/// here a look ahead is one index.
/// </summary>
/// <param name="table">All lexemes.</param>
/// <param name="visible">The numbers of those that the parser sees; the last one is the end of the file.</param>
internal sealed class LexemeStream(LexemeTable table, ArraySegment<int> visible) : ITokenStream
{
    // The parser asks for the current lexeme and the one before it again and again.
    private readonly Lexeme?[] _recent = new Lexeme?[4];
    private readonly Lexeme _fleeting = new(table, 0, -1);
    private readonly int[] _visible = visible.Array!;
    private readonly int _last = visible.Count - 1;
    private int _position;

    /// <summary>Whether nobody keeps a lexeme until the next is asked for: then one object shows them all.</summary>
    public bool IsFleeting { get; init; }

    public int Index => _position;

    public int Size => _last + 1;

    public string SourceName => "";

    // Everything has been read; error messages, which ask for it, are our own.
    public ITokenSource TokenSource => throw new NotSupportedException("The lexemes have been read.");

    public Lexeme Current => At(_position);

    /// <summary>The lexeme <paramref name="offset"/> places behind the current one; the end of the file behind it.</summary>
    public Lexeme Peek(int offset) => At(IndexOf(offset));

    public void Consume()
    {
        if (_position < _last)
        {
            _position++;
        }
    }

    public int LA(int i) => i == -1 && _position == 0 ? IntStreamConstants.EOF : table[_visible[IndexOf(i > 0 ? i - 1 : i)]].Type;

    public IToken? LT(int k) => k == -1 && _position == 0 ? null : Peek(k > 0 ? k - 1 : k);

    public IToken Get(int i) => At(i);

    public int Mark() => -1;

    public void Release(int marker)
    {
        // Everything is kept.
    }

    public void Seek(int index) => _position = Math.Clamp(index, 0, _last);

    string ITokenStream.GetText(Interval interval) => "";

    string ITokenStream.GetText() => "";

    string ITokenStream.GetText(RuleContext ctx) => "";

    string ITokenStream.GetText(IToken start, IToken stop) => "";

    private int IndexOf(int offset) => Math.Clamp(_position + offset, 0, _last);

    private Lexeme At(int index)
    {
        if (IsFleeting)
        {
            _fleeting.MoveTo(_visible[index], index);
            return _fleeting;
        }

        ref var slot = ref _recent[index % 4];
        return slot is { } known && known.VisibleIndex == index ? known : slot = new Lexeme(table, _visible[index], index);
    }
}
