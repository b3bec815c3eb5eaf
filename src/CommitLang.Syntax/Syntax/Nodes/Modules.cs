namespace CommitLang.Syntax;

/// <summary><c>module Strait.Settlement</c>: which module the file belongs to.</summary>
public sealed class ModuleDeclarationSyntax : DeclarationSyntax
{
    internal ModuleDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>module</c>.</summary>
    public SyntaxToken ModuleKeyword => Token(SyntaxKind.ModuleKeyword);

    /// <summary>The name of the module.</summary>
    public PathSyntax? Path => Child<PathSyntax>();
}

/// <summary><c>import Countries as C</c>: makes the names of another module known.</summary>
public sealed class ImportDeclarationSyntax : DeclarationSyntax
{
    internal ImportDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>import</c>.</summary>
    public SyntaxToken ImportKeyword => Token(SyntaxKind.ImportKeyword);

    /// <summary>The name of the module.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>The name behind <c>as</c>, when given.</summary>
    public SyntaxToken Alias => Token(SyntaxKind.NameToken);
}

/// <summary><c>as of 2030-01-01</c>: the first day that is looked at.</summary>
public sealed class AsOfSettingSyntax : DeclarationSyntax
{
    internal AsOfSettingSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>as</c>.</summary>
    public SyntaxToken AsKeyword => Token(SyntaxKind.AsKeyword);

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}

/// <summary><c>without delay means 14 days</c>: what the module understands by it.</summary>
public sealed class DelaySettingSyntax : DeclarationSyntax
{
    internal DelaySettingSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>without</c>.</summary>
    public SyntaxToken WithoutKeyword => Token(SyntaxKind.WithoutKeyword);

    /// <summary>The longest time that is without delay.</summary>
    public DurationSyntax? Duration => Child<DurationSyntax>();
}

/// <summary><c>counting offered</c>: softer statements count from this firmness upward.</summary>
public sealed class CountingSettingSyntax : DeclarationSyntax
{
    internal CountingSettingSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>counting</c>.</summary>
    public SyntaxToken CountingKeyword => Token(SyntaxKind.CountingKeyword);

    /// <summary>The softest firmness that counts.</summary>
    public FirmnessSyntax? Firmness => Child<FirmnessSyntax>();
}
