using System.Collections.Immutable;
using CommitLang.Diagnostics;

namespace CommitLang.Compiler.Binding;

/// <summary>What is wrong with an author's own tests.</summary>
internal static class TestErrors
{
    public static readonly DiagnosticDescriptor NoSuchNorm = DiagnosticDescriptor.Error(
        "CL1027", "No such norm", "`{name}` names no norm{suggestion}.");

    public static readonly DiagnosticDescriptor NothingHappens = DiagnosticDescriptor.Error(
        "CL2014", "Nothing happens", "A scenario says what happens: leave out what {actor} does not do.");

    public static readonly DiagnosticDescriptor AlwaysKept = DiagnosticDescriptor.Error(
        "CL2015", "Kept whatever happens", "`{modal}` is kept whatever is done, so this assert could never fail.");

    public static readonly DiagnosticDescriptor EndsWithoutBeginning = DiagnosticDescriptor.Error(
        "CL2016", "Ends without a beginning", "`{state}` ends here, but the scenario does not say on which day before it begins.");

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NoSuchNorm, NothingHappens, AlwaysKept, EndsWithoutBeginning];
}
