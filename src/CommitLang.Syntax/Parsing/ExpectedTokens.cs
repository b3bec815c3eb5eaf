using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>Puts a set of tokens into an author's words.</summary>
internal sealed class ExpectedTokens(Lookahead lookahead)
{
    private const int MostListed = 4;

    /// <summary>What a set is called that contains everything such a rule begins with. Rules that begin with more come first.</summary>
    private static readonly (int Rule, string Phrase)[] Phrases =
    [
        (CommitParser.RULE_value, "a value"),
        (CommitParser.RULE_label, "a name"),
        (CommitParser.RULE_condition, "a condition"),
        (CommitParser.RULE_primaryCondition, "a condition"),
        (CommitParser.RULE_scenarioItem, "a line such as `2030-01-31 Peace`"),
        (CommitParser.RULE_date, SyntaxFacts.GetFriendlyName(SyntaxKind.DateToken)),
        (CommitParser.RULE_declaration, SyntaxFacts.GetFriendlyName(SyntaxCategory.Declaration)),
        (CommitParser.RULE_norm, "a norm such as `Norland shall Withdraw`"),
        (CommitParser.RULE_clause, SyntaxFacts.GetFriendlyName(SyntaxCategory.Clause)),
        (CommitParser.RULE_actModifier, SyntaxFacts.GetFriendlyName(SyntaxCategory.ActProperty)),
        (CommitParser.RULE_predicate, SyntaxFacts.GetFriendlyName(SyntaxCategory.ModalVerb)),
        (CommitParser.RULE_parameterType, "a kind of value such as `party` or `area`"),
        (CommitParser.RULE_normStatus, SyntaxFacts.GetFriendlyName(SyntaxCategory.Status)),
        (CommitParser.RULE_conduct, "an act"),
        (CommitParser.RULE_firmness, SyntaxFacts.GetFriendlyName(SyntaxCategory.Firmness)),
        (CommitParser.RULE_quantity, "an amount such as 500 troops"),
    ];

    private static readonly int[] Periods = [CommitParser.DAY, CommitParser.WEEK, CommitParser.MONTH, CommitParser.YEAR];

    /// <summary>The set in words; null when it takes too many.</summary>
    public string? Describe(IntervalSet expected)
    {
        var rest = expected.ToList().Where(type => type != TokenConstants.EOF && type != TokenConstants.EPSILON).ToHashSet();
        var whole = rest.ToHashSet();
        var words = new List<string>();
        foreach (var (rule, phrase) in Phrases)
        {
            var first = lookahead.FirstOf(rule).ToList();

            // Two rules may begin with one word in common: `at least 2 of` and `at once`.
            if (whole.IsSupersetOf(first) && first.Count(type => !rest.Contains(type)) <= 1 && first.Any(rest.Contains))
            {
                words.Add(phrase);
                rest.ExceptWith(first);
            }
        }

        if (rest.IsSupersetOf(Periods))
        {
            words.Add(SyntaxFacts.GetFriendlyName(SyntaxCategory.Period));
            rest.ExceptWith(Periods);
        }

        if (words.Count > 0 || rest.Count > 1)
        {
            // What goes on with a name is seldom what is missing.
            rest.Remove(CommitParser.DOT);
        }

        words.AddRange(rest.Order().Select(type => SyntaxFacts.GetFriendlyName(TokenKinds.KindOf(type))).Distinct());
        return words.Count is 0 or > MostListed ? null : Join([.. words.OrderBy(ListLevel)]);
    }

    // A phrase that is a list itself can only come last, or nobody sees where it ends.
    private static int ListLevel(string phrase) =>
        phrase.Contains(": ", StringComparison.Ordinal) ? 2 : phrase.Contains(", ", StringComparison.Ordinal) ? 1 : 0;

    private static string Join(List<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";
}
