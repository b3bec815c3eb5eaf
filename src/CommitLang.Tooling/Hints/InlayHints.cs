using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Hints;

/// <summary>Words that an editor shows between those that are written.</summary>
/// <param name="Position">Where.</param>
/// <param name="Text">What.</param>
/// <param name="Explanation">Why, a sentence.</param>
public sealed record InlayHint(int Position, string Text, string Explanation);

/// <summary>Works out what a reader would have to look up: who is in a group on a day, until when there is time.</summary>
public static class InlayHints
{
    private const int MostMembers = 5;

    /// <summary>Who is in the groups that bear norms: on the day of the view, else on the first day on which the norm is valid.</summary>
    /// <param name="view">The program.</param>
    /// <param name="file">The file.</param>
    /// <param name="span">What is shown.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IEnumerable<InlayHint> Members(ProgramView view, ProgramFile file, TextSpan span, CancellationToken cancellationToken = default)
    {
        foreach (var norm in Norms(file, span))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (norm.Bearer is not { } bearer)
            {
                continue;
            }

            var model = view.GetModel(norm);

            foreach (var path in bearer.DescendantNodes().OfType<PathSyntax>())
            {
                if (model.GetSymbol(path) is GroupSymbol { Members.IsEmpty: false } group)
                {
                    var day = view.AsOf ?? FirstDay(model, norm);
                    var members = group.Members.Where(member => day is not { } on || member.Days.Contains(on)).Select(member => member.Actor.Name).ToList();
                    var when = day is { } known && group.Members.Any(member => !member.Days.Equals(DaySet.All)) ? $" on {known}" : "";
                    yield return new InlayHint(
                        path.Span.End,
                        $"({Listed(members)}{(group.IsOpen ? ", …" : "")}{when})",
                        $"{group.Name} has {(members.Count == 1 ? "1 member" : $"{members.Count} members")}{when}{(!group.IsOpen ? "" : members.Count == 1 ? " that is listed, and others" : " that are listed, and others")}: {string.Join(", ", members)}.");
                }
            }
        }
    }

    /// <summary>The last days that follow from facts and dates of the text, behind the clauses that set them.</summary>
    /// <param name="view">The program.</param>
    /// <param name="file">The file.</param>
    /// <param name="span">What is shown.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IEnumerable<InlayHint> Deadlines(ProgramView view, ProgramFile file, TextSpan span, CancellationToken cancellationToken = default)
    {
        var program = view.Compilation.GetProgram(cancellationToken);
        var log = new Lazy<FactLog>(() => FactLogs.Of(program.Vocabulary, program.Facts));
        foreach (var (clause, norm) in Clauses(file, span))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var duties = view.GetModel(norm).GetNorms(norm).Where(ground => ground.Norm is { Every: null, IsStanding: false, Deadline: not null }).Take(MostMembers)
                .SelectMany(ground => new Evaluation(log.Value, [ground.Norm], default).DutiesOf(ground.Norm)).Where(duty => !duty.LastDay.IsNever);
            var days = duties.Select(duty => (duty.LastDay, duty.Trigger)).Distinct().ToList();
            if (days is [var (last, trigger)])
            {
                yield return new InlayHint(clause.Span.End, $"by {last}", $"It falls due on {trigger}, so that {last} is the last day.");
            }
        }
    }

    private static IEnumerable<NormSyntax> Norms(ProgramFile file, TextSpan span) => file.Tree.Root.Declarations
        .Where(declaration => declaration.FullSpan.IntersectsWith(span))
        .SelectMany(declaration => declaration.DescendantNodes().OfType<NormSyntax>()).Where(norm => norm.Span.IntersectsWith(span));

    /// <summary>The clauses that set a deadline, each with the norm in front of it.</summary>
    private static IEnumerable<(SyntaxNode Clause, NormSyntax Norm)> Clauses(ProgramFile file, TextSpan span)
    {
        foreach (var norm in Norms(file, span))
        {
            foreach (var sibling in norm.Parent?.ChildNodes().SkipWhile(child => child != norm).Skip(1).TakeWhile(child => child is ClauseSyntax) ?? [])
            {
                if (sibling is WithinClauseSyntax or AtOnceClauseSyntax or WithoutDelayClauseSyntax && sibling.Span.IntersectsWith(span))
                {
                    yield return (sibling, norm);
                }
            }
        }
    }

    private static Day? FirstDay(SemanticModel model, NormSyntax norm) =>
        model.GetNorms(norm).Select(ground => Evaluation.ValidityOf(ground.Norm)).Where(days => !days.IsEmpty).Select(days => (Day?)days.First).Min();

    private static string Listed(List<string> members) => members.Count <= MostMembers
        ? string.Join(", ", members)
        : $"{string.Join(", ", members.Take(MostMembers - 1))} and {members.Count - MostMembers + 1} more";
}
