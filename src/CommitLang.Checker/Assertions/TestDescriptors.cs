using System.Collections.Immutable;
using CommitLang.Diagnostics;

namespace CommitLang.Checker;

/// <summary>What can be said of an author's own tests.</summary>
public static class TestDescriptors
{
    /// <summary>An assert that fails.</summary>
    public static readonly DiagnosticDescriptor Gap = DiagnosticDescriptor.Error(
        "CL5006", "Gap", "{test} fails: {claim}.");

    /// <summary>An assert that holds because what it waits for never comes or nobody can keep all norms, or a scenario that expects nothing.</summary>
    public static readonly DiagnosticDescriptor Empty = DiagnosticDescriptor.Warning(
        "CL5008", "Empty test", "{test} says nothing: {reason}.");

    /// <summary>An expectation that is not met.</summary>
    public static readonly DiagnosticDescriptor NotAsExpected = DiagnosticDescriptor.Error(
        "CL5009", "Not as expected", "{test} expects {norm} to be {wanted} on {day}, but {actual}.");

    /// <summary>A scenario that facts, constraints or acts rule out.</summary>
    public static readonly DiagnosticDescriptor CannotBe = DiagnosticDescriptor.Error(
        "CL5010", "A scenario that cannot be", "{test} cannot be: {reason}.");

    /// <summary>The budget did not suffice.</summary>
    public static readonly DiagnosticDescriptor NotSettled = DiagnosticDescriptor.Warning(
        "CL5011", "Assert not settled", "Whether {test} holds was not settled: {reason}.");

    /// <summary>All of them, by id.</summary>
    internal static ImmutableArray<DiagnosticDescriptor> All { get; } = [Gap, Empty, NotAsExpected, CannotBe, NotSettled];
}
