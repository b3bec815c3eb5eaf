namespace CommitLang.Cli.Import;

/// <summary>A published table of alliances, and how its rows are read.</summary>
internal interface IAllianceTable
{
    /// <summary>The columns that it must have.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The name of its modules: <c>Atop</c>.</summary>
    string Name { get; }

    /// <summary>What it is called in full.</summary>
    string Title { get; }

    /// <summary>The phases in order of their numbers; rows that become no commitment are added to those left out.</summary>
    IReadOnlyList<Phase> Phases(CsvTable table, List<LeftOut> leftOut);
}

/// <summary>A row that became no commitment.</summary>
/// <param name="Line">Its line in the table.</param>
/// <param name="Reason">Why.</param>
internal sealed record LeftOut(int Line, string Reason)
{
    /// <summary>With what still stands of it in the text.</summary>
    /// <param name="phase">The phase that it is of, with all rows that became commitments.</param>
    public LeftOut InPhase(Phase phase) => this with
    {
        Reason = phase.Bearings.Count > 0
            ? $"{Reason}; named as a member only"
            : $"{Reason}; no row of the {(phase.Number == 0 ? "alliance" : "phase")} became a commitment, so that it is not written",
    };
}
