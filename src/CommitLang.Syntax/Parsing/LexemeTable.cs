using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// All lexemes of a text, in its order and without gaps, eight bytes each: most are spaces that nobody asks about. The last
/// one is the end of the file.
/// </summary>
internal sealed class LexemeTable
{
    // Few texts have shorter ones; the table grows when it has to.
    private const int CharactersPerLexeme = 3;

    private int _end;
    private Piece[] _pieces;

    /// <summary>An empty table with room for the lexemes of so many UTF-16 code units.</summary>
    public LexemeTable(int length) => _pieces = new Piece[(length / CharactersPerLexeme) + 16];

    public int Count { get; private set; }

    public ref Piece this[int index] => ref _pieces[index];

    /// <summary>The position behind a lexeme.</summary>
    public int EndOf(int index) => index + 1 < Count ? _pieces[index + 1].Start : _end;

    /// <summary>Makes it the empty table of a text, or a part of one, that ends there.</summary>
    public void Clear(int end) => (Count, _end) = (0, end);

    /// <summary>The lexeme behind the trivia that belong to what is before them: those up to the end of the line.</summary>
    public int EndOfTrailing(int index)
    {
        while (index < Count && _pieces[index].Channel == CommitLexer.TRIVIA)
        {
            if (_pieces[index++].Type == CommitLexer.NEWLINE)
            {
                break;
            }
        }

        return index;
    }

    public void Add(int type, int channel, int start)
    {
        if (Count == _pieces.Length)
        {
            Array.Resize(ref _pieces, 2 * Count);
        }

        _pieces[Count++] = new Piece { Start = start, Type = (short)type, Channel = (byte)channel };
    }

    /// <summary>The numbers of the lexemes on a channel; they are in front in a list that may be longer, and which is used when it is long enough.</summary>
    public ArraySegment<int> On(int channel, int[] list)
    {
        if (list.Length < Count)
        {
            list = new int[Count];
        }

        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            list[count] = i;
            count += _pieces[i].Channel == channel ? 1 : 0;
        }

        return new ArraySegment<int>(list, 0, count);
    }

    /// <summary>One lexeme.</summary>
    public struct Piece
    {
        public int Start;

        /// <summary>What it is; the recovery strategy changes it when a word is misspelt.</summary>
        public short Type;

        /// <summary>Which parts of the pipeline see it; the nesting guard hides what lies too deep.</summary>
        public byte Channel;

        /// <summary>Whether an error in it has been reported, so that what follows from it need not be.</summary>
        public bool IsDamaged;
    }
}
