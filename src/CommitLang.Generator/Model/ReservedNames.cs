namespace CommitLang.Generator.Model;

/// <summary>What generated code refers to by its simple name: no statement, article or parameter may hide it.</summary>
internal static class ReservedNames
{
    /// <summary>Types of the runtime, classes of every model, and the helpers that conditions are written with.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "About", "Act", "ActDefinition", "Acts", "AddFacts", "After", "All", "AllBut", "AllOf", "AnyOf", "Area",
        "AreaDefinition", "Areas", "Argument", "AtLeast", "Bearer", "Before", "By", "Calendar", "Clauses", "CommitLang",
        "CommitmentModel", "Condition", "ContractingParties", "CountOf", "Date", "Day", "DaySet", "Deadline", "Deed",
        "Definitions", "Document", "Documents", "Doing", "Evaluate", "Evaluation", "Event", "Events", "FactLog", "Firmness",
        "GroundTerm", "Groups", "Happened", "HappenedAfter", "HappenedBefore", "Holding", "Holds", "IEnumerable",
        "IReadOnlyList", "Keys", "KeysOf", "KnownFacts", "List", "Log", "Member", "Modality", "Moment", "Negated", "Norm",
        "NormIs", "NormState", "NormStatus", "Norms", "Not", "OnDays", "Once", "Parties", "Party", "People", "Period",
        "Person", "Several", "Slot", "SlotSource", "State", "Statement", "Statements", "States", "Status", "System",
        "TermPattern", "Text", "Vocabulary", "Within", "WithinOf",
    ];
}
