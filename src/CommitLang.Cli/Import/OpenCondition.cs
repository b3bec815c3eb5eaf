using System.Collections.Immutable;

namespace CommitLang.Cli.Import;

/// <summary>
/// Something that a duty depends on and that the table does not tell more about. It becomes a state that may hold or not, so
/// that a finding shows that it depends on it.
/// </summary>
/// <param name="Column">The column that says so.</param>
/// <param name="Name">The name of the state.</param>
/// <param name="Parameters">The parameters of its declaration.</param>
/// <param name="Title">What it says in words.</param>
internal sealed record OpenCondition(string Column, string Name, string Parameters, string Title)
{
    public const string OfAdversary = "(against: party)";

    public const string OfPartner = "(by: party, toward: party)";

    /// <summary>The conditions of one duty of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="prefix">How the columns of the duty begin.</param>
    /// <param name="duty">How the names of its conditions begin.</param>
    public static ImmutableArray<OpenCondition> Of(CsvRow row, string prefix, string duty)
    {
        var word = duty.ToLowerInvariant();
        return
        [
            .. new OpenCondition[]
            {
                new($"{prefix}coloc", $"{duty}Place", "", $"it happens in a place for which {word} is promised"),
                new($"{prefix}cocon", $"{duty}War", "", $"it is the war for which {word} is promised"),
                new($"{prefix}conum", $"{duty}Number", "", $"there are as many enemies as {word} is promised against"),
                new($"{prefix}codem", $"{duty}Demand", "", $"a demand is refused, as {word} is promised for"),
            }.Where(condition => row.Flag(condition.Column)),
        ];
    }

    /// <summary>The adversary is one of those meant, which the table does not name.</summary>
    public static OpenCondition Adversary(string prefix, string duty) =>
        new($"{prefix}coadv", $"{duty}Adversary", OfAdversary, $"a state is one of those against which {duty.ToLowerInvariant()} is promised");

    /// <summary>The adversary is one in the war meant, which the table does not name.</summary>
    public static OpenCondition WarAdversary(string prefix, string duty) =>
        new($"{prefix}cocon", $"{duty}WarAdversary", OfAdversary, $"a state is an enemy in the war for which {duty.ToLowerInvariant()} is promised");

    /// <summary>The conditions of all duties of a row.</summary>
    public static ImmutableArray<OpenCondition> OfAll(CsvRow row) =>
    [
        .. new OpenCondition[]
        {
            new("obvary", "PartnerMeant", OfPartner, "a member owes this to that partner, where what it owes differs by partner"),
            new("olimob", "WithinLimits", "", "none of the other limits on what is owed stands in the way"),
        }.Where(condition => row.Flag(condition.Column)),
    ];
}
