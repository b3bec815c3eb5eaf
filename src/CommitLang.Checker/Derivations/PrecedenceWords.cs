using System.Collections.Immutable;
using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Derivations;

/// <summary>Which rules of precedence concern a norm, and which of them settles a finding (language 2.8).</summary>
internal sealed class PrecedenceWords(CheckContext context)
{
    private ImmutableArray<Prevalence> Idle => field.IsDefault ? field = context.Precedence.Idle(context.Instances) : field;

    public IEnumerable<DerivationLine> About(GroundNorm norm)
    {
        var statement = norm.Written.Statement;
        foreach (var rule in context.Precedence.RulesAbout(statement))
        {
            var text = Precedence.Covers(rule.Winner, statement) ? $"prevails over {rule.Loser}" : $"gives way to {rule.Winner}";
            var effect = context.Precedence.Circles.Contains(rule) ? "; the rule lies on a circle and settles nothing"
                : Idle.Contains(rule) ? "; nothing between them needs settling"
                : "";
            yield return new DerivationLine($"{text}, by \"{rule.Rule}\"{effect}{Dated(rule)}") { Location = rule.Location };
        }
    }

    /// <summary>The days on which those are party to it between whom it holds, where that is not on all.</summary>
    private static string Dated(Prevalence rule) => rule is not { Among: { } among, AmongDays: { } days } ? ""
        : $"; between those who are party to it: {Describe.Names(among.Select((party, i) => days[i].Equals(DaySet.All) ? party : $"{party} ({ConditionWords.Days(days[i])})"))}";

    /// <summary>What settles which of the norms gives way; none when nothing does.</summary>
    public IReadOnlyList<DerivationLine> Between(Instance instance)
    {
        var norms = instance.Norms;
        if ((instance.Aside ?? SettingAside.Of(norms, context.Precedence)) is { } aside)
        {
            return
            [
                .. aside.Rules.Select(rule => new DerivationLine($"{rule.Winner} prevails over {rule.Loser}, by \"{rule.Rule}\"") { Location = rule.Location }),
                .. aside.Winners.Select(winner => (winner.Written.Title, Days: context.Precedence.DaysOf(winner, aside.Loser))).Distinct()
                    .Where(winner => !winner.Days.Equals(DaySet.All))
                    .Select(winner => new DerivationLine($"{winner.Title} does so on {ConditionWords.Days(winner.Days)}: all to whom the other is owed are party to it then")),
                new DerivationLine(
                    $"so {aside.Loser.Written.Title} gives way to {Describe.Names(aside.Winners.Select(winner => winner.Written.Title))} where they meet, and this is no contradiction"),
            ];
        }

        return
        [
            .. norms.Select(norm => norm.Written.Statement).Distinct(StringComparer.Ordinal).SelectMany(context.Precedence.RulesAbout).Distinct()
                .Where(rule => context.Precedence.Circles.Contains(rule) && norms.Any(norm => Precedence.Covers(rule.Winner, norm.Written.Statement))
                    && norms.Any(norm => Precedence.Covers(rule.Loser, norm.Written.Statement)))
                .Select(rule => new DerivationLine($"\"{rule.Rule}\" lies on a circle of such rules and settles nothing") { Location = rule.Location }),
        ];
    }
}
