using System.Collections.Immutable;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Diagnostics;

namespace CommitLang.Checker.Families;

/// <summary>Makes what is found in every scenario: it needs none to be shown.</summary>
internal static class Inevitable
{
    /// <summary>Something about norms, each of which is a clause of it.</summary>
    /// <param name="descriptor">What is found.</param>
    /// <param name="bearer">Whose norms are folded into one finding; empty when all are.</param>
    /// <param name="norms">The norms, the one that it is about first.</param>
    /// <param name="values">What fills the gaps of the sentence, asked for when it is shown.</param>
    public static Instance Of(DiagnosticDescriptor descriptor, string bearer, ImmutableArray<GroundNorm> norms, Func<(string Name, string Value)[]> values) =>
        Of(descriptor, Describe.GroupOf(bearer, norms), norms, Clauses, values, instance => instance.Norms[0].Norm.Id);

    /// <summary>Something about one norm, told from others of its kind by what is said.</summary>
    /// <param name="descriptor">What is found.</param>
    /// <param name="norm">The norm.</param>
    /// <param name="values">What fills the gaps of the sentence, asked for when it is shown.</param>
    public static Instance Of(DiagnosticDescriptor descriptor, GroundNorm norm, Func<(string Name, string Value)[]> values) =>
        Of(descriptor, Describe.GroupOf("", [norm]), [norm], Clauses, values, null);

    /// <summary>Something else, with clauses of its own.</summary>
    public static Instance Of(
        DiagnosticDescriptor descriptor, string group, Func<ImmutableArray<GroundNorm>, ImmutableArray<FindingClause>> clauses,
        Func<(string Name, string Value)[]> values) => Of(descriptor, group, [], clauses, values, null);

    private static Instance Of(
        DiagnosticDescriptor descriptor, string group, ImmutableArray<GroundNorm> norms, Func<ImmutableArray<GroundNorm>, ImmutableArray<FindingClause>> clauses,
        Func<(string Name, string Value)[]> values, Func<Instance, string>? name) => new()
        {
            Descriptor = descriptor,
            Severity = descriptor.DefaultSeverity,
            Group = group,
            Words = (instance, _) => new InstanceText(Describe.Fill(descriptor, values()), clauses(instance.Norms)),
            Norms = norms,
            Certainty = Certainty.Inevitable,
            Name = name ?? (_ => string.Join(" ", values().Select(value => value.Value))),
        };

    private static ImmutableArray<FindingClause> Clauses(ImmutableArray<GroundNorm> norms) => ImmutableArray.CreateRange(norms, Describe.Clause);
}
