namespace CommitLang.Syntax.Parsing;

/// <summary>What an event of the parse is.</summary>
internal enum ParseEventKind
{
    /// <summary>A lexeme was used; the payload is its number.</summary>
    Lexeme,

    /// <summary>A rule begins; the payload is its number.</summary>
    Open,

    /// <summary>The rule that began last and is not ended yet ends.</summary>
    Close,

    /// <summary>A token is missing; the payload is its type, or 0 when the parser gave up without saying which.</summary>
    Missing,
}

/// <summary>What the parser recognised, in order: a tree written as a list of numbers, so that it costs next to nothing.</summary>
internal sealed class ParseEvents
{
    private const int KindBits = 2;

    // Pages, because one long list is copied as it grows and is costly to clean up.
    private const int PageBits = 10;
    private const int PageSize = 1 << PageBits;

    private readonly List<int[]> _pages = [];

    public int Count { get; private set; }

    public (ParseEventKind Kind, int Payload) this[int index]
    {
        get
        {
            var value = _pages[index >> PageBits][index & (PageSize - 1)];
            return ((ParseEventKind)(value & ((1 << KindBits) - 1)), value >> KindBits);
        }
    }

    public void Lexeme(int number) => Add(ParseEventKind.Lexeme, number);

    public void Open(int rule) => Add(ParseEventKind.Open, rule);

    public void Close() => Add(ParseEventKind.Close, 0);

    public void Missing(int type) => Add(ParseEventKind.Missing, type);

    private void Add(ParseEventKind kind, int payload)
    {
        if ((Count & (PageSize - 1)) == 0)
        {
            _pages.Add(new int[PageSize]);
        }

        _pages[^1][Count++ & (PageSize - 1)] = (payload << KindBits) | (int)kind;
    }
}
