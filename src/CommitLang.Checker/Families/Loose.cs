using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Finds what is left open: undecided, unanswered, in another's hands, vague, and idle or circular precedence.</summary>
internal static class Loose
{
    public static void Find(CheckContext context)
    {
        FindUndecided(context);
        FindOfNorms(context);
    }

    /// <summary>What the text leaves undecided.</summary>
    public static void FindUndecided(CheckContext context)
    {
        foreach (var question in context.Program.Questions)
        {
            var consequence = question.IsWhole ? ": until it is decided, nothing can be owed, kept or breached" : "";
            Add(context, FindingDescriptors.Undecided, Clause(question), question.Statement + question.What,
                () => [("title", Describe.Capital(question.Title)), ("what", question.What), ("consequence", consequence)]);
        }
    }

    /// <summary>What norms leave open: those that are asked about.</summary>
    public static void FindOfNorms(CheckContext context)
    {
        var answers = new Answers(context);
        var vagueness = new Vagueness(context);
        var written = new HashSet<WrittenNorm>(ReferenceEqualityComparer.Instance);
        foreach (var norm in context.Norms.Where(context.IsAskedAbout))
        {
            if (norm.Holes.Count == 0 && !norm.IsUnlisted)
            {
                if (answers.Lack(norm))
                {
                    AddUnanswered(context, norm);
                }

                foreach (var (descriptor, other) in AnothersHands.Of(context, norm))
                {
                    AddInAnothersHands(context, norm, descriptor, other);
                }
            }

            if (written.Add(norm.Written))
            {
                vagueness.Find(norm);
            }
        }
    }

    /// <summary>After all else: which rules of precedence settled nothing of what was found.</summary>
    public static void FindIdlePrecedence(CheckContext context, IEnumerable<Instance> found)
    {
        var idle = context.Precedence.Idle(found);
        foreach (var rule in context.Precedence.Circles.DistinctBy(rule =>
            string.Join("|", context.Precedence.CircleOf(rule).Distinct().Order(StringComparer.Ordinal))))
        {
            Add(context, FindingDescriptors.CircularPrecedence, Clause(rule), rule.Winner + rule.Loser,
                () => [("path", string.Join(" over ", context.Precedence.CircleOf(rule)))]);
        }

        foreach (var rule in idle)
        {
            Add(context, FindingDescriptors.IdlePrecedence, Clause(rule), rule.Winner + rule.Loser,
                () => [("winner", rule.Winner), ("loser", rule.Loser)]);
        }
    }

    private static void AddUnanswered(CheckContext context, GroundNorm demand) => Add(context, FindingDescriptors.Unanswered, demand,
        () => [("bearer", demand.Norm.Bearer.InWords()), ("title", Describe.Title(demand)), ("claim", demand.Norm.Claim())]);

    private static void AddInAnothersHands(CheckContext context, GroundNorm norm, DiagnosticDescriptor descriptor, string other) =>
        Add(context, descriptor, norm, () => [("first", Describe.Claim(norm)), ("other", other)]);

    private static FindingClause Clause(OpenQuestion question) =>
        new(question.Location, "undecided", question.Statement, question.What, "");

    private static FindingClause Clause(Prevalence rule) => new(rule.Location, "precedence", rule.Winner, rule.Rule, "");

    private static void Add(
        CheckContext context, DiagnosticDescriptor descriptor, GroundNorm norm, Func<(string Name, string Value)[]> values) =>
        context.Instances.Add(Inevitable.Of(descriptor, norm, values));

    private static void Add(
        CheckContext context, DiagnosticDescriptor descriptor, FindingClause clause, string group, Func<(string Name, string Value)[]> values) =>
        context.Instances.Add(Inevitable.Of(descriptor, group, _ => [clause], values));
}
