using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Cli.Input;

/// <summary>A reason why the tool cannot do what it was asked to do.</summary>
internal sealed record ToolProblem(DiagnosticDescriptor Descriptor, string Message)
{
    private static readonly Location Nowhere = new(SourceText.From(""), default);

    public static ToolProblem Create(DiagnosticDescriptor descriptor, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        new(descriptor, Diagnostic.Create(descriptor, Nowhere, arguments).Message);

    /// <summary>The line for standard error: <c>error CL9001: There is no file or folder 'x'.</c></summary>
    public override string ToString() => $"{Descriptor.DefaultSeverity.ToCanonicalString()} {Descriptor.Id}: {Message}";
}

/// <summary>Thrown where going on makes no sense; caught where the process ends.</summary>
internal sealed class ToolException(ToolProblem problem) : Exception(problem.Message)
{
    public ToolProblem Problem { get; } = problem;
}
