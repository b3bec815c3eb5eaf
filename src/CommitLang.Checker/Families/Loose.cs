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
        foreach (var question in context.Program.Questions)
        {
            var consequence = question.IsWhole ? ": until it is decided, nothing can be owed, kept or breached" : "";
            Add(context, FindingDescriptors.Undecided, [Clause(question)], question.Statement + question.What,
                ("title", Capital(question.Title)), ("what", question.What), ("consequence", consequence));
        }

        foreach (var norm in context.Norms.Where(norm => norm.Holes.Count == 0 && !norm.IsUnlisted))
        {
            FindUnanswered(context, norm);
            foreach (var (descriptor, other) in AnothersHands.Of(context, norm))
            {
                Add(context, descriptor, norm, "", ("first", Describe.Claim(norm)), ("other", other));
            }
        }

        foreach (var norm in context.Norms.DistinctBy(norm => norm.Written, ReferenceEqualityComparer.Instance))
        {
            FindVague(context, norm);
        }
    }

    /// <summary>After all else: which rules of precedence settled nothing.</summary>
    public static void FindIdlePrecedence(CheckContext context)
    {
        foreach (var rule in context.Precedence.Circles.DistinctBy(rule =>
            string.Join("|", context.Precedence.CircleOf(rule).Distinct().Order(StringComparer.Ordinal))))
        {
            Add(context, FindingDescriptors.CircularPrecedence, [new FindingClause(rule.Location, "precedence", rule.Winner, rule.Rule, "")],
                rule.Winner + rule.Loser, ("path", string.Join(" over ", context.Precedence.CircleOf(rule))));
        }

        foreach (var rule in context.Precedence.Idle)
        {
            Add(context, FindingDescriptors.IdlePrecedence, [new FindingClause(rule.Location, "precedence", rule.Winner, rule.Rule, "")],
                rule.Winner + rule.Loser, ("winner", rule.Winner), ("loser", rule.Loser));
        }
    }

    private static void FindUnanswered(CheckContext context, GroundNorm demand)
    {
        if (demand.IsOwn || demand.Written.Kind != StatementKind.Demand || demand.Norm.Modality is not (Modality.Duty or Modality.Prohibition or Modality.ContinuousDuty))
        {
            return;
        }

        var isBan = demand.Norm.Modality == Modality.Prohibition;
        foreach (var member in demand.Norm.Bearer.Members)
        {
            var deed = new Deed(member.Name, demand.Norm.Act);
            var isAnswered = context.Norms.Any(own => own.IsOwn && own.Norm.Bearer.Members.Any(other => other.Name == member.Name)
                && (own.Norm.Modality == Modality.Prohibition) == isBan && own.Norm.Modality is not (Modality.Permission or Modality.Exemption)
                && (isBan
                    ? context.Conduct.Falls(deed, own.Norm, member.Name)
                    : context.Conduct.Falls(new Deed(member.Name, own.Norm.Act), demand.Norm, member.Name)));
            if (isAnswered)
            {
                return;
            }
        }

        Add(context, FindingDescriptors.Unanswered, demand, "",
            ("bearer", demand.Norm.Bearer.InWords()), ("title", Describe.Title(demand)), ("claim", demand.Norm.Claim()));
    }

    private static void FindVague(CheckContext context, GroundNorm norm)
    {
        var missing = new List<string>();
        if (norm.Norm is { Modality: Modality.Duty, Deadline: null, Every: null, For: null } duty && duty.RunsOut.IsNever)
        {
            missing.Add("deadline");
        }

        if (norm.Norm.IsDiscretionary)
        {
            missing.Add("measure (it is kept as its bearer sees fit)");
        }

        if (norm.Norm.Source.Length == 0)
        {
            missing.Add("source");
        }

        if (missing.Count > 0)
        {
            Add(context, FindingDescriptors.Vague, norm, string.Join("|", missing),
                ("title", TitleOf(context, norm)), ("missing", string.Join(" and no ", missing)));
        }
    }

    /// <summary>The statement, and which of its norms where it has several.</summary>
    private static string TitleOf(CheckContext context, GroundNorm norm) => Capital(norm.Written.Title)
        + (context.HasSeveral(norm.Written.Statement) ? $", in \"{norm.Norm.Claim()}\"," : "");

    private static FindingClause Clause(OpenQuestion question) =>
        new(question.Location, "undecided", question.Statement, question.What, "");

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static void Add(CheckContext context, DiagnosticDescriptor descriptor, GroundNorm norm, string detail, params (string, string)[] values) =>
        context.Instances.Add(Make(descriptor, () => [Describe.Clause(norm)], Describe.GroupOf("", norm) + detail, values) with { Norms = [norm] });

    private static void Add(
        CheckContext context, DiagnosticDescriptor descriptor, FindingClause[] clauses, string group, params (string, string)[] values) =>
        context.Instances.Add(Make(descriptor, () => clauses, group, values));

    private static Instance Make(DiagnosticDescriptor descriptor, Func<FindingClause[]> clauses, string group, (string, string)[] values) => new()
    {
        Descriptor = descriptor,
        Severity = descriptor.DefaultSeverity,
        Words = () => new InstanceText(Describe.Fill(descriptor, values), [.. clauses()]),
        Group = group,
        Certainty = Certainty.Inevitable,
        Detail = values.Length > 0 ? string.Join(" ", values.Select(value => value.Item2)) : "",
    };
}
