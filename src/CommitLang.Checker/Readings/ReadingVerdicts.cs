using System.Collections.Immutable;
using System.Globalization;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;

namespace CommitLang.Checker.Readings;

/// <summary>
/// Makes one verdict of what is found under each way of reading the terms: never, always, or depending on exactly these
/// readings (language 2.6).
/// </summary>
internal static class ReadingVerdicts
{
    private const int MostTerms = 5;

    /// <summary>Checks under each choice.</summary>
    public static ImmutableArray<Finding> Check(
        Compilation compilation, FindingFilter filter, Func<Compilation, IProgress<CheckProgress>?, CheckContext> check, IProgress<CheckProgress>? progress)
    {
        var family = compilation.Readings;
        return Merge(family, filter, [.. family.Choices.Select((choice, i) => FindingGroups.Fold(
            check(compilation.Under(choice), ReadingProgress.Of(progress, i, family.Choices.Length)), filter))]);
    }

    /// <summary>The findings of a text, from those under each choice.</summary>
    public static ImmutableArray<Finding> Merge(ReadingFamily family, FindingFilter filter, IReadOnlyList<ImmutableArray<Finding>> found)
    {
        var all = Enumerable.Range(0, found.Count).ToList();

        // Whoever asks about one party is to know as well that not everything was looked at.
        var ofAll = filter with { Parties = [], During = null };
        var unseen = family.IsComplete ? [] : FindingGroups.Fold(new[] { NotAll(family) }.Where(ofAll.Covers), ProgramIndex.Empty);
        return
        [
            .. FindingGroups.InOrder(Merge(family, all.SelectMany(choice => found[choice].Select(finding => (choice, finding))), all).Concat(unseen), finding => finding)
                .Where(finding => !filter.IsCertain || finding.Certainty == Certainty.Inevitable),
        ];
    }

    /// <summary>What has the same fingerprint is the same finding.</summary>
    public static IEnumerable<Finding> Merge(
        ReadingFamily family, IEnumerable<(int Choice, Finding Finding)> found, IReadOnlyCollection<int> among) => found
        .GroupBy(pair => pair.Finding.Fingerprint, StringComparer.Ordinal)
        .Select(same => One(family, [.. same], among));

    private static Finding One(ReadingFamily family, List<(int Choice, Finding Finding)> same, IReadOnlyCollection<int> among)
    {
        var readings = family.Describe([.. same.Select(pair => pair.Choice)], among);
        var shown = same.OrderByDescending(pair => pair.Finding.Severity).ThenByDescending(pair => pair.Finding.Certainty).First().Finding;
        if (readings.Length > 0)
        {
            return shown with { Certainty = Certainty.Depends, Readings = readings, Notes = [readings, .. shown.Notes] };
        }

        var least = same.Max(pair => pair.Finding.Certainty);
        var inevitable = same.Where(pair => pair.Finding.Certainty == Certainty.Inevitable).Select(pair => pair.Choice).ToList();
        return shown with
        {
            Certainty = least,
            Notes = least == Certainty.Inevitable || inevitable.Count == 0
                ? shown.Notes
                : [.. shown.Notes, $"inevitable {family.Describe(inevitable, among)}"],
        };
    }

    /// <summary>What the budget leaves out is said: never silence.</summary>
    private static Instance NotAll(ReadingFamily family) => Inevitable.Of(
        FindingDescriptors.NotAllReadings,
        string.Join("|", family.Terms.Select(term => term.Name)),
        _ =>
        [
            .. family.Terms.Take(MostTerms).Select(term => new FindingClause(
                term.Location, FormattableString.Invariant($"{term.Readings.Length} readings"), term.Name, "", "")),
        ],
        () =>
        [
            ("terms", Describe.Names(Named(family))),
            ("limit", ReadingFamily.MostChoices.ToString(CultureInfo.InvariantCulture)),
            ("count", family.Choices.Length.ToString(CultureInfo.InvariantCulture)),
        ]);

    private static IEnumerable<string> Named(ReadingFamily family) => family.Terms.Take(MostTerms).Select(term => term.Name)
        .Concat(family.Terms.Length > MostTerms ? [FormattableString.Invariant($"{family.Terms.Length - MostTerms} more terms")] : []);
}
