using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Compiler;

/// <summary>A word that the text leaves to be read in one of several ways.</summary>
/// <param name="Name">Its name, qualified with the module where two modules use the same name.</param>
/// <param name="Declaration">The declaration.</param>
/// <param name="Readings">The ways to read it, in the order of the text; none when the text lists none.</param>
public sealed record OpenTerm(string Name, TermDeclarationSyntax Declaration, ImmutableArray<TermReading> Readings)
{
    /// <summary>Where its name stands.</summary>
    public Location Location => Declaration.Identifier.GetLocation();
}

/// <summary>One way to read a term.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Declaration">The declaration, with what is declared when the term is read so.</param>
/// <param name="Terms">The terms that are there only when this one is read so.</param>
public sealed record TermReading(string Name, ReadingSyntax Declaration, ImmutableArray<OpenTerm> Terms)
{
    /// <summary>Where its name stands.</summary>
    public Location Location => Declaration.Identifier.IsPresent ? Declaration.Identifier.GetLocation() : Declaration.GetLocation();
}
