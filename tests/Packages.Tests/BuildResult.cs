using Microsoft.Build.Logging.StructuredLogger;

namespace CommitLang.Packages.Tests;

/// <summary>How a build ended, read from its binary log.</summary>
internal sealed class BuildResult
{
    public BuildResult(ProcessResult process, Build log)
    {
        Process = process;
        var messages = new SortedSet<string>(StringComparer.Ordinal);
        log.VisitAllChildren<AbstractDiagnostic>(diagnostic => messages.Add(
            $"{diagnostic.File}({diagnostic.LineNumber},{diagnostic.ColumnNumber}): {(diagnostic is Error ? "error" : "warning")} {diagnostic.Code}"));
        Messages = [.. messages.Where(message => !message.EndsWith("CL9031", StringComparison.Ordinal))];
        log.VisitAllChildren<Microsoft.Build.Logging.StructuredLogger.Task>(task => Runs += IsRun(task) ? 1 : 0);
    }

    public ProcessResult Process { get; }

    public bool Succeeded => Process.ExitCode == 0;

    /// <summary>What was wrong: file as it was named, line, column, severity and id; the line that sums it up left out.</summary>
    public IReadOnlyList<string> Messages { get; }

    /// <summary>How many times the tool was started.</summary>
    public int Runs { get; private set; }

    private static bool IsRun(Microsoft.Build.Logging.StructuredLogger.Task task) =>
        task is { Name: "Exec", Parent: Target { Name: "_CommitLangRun" } };
}
