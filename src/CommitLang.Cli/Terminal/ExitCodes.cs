namespace CommitLang.Cli.Terminal;

/// <summary>What the process ends with.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing worse than warnings.</summary>
    public const int Clean = 0;

    /// <summary>At least one error in the text, or a finding that weighs as much.</summary>
    public const int Findings = 1;

    /// <summary>The tool could not do what it was asked to do.</summary>
    public const int CouldNotRun = 2;

    /// <summary>Ended by Ctrl+C: 128 and the number of the signal.</summary>
    public const int Cancelled = 130;
}
