using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// The lexemes that the parser sees, by number. ANTLR's own stream walks over hidden tokens again with every look ahead;
/// here a look ahead is one index.
/// </summary>
/// <param name="table">All lexemes.</param>
/// <param name="visible">The numbers of those that the parser sees; the last one is the end of the file.</param>
/// <param name="first">The first of these that is to be parsed.</param>
/// <param name="end">The first one behind; here the text ends for the parser.</param>
internal sealed class LexemeStream(LexemeTable table, int[] visible, int first, int end) : ITokenStream
{
    // The parser asks for the current lexeme and the one before it again and again.
    private readonly Lexeme?[] _recent = new Lexeme?[4];
    private readonly Lexeme _fleeting = new(table, 0, -1);
    private int _position;

    /// <summary>Whether nobody keeps a lexeme until the next is asked for: then one object shows them all.</summary>
    public bool IsFleeting { get; init; }

    public int Index => _position;

    public int Size => end - first + 1;

    public string SourceName => "";

    // Everything has been read; error messages, which ask for it, are our own.
    public ITokenSource TokenSource => throw new NotSupportedException("The lexemes have been read.");

    public Lexeme Current => At(_position);

    /// <summary>The lexeme <paramref name="offset"/> places behind the current one; the end of the file behind it.</summary>
    public Lexeme Peek(int offset) => At(IndexOf(offset));

    public void Consume()
    {
        if (_position < end - first)
        {
            _position++;
        }
    }

    public int LA(int i) => i == -1 && _position == 0 ? IntStreamConstants.EOF : table[Number(IndexOf(i > 0 ? i - 1 : i))].Type;

    public IToken? LT(int k) => k == -1 && _position == 0 ? null : Peek(k > 0 ? k - 1 : k);

    public IToken Get(int i) => At(i);

    public int Mark() => -1;

    public void Release(int marker)
    {
        // Everything is kept.
    }

    public void Seek(int index) => _position = Math.Clamp(index, 0, end - first);

    string ITokenStream.GetText(Interval interval) => "";

    string ITokenStream.GetText() => "";

    string ITokenStream.GetText(RuleContext ctx) => "";

    string ITokenStream.GetText(IToken start, IToken stop) => "";

    private int IndexOf(int offset) => Math.Clamp(_position + offset, 0, end - first);

    private int Number(int index) => visible[index < end - first ? first + index : visible.Length - 1];

    private Lexeme At(int index)
    {
        if (IsFleeting)
        {
            _fleeting.MoveTo(Number(index), index);
            return _fleeting;
        }

        ref var slot = ref _recent[index % 4];
        return slot is { } known && known.VisibleIndex == index ? known : slot = new Lexeme(table, Number(index), index);
    }
}
