using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Completion;
using CommitLang.Tooling.Names;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Repairs;

/// <summary>What mends a name that is not declared: the one that was meant, an import, or a declaration.</summary>
internal static class UndeclaredNames
{
    private static readonly (Wanted Kind, string Word)[] Declarations =
    [
        (Wanted.Actors, "party"), (Wanted.Persons, "person"), (Wanted.Areas, "area"), (Wanted.Acts, "act"), (Wanted.Events, "event"),
        (Wanted.States, "state"), (Wanted.Documents, "document"),
    ];

    public static IEnumerable<Repair> Of(ProgramView view, ProgramFile file, Diagnostic diagnostic)
    {
        var span = diagnostic.Location.Span;
        var written = file.Text.GetText(span);
        var names = new NamesInScope(view, file.Tree).All().ToList();
        foreach (var repair in DiagnosticRepairs.Nearest(
            diagnostic, file, file.Tree.Root.FindNode(span), names.Where(name => name.MissingImport is null).Select(name => name.Text)))
        {
            yield return repair;
        }

        foreach (var module in names.Where(name => name.Text == written).Select(name => name.MissingImport).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var (place, text) = Imports.Insertion(file, module);
            yield return DiagnosticRepairs.Fix(diagnostic, file, $"Import {module}", place, text) with { IsPreferred = true };
        }

        if (!written.Contains('.') && file.Tree.Root.Declarations.LastOrDefault(declaration => declaration.Span.Start <= span.Start) is { } around)
        {
            var continuations = Continuations.At(file.Tree, span.Start);
            var place = new CompletionPlace(view, file, continuations, span.Start);
            var wanted = continuations.Items.Where(item => item.Token == SyntaxKind.NameToken)
                .Aggregate(Wanted.Nothing, (all, item) => all | NameKinds.Wanted(item, place));
            var above = Lines.Of(around).Start;
            var newLine = Lines.Break(file.Text);
            foreach (var (_, word) in Declarations.Where(declaration => (wanted & declaration.Kind) != 0))
            {
                yield return DiagnosticRepairs.Fix(
                    diagnostic, file, $"Declare {word} {written}", new TextSpan(above, 0), $"{word} {written}{newLine}{newLine}");
            }
        }
    }
}
