using CommitLang.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>
/// What holds a mistake stays as it is. What stands around it is laid out as long as it holds none itself: a treaty around a broken
/// article, an article around a broken clause.
/// </summary>
internal static class Mistakes
{
    /// <summary>Whether a node can be laid out: but for items of its block there is nothing wrong with it.</summary>
    public static bool LeaveRoomFor(SyntaxNode node) => IsSound(node) || BlockElements.Of(node) is { } block && IsSoundAround(node, block);

    /// <summary>Whether a node and all that stand around it can be laid out.</summary>
    public static bool LeaveRoomAround(SyntaxNode node) => LeaveRoomFor(node)
        && node.Ancestors().TakeWhile(around => around.Kind != SyntaxKind.CompilationUnit).All(LeaveRoomFor);

    /// <summary>A node or token with the comments around it, as it stands in the text.</summary>
    public static IEnumerable<Doc> Verbatim(SourceText text, SyntaxNodeOrToken element)
    {
        if (Extent(element) is not { } extent)
        {
            yield break;
        }

        var line = text.GetLineSpan(text.GetLineIndex(extent.Start)).Start;
        if (line < element.FullSpan.Start)
        {
            yield return new AtomDoc(AtomKind.VerbatimOnSameLine, extent, width: 0);
            yield break;
        }

        yield return TriviaReader.HasEmptyLineBefore(text, extent.Start) ? Doc.EmptyLine : Doc.HardLine;
        yield return new AtomDoc(AtomKind.Verbatim, TextSpan.FromBounds(line, extent.End), width: 0);
    }

    private static bool IsSound(SyntaxNode node) =>
        !node.ContainsMissing && !node.ContainsSkipped && !node.SyntaxTree.HasDiagnosticIn(node.Span);

    private static bool IsSoundAround(SyntaxNode node, BlockElements block) =>
        block.Header.All(part => part.Node is { } inner ? IsSound(inner) : IsSound(part.Token)) && IsSound(block.Open) && IsSound(block.Close)
        && !node.SyntaxTree.HasDiagnosticIn(TextSpan.FromBounds(node.Span.Start, block.Open.Span.End))
        && !node.SyntaxTree.HasDiagnosticIn(block.Close.Span)
        && block.Items.All(item => LeaveRoomFor(item) || StandsAlone(item));

    /// <summary>Whether nothing else stands on the lines of a node: else it would have to be taken apart from its neighbours.</summary>
    private static bool StandsAlone(SyntaxNode node)
    {
        var text = node.SyntaxTree.Text;
        return Extent(new SyntaxNodeOrToken(node)) is { } extent
            && text.AsSpan(TextSpan.FromBounds(text.GetLineSpan(text.GetLineIndex(extent.Start)).Start, extent.Start)).IsWhiteSpace()
            && text.AsSpan(TextSpan.FromBounds(extent.End, text.GetLineSpan(text.GetLineIndex(extent.End)).End)).IsWhiteSpace();
    }

    /// <summary>From the first to the last thing written in it, comments included; null when nothing is.</summary>
    private static TextSpan? Extent(SyntaxNodeOrToken element)
    {
        // A text without its closing mark ends with the blanks that stand behind it.
        var pieces = (element.Node?.DescendantTokens() ?? [element.Token]).SelectMany(Pieces).Where(piece => !piece.IsEmpty).ToList();
        return pieces.Count == 0 ? null : TextSpan.FromBounds(pieces[0].Start, pieces[^1].End);
    }

    private static bool IsSound(SyntaxToken token) =>
        token.IsPresent && !token.LeadingTrivia.Concat(token.TrailingTrivia).Any(trivia => trivia.IsSkippedTokens);

    private static IEnumerable<TextSpan> Pieces(SyntaxToken token) =>
        [.. token.LeadingTrivia.SelectMany(Pieces), token.Span, .. token.TrailingTrivia.SelectMany(Pieces)];

    private static IEnumerable<TextSpan> Pieces(SyntaxTrivia trivia) =>
        TriviaReader.IsComment(trivia) ? [TriviaReader.CommentSpan(trivia)] : trivia.IsSkippedTokens ? [trivia.Span] : [];
}
