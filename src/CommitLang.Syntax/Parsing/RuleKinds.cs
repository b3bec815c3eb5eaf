using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Which node a rule of the grammar makes. A rule's node kind is named like the rule, unless the table says otherwise; a
/// rule that only chooses or groups is spliced: its children go to the rule around it.
/// </summary>
internal static class RuleKinds
{
    private static readonly string[] Spliced =
    [
        "declaration", "statementItem", "treatyItem", "actModifier", "stateModifier", "eventModifier", "statementHeader",
        "treatyHeader", "remarkHeader", "documentPart", "sourcePart", "bearer", "predicate", "conduct", "clause",
        "primaryCondition", "relation", "assertion", "scenarioItem", "operand", "point", "label", "softKeyword", "pathSegment",
        "articleNumber",
    ];

    private static readonly Dictionary<string, int> ByName = NamesOfNodes();

    private static readonly SyntaxKind[] Kinds = Array.ConvertAll(CommitParser.ruleNames, KindOf);

    /// <summary>The kind of node a rule makes; <see cref="SyntaxKind.None"/> for a spliced rule.</summary>
    public static SyntaxKind KindOf(int rule) => Kinds[rule];

    /// <summary>Whether the node stands only where it has more than one child: an operator without operators.</summary>
    public static bool Collapses(SyntaxKind kind) =>
        kind is SyntaxKind.OrCondition or SyntaxKind.AndCondition or SyntaxKind.NotCondition or SyntaxKind.CompoundValue;

    /// <summary>Whether the words in the rule are names.</summary>
    public static bool MakesNames(int rule) => rule == CommitParser.RULE_softKeyword;

    private static SyntaxKind KindOf(string rule) => rule switch
    {
        "condition" => SyntaxKind.OrCondition,
        "conjunction" => SyntaxKind.AndCondition,
        "negation" => SyntaxKind.NotCondition,
        "value" => SyntaxKind.CompoundValue,
        "innerReference" => SyntaxKind.Reference,
        "innerPath" => SyntaxKind.Path,
        _ when Array.IndexOf(Spliced, rule) >= 0 => SyntaxKind.None,
        _ => (SyntaxKind)ByName[char.ToUpperInvariant(rule[0]) + rule[1..]],
    };

    // Looking up each name by reflection takes longer than reading a small text.
    private static Dictionary<string, int> NamesOfNodes()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var kind = SyntaxKind.CompilationUnit; kind <= SyntaxKind.UndecidedValue; kind++)
        {
            names[kind.ToString()] = (int)kind;
        }

        return names;
    }
}
