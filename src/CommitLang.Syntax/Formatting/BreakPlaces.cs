namespace CommitLang.Syntax.Formatting;

/// <summary>Where a line may be broken that would be too long.</summary>
internal static class BreakPlaces
{
    /// <summary>Whether a node is a part of a declaration or clause that may begin a line of its own.</summary>
    public static bool IsPart(SyntaxKind kind) => kind is
        SyntaxKind.IsoCode or SyntaxKind.GroupModifier or SyntaxKind.Office or SyntaxKind.FromBound or SyntaxKind.EndBound
        or SyntaxKind.Owner or SyntaxKind.AreaDefinition or SyntaxKind.AreaTerm or SyntaxKind.AreaRelation
        or SyntaxKind.EventDefinition or (>= SyntaxKind.BeginsWithModifier and <= SyntaxKind.DividedModifier)
        or SyntaxKind.DatedPart or SyntaxKind.LocationPart or SyntaxKind.SecretClause or SyntaxKind.Attribution
        or SyntaxKind.SourceClause or SyntaxKind.SpeakerPart or SyntaxKind.SaidOnPart
        or SyntaxKind.Firmness or SyntaxKind.Holder or SyntaxKind.TreatyParties or SyntaxKind.CountingSetting
        or SyntaxKind.NeverAssertion or SyntaxKind.WheneverAssertion or SyntaxKind.ValueTerm;

    /// <summary>Whether a node says who shall do something, which may be a long list in front of what they shall do.</summary>
    public static bool IsBearer(SyntaxKind kind) => kind is >= SyntaxKind.EachBearer and <= SyntaxKind.UndecidedBearer;

    /// <summary>Whether a line may be broken between two neighbouring tokens that are not kept together otherwise.</summary>
    public static bool IsBetween(SyntaxToken left, SyntaxToken right) =>
        left.Kind == SyntaxKind.CommaToken
        || right.Kind is SyntaxKind.AndKeyword or SyntaxKind.OrKeyword
            && right.Parent is { Kind: SyntaxKind.AndCondition or SyntaxKind.OrCondition }
        || right.Kind == SyntaxKind.DividedKeyword
        || IsTitle(left, right);

    /// <summary>A text that follows what it is the title of, and not a word such as <c>as</c> that asks for it.</summary>
    private static bool IsTitle(SyntaxToken left, SyntaxToken right) =>
        right.Kind == SyntaxKind.StringToken && !SyntaxFacts.IsKeyword(left.Kind) && left.Kind != SyntaxKind.ColonToken;
}
