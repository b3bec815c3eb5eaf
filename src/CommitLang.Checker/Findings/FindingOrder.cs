using CommitLang.Diagnostics;

namespace CommitLang.Checker.Findings;

/// <summary>The place of a finding in a report: what weighs most and is most certain comes first, then what names
/// the parties and is firm, then by where it stands (language 2.12).</summary>
/// <param name="finding">The finding.</param>
internal readonly struct FindingOrder(Finding finding) : IComparable<FindingOrder>
{
    private const int MostVariables = 255;

    // Mostly these tell; they are beside one another for that, and not all over the findings.
    private readonly int _weight = ((int)finding.Severity << 24) - ((int)finding.Certainty << 16) + FirmnessOf(finding);
    private readonly string _id = finding.Id;
    private readonly string _path = finding.Clauses[0].Location.Path;
    private readonly int _start = finding.Clauses[0].Location.Span.Start;
    private readonly Finding _finding = finding;

    // What is only worth knowing is told kind by kind.
    private static int FirmnessOf(Finding finding) => finding.Severity <= DiagnosticSeverity.Info ? 0
        : (int)finding.Firmness - (Math.Min(finding.Variables, MostVariables) << 8);

    public int CompareTo(FindingOrder other)
    {
        var order = other._weight.CompareTo(_weight);
        order = order != 0 ? order : string.CompareOrdinal(_id, other._id);
        order = order != 0 ? order : string.CompareOrdinal(_path, other._path);
        order = order != 0 ? order : _start.CompareTo(other._start);
        order = order != 0 ? order : string.CompareOrdinal(_finding.Message, other._finding.Message);
        return order != 0 ? order : string.CompareOrdinal(_finding.Fingerprint, other._finding.Fingerprint);
    }
}
