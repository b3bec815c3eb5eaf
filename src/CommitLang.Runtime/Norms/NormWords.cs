namespace CommitLang.Runtime;

/// <summary>Norms in words, the same everywhere they are shown (language 2.8).</summary>
public static class NormWords
{
    /// <summary>What a norm says without its clauses: "Westmark shall not Occupy(in: Harbour)".</summary>
    public static string Claim(this Norm norm) =>
        $"{norm.Bearer.InWords()} {norm.VerbInWords()} {ActInWords(norm)}{(norm.Amount is { } amount ? $", {(IsOfEach(norm, amount) ? "each " : "")}{amount}" : "")}";

    /// <summary>What it speaks of, with what would do as well: "Pay(to: Norland or Sudland)", "Pay(to: Norland or Sudland or 5 others)".</summary>
    private static string ActInWords(Norm norm)
    {
        if (norm.Alternatives.Count == 0)
        {
            return norm.Act.Text;
        }

        var ways = norm.Alternatives.Prepend(norm.Act).ToList();
        return ways.TrueForAll(act => act.Name == norm.Act.Name)
            ? new GroundTerm(norm.Act.Name, [.. norm.Act.Arguments.Select(argument => argument with { Value = OneOf([.. ways.Select(act => act[argument.Parameter] ?? "").Distinct(StringComparer.Ordinal)]) })]).Text
            : OneOf([.. ways.Select(act => act.Text)]);
    }

    private static string OneOf(List<string> values) => values.Count <= 3
        ? string.Join(" or ", values)
        : FormattableString.Invariant($"{values[0]} or {values[1]} or {values.Count - 2} others");

    private static bool IsOfEach(Norm norm, Amount amount) =>
        norm.Bearer is { Group: not null, IsSeveral: false, Needed: > 1 } && amount is { IsTogether: false };

    /// <summary>The modal verb of a norm: also "should", "should not" and "hereby".</summary>
    public static string VerbInWords(this Norm norm) => norm switch
    {
        { IsPerformative: true } => "hereby",
        { IsState: true, Modality: Modality.Exemption } => "need not ensure",
        { IsState: true } => "shall ensure",
        { IsRecommendation: true, Modality: Modality.Prohibition } => "should not",
        { IsRecommendation: true } => "should",
        _ => norm.Modality.InWords(),
    };

    /// <summary>The modal verb: "shall", "shall not", "may".</summary>
    public static string InWords(this Modality modality) => modality switch
    {
        Modality.Duty => "shall",
        Modality.ContinuousDuty => "shall continuously",
        Modality.Prohibition => "shall not",
        Modality.Permission => "may",
        _ => "need not",
    };

    /// <summary>Who bears it: "Westmark", "any of Guarantors", "at least 2 of Guarantors", "Guarantors jointly", "Guarantors jointly and severally".</summary>
    public static string InWords(this Bearer bearer) => bearer.Group is not { } group
        ? bearer.Members[0].Name
        : bearer.IsSeveral ? $"{group} jointly and severally"
        : bearer.IsJoint ? $"{group} jointly"
        : bearer.Needed <= 1 ? $"any of {group}"
        : bearer.Needed == bearer.Members.Count && !bearer.IsOpen ? $"{group} jointly"
        : FormattableString.Invariant($"at least {bearer.Needed} of {group}");
}
