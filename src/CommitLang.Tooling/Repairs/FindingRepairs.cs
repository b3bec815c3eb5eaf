using CommitLang.Checker;
using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Names;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Repairs;

/// <summary>What can be done about what does not fit together.</summary>
internal static class FindingRepairs
{
    public static IEnumerable<Repair> Of(ProgramView view, Finding finding)
    {
        var repairs = finding.Id switch
        {
            "CL3001" or "CL3002" or "CL3004" or "CL3005" or "CL3006" or "CL3008" => GiveWay(view, finding),
            "CL3022" => Remove(view, finding, "Remove this rule of precedence"),
            "CL5003" => Answer(view, finding),
            "CL5015" => Remove(view, finding, "Remove this norm, which adds nothing"),
            _ => [],
        };
        return finding.Block.Length == 0 ? repairs : repairs.Append(Record(view, finding)).Where(repair => !repair.Changes.IsEmpty);
    }

    /// <summary>Either statement gives way to the other (language 2.11).</summary>
    private static IEnumerable<Repair> GiveWay(ProgramView view, Finding finding)
    {
        if (finding.Clauses is not [var first, var second, ..] || first.Statement == second.Statement)
        {
            yield break;
        }

        foreach (var (loser, winner) in new[] { (first, second), (second, first) })
        {
            if (view.Find(loser.Location.Path) is not { } file || NormAt(file, loser.Location.Span) is not { } norm
                || NameOf(view, file, winner.Statement) is not { } name)
            {
                continue;
            }

            var last = LastClause(norm);
            var line = $"{Lines.Break(file.Text)}{Lines.Indentation(file.Text, norm.Span.Start)}subject to {name}";
            yield return Fix(finding, $"Let {loser.Statement} give way: `subject to {name}`", new FileChange(file.Path, new TextSpan(last.Span.End, 0), line));
        }
    }

    /// <summary>A commitment of the one who is asked, in the words of the demand.</summary>
    private static IEnumerable<Repair> Answer(ProgramView view, Finding finding)
    {
        if (finding.Clauses is not [var clause, ..] || view.Find(clause.Location.Path) is not { } file || NormAt(file, clause.Location.Span) is not { } norm
            || norm.Bearer is not NamedBearerSyntax { Path: { } bearer, IsJointly: false } || norm.Ancestors().OfType<NamedDeclarationSyntax>().FirstOrDefault() is not { } demand)
        {
            return [];
        }

        var newLine = Lines.Break(file.Text);
        var name = Free(view, $"{bearer.Segments[^1].Text}Answers{demand.Identifier.Text}");
        var text = $"{newLine}{newLine}commitment {name} by {bearer} {{{newLine}    {norm}{newLine}}}";
        return [Fix(finding, $"Answer it with a commitment of {bearer}", new FileChange(file.Path, new TextSpan(demand.Span.End, 0), text))];
    }

    private static IEnumerable<Repair> Remove(ProgramView view, Finding finding, string title)
    {
        if (finding.Clauses is not [var clause, ..] || view.Find(clause.Location.Path) is not { } file)
        {
            return [];
        }

        var token = file.Tree.Root.FindToken(clause.Location.Span.Start);
        var node = token.Parent?.Ancestors().Prepend(token.Parent).FirstOrDefault(around => around is PrecedenceDeclarationSyntax or ClauseSyntax or NormSyntax);
        if (node is NormSyntax norm)
        {
            // A statement that says nothing is none; a norm goes with its clauses.
            return norm.Parent?.ChildNodes().OfType<NormSyntax>().Count() > 1
                ? [Fix(finding, title, new FileChange(file.Path, TextSpan.FromBounds(Lines.Of(norm).Start, Lines.Of(LastClause(norm)).End), ""))]
                : [];
        }

        return node is null ? [] : [Fix(finding, title, new FileChange(file.Path, Lines.Of(node), ""))];
    }

    /// <summary>Writes the course of events in which it bites down as a scenario of the author's own.</summary>
    private static Repair Record(ProgramView view, Finding finding)
    {
        var file = finding.Clauses.Select(clause => view.Find(clause.Location.Path)).FirstOrDefault(found => found is not null);
        if (file is null)
        {
            return new Repair("", RepairKind.Record, []) { Id = finding.Id };
        }

        var newLine = Lines.Break(file.Text);
        var name = finding.Block.Split(' ', 3)[1];
        var block = $"scenario {Free(view, name)}{finding.Block[$"scenario {name}".Length..]}".TrimEnd('\n').Replace("\n", newLine, StringComparison.Ordinal);
        var end = file.Text.Length;
        var gap = end == 0 ? "" : file.Text.ToString().EndsWith('\n') ? newLine : newLine + newLine;
        return new Repair("Make this a scenario", RepairKind.Record, [new FileChange(file.Path, new TextSpan(end, 0), $"{gap}{block}{newLine}")])
        {
            Id = finding.Id,
            Fingerprint = finding.Fingerprint,
        };
    }

    private static Repair Fix(Finding finding, string title, FileChange change) =>
        new(title, RepairKind.Fix, [change]) { Id = finding.Id, Fingerprint = finding.Fingerprint };

    private static NormSyntax? NormAt(ProgramFile file, TextSpan span) => file.Tree.Root.FindToken(span.Start).Parent?.FirstAncestorOrSelf<NormSyntax>();

    /// <summary>The last clause of a norm, else the norm itself.</summary>
    private static SyntaxNode LastClause(NormSyntax norm) =>
        norm.Parent?.ChildNodes().SkipWhile(child => child != norm).Skip(1).TakeWhile(child => child is ClauseSyntax).LastOrDefault() ?? norm;

    /// <summary>How a statement is called in a file; null when it cannot be there.</summary>
    private static string? NameOf(ProgramView view, ProgramFile file, string statement) => new NamesInScope(view, file.Tree).All()
        .FirstOrDefault(name => name.MissingImport is null && name.Symbol is StatementSymbol symbol && symbol.Path == statement)?.Text;

    private static string Free(ProgramView view, string name)
    {
        var taken = view.Compilation.Symbols.Select(symbol => symbol.Name).ToHashSet(StringComparer.Ordinal);
        return !taken.Contains(name) ? name : Enumerable.Range(2, taken.Count + 1).Select(i => FormattableString.Invariant($"{name}{i}")).First(other => !taken.Contains(other));
    }
}
