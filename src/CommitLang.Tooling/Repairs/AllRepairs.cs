using CommitLang.Text;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Repairs;

/// <summary>What can be done about what is wrong at a place.</summary>
public static class AllRepairs
{
    /// <summary>The repairs for a stretch of a file, those of diagnostics first.</summary>
    /// <param name="view">The program.</param>
    /// <param name="file">The file.</param>
    /// <param name="span">The stretch; empty for a caret.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IEnumerable<Repair> For(ProgramView view, ProgramFile file, TextSpan span, CancellationToken cancellationToken = default)
    {
        foreach (var diagnostic in view.Compilation.GetDiagnostics(cancellationToken))
        {
            if (diagnostic.Location.Path == file.Path && Touches(diagnostic.Location.Span, span))
            {
                foreach (var repair in DiagnosticRepairs.Of(view, file, diagnostic))
                {
                    yield return repair;
                }
            }
        }

        foreach (var finding in view.Findings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (finding.Clauses.Any(clause => clause.Location.Path == file.Path && Touches(clause.Location.Span, span)))
            {
                foreach (var repair in FindingRepairs.Of(view, finding))
                {
                    yield return repair;
                }
            }
        }
    }

    private static bool Touches(TextSpan one, TextSpan other) => one.Start <= other.End && other.Start <= one.End;
}
