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
internal sealed class ParseEvents(int tokens)
{
    private const int KindBits = 2;
    private const int EventsPerToken = 5;
    private readonly List<int> _events = new(tokens * EventsPerToken);

    public int Count => _events.Count;

    public (ParseEventKind Kind, int Payload) this[int index] =>
        ((ParseEventKind)(_events[index] & ((1 << KindBits) - 1)), _events[index] >> KindBits);

    public void Lexeme(int number) => Add(ParseEventKind.Lexeme, number);

    public void Open(int rule) => Add(ParseEventKind.Open, rule);

    public void Close() => Add(ParseEventKind.Close, 0);

    public void Missing(int type) => Add(ParseEventKind.Missing, type);

    private void Add(ParseEventKind kind, int payload) => _events.Add((payload << KindBits) | (int)kind);
}
