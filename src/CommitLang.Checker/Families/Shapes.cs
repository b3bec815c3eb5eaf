using CommitLang.Checker.Encoding;

namespace CommitLang.Checker.Families;

/// <summary>What was found out of norms, and holds for all that differ from them in names only.</summary>
internal sealed class Shapes(ProgramIndex index, int norms)
{
    /// <summary>What norms are without their names.</summary>
    public NormForms Forms { get; } = new(index, norms);

    /// <summary>Whether two can clash.</summary>
    public Dictionary<(int Duty, int Ban, ulong Places), NamelessDecision> Decisions { get; } = [];

    /// <summary>Whether several clash together.</summary>
    public Dictionary<string, NamelessDecision> OfSets { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether several or some of them do; null where that is not settled.</summary>
    public Dictionary<string, bool?> AnyClash { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether two may be in force together all along.</summary>
    public Dictionary<(int Duty, int Ban, ulong Places), bool> CanMeet { get; } = [];

    /// <summary>Whether a norm ever comes about.</summary>
    public Dictionary<(int Form, ulong Order), bool?> CanComeAbout { get; } = [];
}
