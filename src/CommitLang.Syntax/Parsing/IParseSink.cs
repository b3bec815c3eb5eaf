namespace CommitLang.Syntax.Parsing;

/// <summary>Is told what the parser recognises, in the order in which it does.</summary>
internal interface IParseSink
{
    /// <summary>A rule begins.</summary>
    void Open(int rule);

    /// <summary>The rule that began last and is not ended yet ends.</summary>
    void Close();

    /// <summary>A lexeme was used.</summary>
    void Use(int lexeme);

    /// <summary>A token of a type is missing; of type 0 when the parser gave up without saying which.</summary>
    void Miss(int type);
}
