using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Finds what is left open: undecided, unanswered, in another's hands, vague, and idle or circular precedence.</summary>
internal static class Loose
{
    private static readonly string[] CanBeMissing = ["deadline", "measure (it is kept as its bearer sees fit)", "source"];

    // There are few ways to be vague, and very many norms.
    private static readonly (string What, string Words)[] Lacks = [.. Enumerable.Range(0, 1 << CanBeMissing.Length).Select(LackOf)];

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
                () => [("title", Capital(question.Title)), ("what", question.What), ("consequence", consequence)]);
        }
    }

    /// <summary>What norms leave open: those that are asked about.</summary>
    public static void FindOfNorms(CheckContext context)
    {
        var answers = new Answers(context);
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
                FindVague(context, norm);
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

    private static void AddUnanswered(CheckContext context, GroundNorm demand) => Add(context, FindingDescriptors.Unanswered, demand, "",
        () => [("bearer", demand.Norm.Bearer.InWords()), ("title", Describe.Title(demand)), ("claim", demand.Norm.Claim())]);

    private static void AddInAnothersHands(CheckContext context, GroundNorm norm, DiagnosticDescriptor descriptor, string other) =>
        Add(context, descriptor, norm, "", () => [("first", Describe.Claim(norm)), ("other", other)]);

    private static void FindVague(CheckContext context, GroundNorm norm)
    {
        var missing = MissingFrom(norm.Norm);
        if (missing > 0)
        {
            var (what, words) = Lacks[missing];
            Add(context, FindingDescriptors.Vague, norm, what, () => [("title", TitleOf(context, norm)), ("missing", words)]);
        }
    }

    /// <summary>What a norm says nothing of: a bit for each of what can be missing.</summary>
    private static int MissingFrom(Norm norm) =>
        (norm is { Modality: Modality.Duty, Deadline: null, Every: null, For: null, RunsOut.IsNever: true } ? 1 : 0)
        + (norm.IsDiscretionary ? 2 : 0)
        + (norm.Source.Length == 0 ? 4 : 0);

    private static (string What, string Words) LackOf(int missing)
    {
        var names = CanBeMissing.Where((_, i) => (missing >> i) % 2 == 1).ToList();
        return (string.Join("|", names), string.Join(" and no ", names));
    }

    /// <summary>The statement, and which of its norms where it has several.</summary>
    private static string TitleOf(CheckContext context, GroundNorm norm) => Capital(norm.Written.Title)
        + (context.HasSeveral(norm.Written.Statement) ? $", in \"{norm.Norm.Claim()}\"," : "");

    private static FindingClause Clause(OpenQuestion question) =>
        new(question.Location, "undecided", question.Statement, question.What, "");

    private static FindingClause Clause(Prevalence rule) => new(rule.Location, "precedence", rule.Winner, rule.Rule, "");

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static void Add(
        CheckContext context, DiagnosticDescriptor descriptor, GroundNorm norm, string what, Func<(string Name, string Value)[]> values) =>
        context.Instances.Add(Inevitable.Of(descriptor, norm, what, values));

    private static void Add(
        CheckContext context, DiagnosticDescriptor descriptor, FindingClause clause, string group, Func<(string Name, string Value)[]> values) =>
        context.Instances.Add(Inevitable.Of(descriptor, group, _ => [clause], values));
}
