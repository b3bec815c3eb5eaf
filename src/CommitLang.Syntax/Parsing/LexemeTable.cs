using System.Buffers;
using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// All lexemes of a text, in its order and without gaps, eight bytes each: most are spaces that nobody asks about. The last
/// one is the end of the file.
/// </summary>
internal sealed class LexemeTable
{
    // Few texts have shorter ones; what is borrowed grows when it has to.
    private const int CharactersPerLexeme = 2;
    private const int CharactersPerBorrowedLexeme = 4;

    private readonly int _end;
    private Piece[] _pieces;

    private LexemeTable(Piece[] pieces, int end) => (_pieces, _end) = (pieces, end);

    public int Count { get; private set; }

    public ref Piece this[int index] => ref _pieces[index];

    /// <summary>The position behind a lexeme.</summary>
    public int EndOf(int index) => index + 1 < Count ? _pieces[index + 1].Start : _end;

    /// <summary>An empty table for a text, or a part of one, of so many UTF-16 code units that ends there.</summary>
    public static LexemeTable For(int length, int end) => new(new Piece[(length / CharactersPerLexeme) + 16], end);

    /// <summary>An empty table to be joined with others; until then its room is borrowed, most of which stays empty.</summary>
    public static LexemeTable Borrowed(int length, int end) => new(ArrayPool<Piece>.Shared.Rent((length / CharactersPerBorrowedLexeme) + 1), end);

    /// <summary>The lexemes of parts of a text, which follow upon one another, as those of the whole. The parts are used up.</summary>
    public static LexemeTable Join(LexemeTable[] parts)
    {
        var joined = new LexemeTable(new Piece[parts.Sum(part => part.Count)], parts[^1]._end);
        foreach (var part in parts)
        {
            // Each part ends with an end of the file, of which only the last one is there.
            joined.Count -= joined.Count > 0 ? 1 : 0;
            Array.Copy(part._pieces, 0, joined._pieces, joined.Count, part.Count);
            joined.Count += part.Count;
            ArrayPool<Piece>.Shared.Return(part._pieces);
            part._pieces = [];
        }

        return joined;
    }

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

    /// <summary>The numbers of the lexemes on a channel.</summary>
    public int[] On(int channel)
    {
        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            count += _pieces[i].Channel == channel ? 1 : 0;
        }

        var found = new int[count];
        for (int i = 0, at = 0; at < count; i++)
        {
            if (_pieces[i].Channel == channel)
            {
                found[at++] = i;
            }
        }

        return found;
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
