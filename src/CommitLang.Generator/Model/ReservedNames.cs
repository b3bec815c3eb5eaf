namespace CommitLang.Generator.Model;

/// <summary>What generated code refers to by its simple name: no statement, article or parameter may hide it.</summary>
internal static class ReservedNames
{
    /// <summary>Types of the runtime, classes of every model, and the helpers that conditions are written with.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "About", "Act", "ActDefinition", "Acts", "AddFacts", "After", "All", "AllBut", "AllOf", "Amount", "AmountBound",
        "AnyOf", "Area", "AreaDefinition", "Areas", "Argument", "AtLeast", "Bearer", "Before", "By", "Calendar", "Capacity",
        "Clauses", "CommitLang", "CommitmentModel", "Condition", "ContractingParties", "CountOf", "Date", "Day", "DaySet",
        "Deadline", "Deed", "Definitions", "Document", "Documents", "Doing", "DutyInstance", "Evaluate", "Evaluation",
        "Event", "Events", "Fact", "FactLog", "FactRefusedException", "Firmness", "GroundTerm", "Groups", "Happened",
        "HappenedAfter", "HappenedBefore", "HappeningDefinition", "Holding", "Holds", "IEnumerable", "IReadOnlyList",
        "IncrementalEvaluation", "Keys", "KeysOf", "KnownFacts", "List", "Log", "LongSince", "Member", "Modality", "Model", "Moment",
        "Negated", "Norm", "NormChange", "NormIndex", "NormIs", "NormModel", "NormState", "NormStates", "NormStatus",
        "NormWords", "Norms", "Not", "OnDays", "Once", "Parties", "Party", "People", "Period", "PeriodUnit", "Person",
        "Precedence", "Prevailing", "PrevailingNorm", "Reason", "ReasonKind", "Several", "Slot", "SlotSource", "SourceLine",
        "Standings", "StandingsDifference", "Start", "State", "Statement", "Statements", "StateChange", "States", "Status", "System",
        "TermPattern", "Text", "UnitDefinition", "Vocabulary", "Within", "WithinOf",
    ];
}
