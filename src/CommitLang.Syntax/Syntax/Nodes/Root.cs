using System.Collections.Immutable;

namespace CommitLang.Syntax;

/// <summary>A whole file.</summary>
public sealed class CompilationUnitSyntax : SyntaxNode
{
    internal CompilationUnitSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The declarations, in the order in which they are written.</summary>
    public ImmutableArray<DeclarationSyntax> Declarations => field.IsDefault ? field = Children<DeclarationSyntax>() : field;

    /// <summary>The end of the file; it carries what is written behind the last declaration.</summary>
    public SyntaxToken EndOfFile => Token(SyntaxKind.EndOfFileToken);
}

/// <summary>Anything that may stand at the top of a file or in a reading.</summary>
public abstract class DeclarationSyntax : SyntaxNode
{
    private protected DeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }
}

/// <summary>A declaration that gives something a name.</summary>
public abstract class NamedDeclarationSyntax : DeclarationSyntax
{
    private protected NamedDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The name.</summary>
    public SyntaxToken Identifier => Token(SyntaxKind.NameToken);

    /// <summary>The name in prose, when given.</summary>
    public SyntaxToken DisplayName => Token(SyntaxKind.StringToken);
}
