namespace CommitLang.Syntax.Parsing;

/// <summary>
/// All lexemes of a text, in its order and without gaps, eight bytes each: most are spaces that nobody asks about. The last
/// one is the end of the file.
/// </summary>
internal sealed class LexemeTable(int length)
{
    private const int CharactersPerLexeme = 2;

    private Piece[] _pieces = new Piece[(length / CharactersPerLexeme) + 16];

    public int Count { get; private set; }

    public ref Piece this[int index] => ref _pieces[index];

    /// <summary>The position behind a lexeme.</summary>
    public int EndOf(int index) => index + 1 < Count ? _pieces[index + 1].Start : length;

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
