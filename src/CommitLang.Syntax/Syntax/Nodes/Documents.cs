namespace CommitLang.Syntax;

/// <summary><c>document Communique "Communique of the second conference" dated 2030-04</c>.</summary>
public sealed class DocumentDeclarationSyntax : NamedDeclarationSyntax
{
    internal DocumentDeclarationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>document</c>.</summary>
    public SyntaxToken DocumentKeyword => Token(SyntaxKind.DocumentKeyword);

    /// <summary>When it was written, when given.</summary>
    public DatedPartSyntax? Dated => Child<DatedPartSyntax>();

    /// <summary>Who wrote it, when given.</summary>
    public HolderSyntax? Holder => Child<HolderSyntax>();

    /// <summary>Where it can be found, when given.</summary>
    public LocationPartSyntax? Location => Child<LocationPartSyntax>();

    /// <summary>Who may know it, when given.</summary>
    public SecretClauseSyntax? Secret => Child<SecretClauseSyntax>();

    /// <summary>Who reports it, when given.</summary>
    public AttributionSyntax? Attribution => Child<AttributionSyntax>();
}

/// <summary><c>dated 2030-04</c>.</summary>
public sealed class DatedPartSyntax : SyntaxNode
{
    internal DatedPartSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>dated</c>.</summary>
    public SyntaxToken DatedKeyword => Token(SyntaxKind.DatedKeyword);

    /// <summary>The date, which may be partial.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}

/// <summary><c>at "https://example.org/communique"</c>.</summary>
public sealed class LocationPartSyntax : SyntaxNode
{
    internal LocationPartSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>at</c>.</summary>
    public SyntaxToken AtKeyword => Token(SyntaxKind.AtKeyword);

    /// <summary>Where the document can be found.</summary>
    public SyntaxToken Location => Token(SyntaxKind.StringToken);
}

/// <summary><c>source Communique "paragraph 4" said by Weber on 2030-04-02</c>.</summary>
public sealed class SourceClauseSyntax : ClauseSyntax
{
    internal SourceClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>source</c>.</summary>
    public SyntaxToken SourceKeyword => Token(SyntaxKind.SourceKeyword);

    /// <summary>The document.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>The place in the document, when given.</summary>
    public SyntaxToken Locator => Token(SyntaxKind.StringToken);

    /// <summary>Who said it, when given.</summary>
    public SpeakerPartSyntax? Speaker => Child<SpeakerPartSyntax>();

    /// <summary>When it was said, when given.</summary>
    public SaidOnPartSyntax? SaidOn => Child<SaidOnPartSyntax>();

    /// <summary>Who reports it, when given.</summary>
    public AttributionSyntax? Attribution => Child<AttributionSyntax>();
}

/// <summary><c>said by Weber</c>.</summary>
public sealed class SpeakerPartSyntax : SyntaxNode
{
    internal SpeakerPartSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>said</c>.</summary>
    public SyntaxToken SaidKeyword => Token(SyntaxKind.SaidKeyword);

    /// <summary>The speaker.</summary>
    public PathSyntax? Path => Child<PathSyntax>();
}

/// <summary><c>on 2030-04-02</c>.</summary>
public sealed class SaidOnPartSyntax : SyntaxNode
{
    internal SaidOnPartSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>on</c>.</summary>
    public SyntaxToken OnKeyword => Token(SyntaxKind.OnKeyword);

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}

/// <summary><c>according to Gazette</c> or <c>according to "the minister's memoirs"</c>.</summary>
public sealed class AttributionSyntax : SyntaxNode
{
    internal AttributionSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>according</c>.</summary>
    public SyntaxToken AccordingKeyword => Token(SyntaxKind.AccordingKeyword);

    /// <summary>The one who reports it, in prose.</summary>
    public SyntaxToken Text => Token(SyntaxKind.StringToken);

    /// <summary>The one who reports it, by name.</summary>
    public PathSyntax? Path => Child<PathSyntax>();
}

/// <summary><c>secret to Norland, Westmark</c>.</summary>
public sealed class SecretClauseSyntax : ClauseSyntax
{
    internal SecretClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>secret</c>.</summary>
    public SyntaxToken SecretKeyword => Token(SyntaxKind.SecretKeyword);

    /// <summary>Who may know.</summary>
    public PathListSyntax? Parties => Child<PathListSyntax>();
}
