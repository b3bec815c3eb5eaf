using System.Runtime.InteropServices;
using CommitLang.Checker;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;

namespace CommitLang.Cli.Commands;

/// <summary>Says when something was left open for want of the solver's native library, which not every package carries.</summary>
internal static class MissingSolver
{
    public static void SayWhereNeeded(CheckReport report, ToolEnvironment environment)
    {
        if (report.Findings.Any(finding => finding.Id == FindingDescriptors.NotSettled.Id) && !ConstraintSolver.IsAvailable)
        {
            environment.Error.WriteLine(ToolProblem.Create(ToolDiagnostics.NoSolver, ("platform", RuntimeInformation.RuntimeIdentifier)));
        }
    }
}
