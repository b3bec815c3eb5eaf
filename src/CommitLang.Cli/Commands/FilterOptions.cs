using System.CommandLine;
using System.CommandLine.Parsing;
using CommitLang.Checker;
using CommitLang.Runtime;

namespace CommitLang.Cli.Commands;

/// <summary>The options that say which findings are wanted.</summary>
internal sealed class FilterOptions
{
    private static readonly SortedDictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["contradiction"] = [.. FindingDescriptors.All.Where(kind => string.CompareOrdinal(kind.Id, "CL3020") < 0).Select(kind => kind.Id)],
        ["deadlock"] = [FindingDescriptors.Deadlock.Id],
        ["disagreement"] = [FindingDescriptors.Disagreement.Id],
        ["dispute"] = [FindingDescriptors.Dispute.Id],
        ["hollow"] = [FindingDescriptors.Hollow.Id],
        ["tension"] = [FindingDescriptors.Tension.Id],
        ["undecided"] = [FindingDescriptors.Undecided.Id, FindingDescriptors.NotSettled.Id, FindingDescriptors.NotAllReadings.Id],
        ["vague"] = [FindingDescriptors.Vague.Id],
    };

    private readonly Option<string[]> _parties = new("--party")
    {
        Description = "Show what a party bears, holds or is owed; may be given several times.",
        HelpName = "name",
    };

    private readonly Option<string[]> _kinds = new("--kind")
    {
        Description = $"Show one kind of finding: an id, or {string.Join(", ", Words.Keys.SkipLast(1))} or {Words.Keys.Last()}.",
        HelpName = "kind",
    };

    private readonly Option<bool> _certain = new("--certain") { Description = "Show what bites in every scenario only." };

    private readonly Option<string?> _asOf = new("--as-of") { Description = "Show what is between norms valid on a day.", HelpName = "date" };

    private readonly Option<string?> _during = new("--during")
    {
        Description = "Show what is between norms valid on one of some days, the last included.",
        HelpName = "first..last",
    };

    public FilterOptions()
    {
        _kinds.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => KindsOf(token.Value).Length == 0))
            {
                var known = FindingDescriptors.All.Select(kind => kind.Id).Concat(Words.Keys);
                result.AddError($"There is no kind of finding '{token.Value}'{NearestName.Suggestion(token.Value, known)}");
            }
        });
        _asOf.Validators.Add(result => Refuse(result, DaysOf(result.Tokens[0].Value) is null, "takes a date such as 2030-01-31"));
        _during.Validators.Add(result => Refuse(result, SpanOf(result.Tokens[0].Value) is null, "takes two dates such as 2030-01-01..2030-01-31"));
    }

    public void AddTo(Command command)
    {
        command.Add(_parties);
        command.Add(_kinds);
        command.Add(_certain);
        command.Add(_asOf);
        command.Add(_during);
    }

    public FindingFilter Filter(ParseResult result)
    {
        var asOf = result.GetValue(_asOf) is { } day ? DaysOf(day) : null;
        var during = result.GetValue(_during) is { } span ? SpanOf(span) : null;
        return new FindingFilter
        {
            Parties = [.. result.GetValue(_parties) ?? []],
            Kinds = [.. (result.GetValue(_kinds) ?? []).SelectMany(KindsOf)],
            IsCertain = result.GetValue(_certain),
            During = asOf is null ? during : during is null ? asOf : asOf.Intersect(during),
        };
    }

    private static string[] KindsOf(string word) => Words.TryGetValue(word, out var ids)
        ? ids
        : [.. FindingDescriptors.All.Select(kind => kind.Id).Where(id => string.Equals(id, word, StringComparison.OrdinalIgnoreCase))];

    private static DaySet? DaysOf(string text) => Day.TryParse(text, out var day) ? DaySet.Span(day, day.AddDays(1)) : null;

    private static DaySet? SpanOf(string text) => text.Split("..") is [var first, var last]
        && Day.TryParse(first, out var from) && Day.TryParse(last, out var to) && from <= to ? DaySet.Span(from, to.AddDays(1)) : null;

    private static void Refuse(OptionResult result, bool isWrong, string wanted)
    {
        if (isWrong)
        {
            result.AddError($"'{result.Option.Name}' {wanted}, not '{result.Tokens[0].Value}'");
        }
    }
}
