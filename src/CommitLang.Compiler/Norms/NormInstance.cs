using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Norms;

/// <summary>One way of filling in a written norm.</summary>
/// <param name="Id">What the ground norm is called.</param>
/// <param name="Bindings">What its variables stand for.</param>
/// <param name="Bearer">Who bears it.</param>
/// <param name="Acts">What is to be done, one of several where one suffices.</param>
/// <param name="Breach">The breach that it follows upon.</param>
/// <param name="IsUnlisted">Whether a member of an open group bears it that is not listed.</param>
/// <param name="Holes">How what is undecided was filled.</param>
/// <param name="Fillings">In how many ways that can be filled.</param>
internal sealed record NormInstance(
    string Id, Bindings Bindings, Bearer Bearer, ImmutableArray<GroundTerm> Acts, Condition? Breach, bool IsUnlisted, IReadOnlyList<string> Holes, int Fillings);
