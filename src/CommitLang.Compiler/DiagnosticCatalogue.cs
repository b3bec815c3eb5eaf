using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Diagnostics;

namespace CommitLang.Compiler;

/// <summary>The kinds of diagnostics that binding reports: CL1 names and kinds, CL2 dates, life and provenance.</summary>
public static class DiagnosticCatalogue
{
    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. BindingErrors.All.Concat(LifeErrors.All).Concat(TestErrors.All).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];
}
