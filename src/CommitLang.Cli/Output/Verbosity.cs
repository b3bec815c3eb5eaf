namespace CommitLang.Cli.Output;

/// <summary>How much the text report says.</summary>
internal enum Verbosity
{
    /// <summary>One line for each error and warning.</summary>
    Quiet,

    /// <summary>Errors and warnings framed, the rest in a line each.</summary>
    Normal,

    /// <summary>Everything framed, with the sentence of every norm.</summary>
    Detailed,
}
