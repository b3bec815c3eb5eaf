namespace CommitLang.Checker;

/// <summary>The words that stand above what is shown of a finding, wherever it is shown.</summary>
public static class FindingTitles
{
    /// <summary>Its sentence, and under which readings it is so, where nothing else is said of it.</summary>
    public static string Sentence(Finding finding) =>
        finding.Readings.Length == 0 ? finding.Message : $"{finding.Message.TrimEnd('.')} ({finding.Readings}).";

    /// <summary>What its scenario is introduced with: whether it is bound to come to this, or what it depends on.</summary>
    public static string Scenario(Finding finding) => finding.Certainty switch
    {
        Certainty.Inevitable => "bound to happen once these are in force, for example:",
        Certainty.Depends when finding.Readings.Length > 0 => $"{finding.Readings}, it can come to this:",
        Certainty.Depends => "depending on what is left undecided it can come to this:",
        _ => "it can come to this:",
    };
}
