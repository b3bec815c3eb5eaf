using System.Globalization;
using Antlr4.Runtime;
using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Turns what the recovery strategy runs into into diagnostics, one for one mistake: what follows from a mistake that has
/// been reported is left out.
/// </summary>
internal sealed class SyntaxErrorReporter(SourceText text, ErrorPlaces places, DiagnosticBag diagnostics, NestingGuard nesting)
{
    private int _lastLine = -1;

    /// <summary>Whether a further diagnostic would not be shown, so that none need be prepared.</summary>
    public bool IsFull => diagnostics.IsFull;

    /// <summary>A token that does not belong here, or the lack of one that does.</summary>
    public void Unexpected(Lexeme found, string? expected, RuleContext context)
    {
        var where = places.Describe(context);
        if (places.IsFirstOnLine(found) && expected is not null)
        {
            Add(found, Diagnostic.Create(SyntaxErrors.Missing, places.Before(found), ("expected", expected), ("where", where)));
            return;
        }

        Misplaced(found, expected, context);
    }

    /// <summary>A token that does not belong here, even if it stands on a line of its own.</summary>
    public void Misplaced(Lexeme found, string? expected, RuleContext context)
    {
        var where = places.Describe(context);
        var name = places.Quote(found);
        Add(found, expected is null
            ? Diagnostic.Create(SyntaxErrors.Misplaced, places.Of(found), ("found", name), ("where", where))
            : Diagnostic.Create(SyntaxErrors.Unexpected, places.Of(found), ("found", name), ("where", where), ("expected", expected)));
    }

    /// <summary>Almost a word of the language.</summary>
    public void Misspelt(Lexeme found, SyntaxKind meant)
    {
        var location = places.Of(found);
        var written = text.GetText(location.Span);
        var plural = SyntaxFacts.GetCategory(meant) == SyntaxCategory.Period && written.EndsWith('s') ? "s" : "";
        var word = SyntaxFacts.GetText(meant) + plural;
        var fix = new SuggestedFix($"Change to `{word}`", location.Span, word);
        Add(found, Diagnostic.Create(SyntaxErrors.Misspelt, location, ("found", written), ("word", word)) with { SuggestedFix = fix });
    }

    /// <summary>A word of the language where a name has to stand.</summary>
    public void WordAsName(Lexeme found) => Named(SyntaxErrors.WordAsName, found);

    /// <summary>A block that is not closed.</summary>
    /// <param name="brace">Its opening brace.</param>
    /// <param name="behind">Before it the closing one is missing.</param>
    public void UnclosedBlock(Lexeme brace, Lexeme behind)
    {
        var opened = places.Of(brace);
        var line = (text.GetLineIndex(opened.Span.Start) + 1).ToString(CultureInfo.InvariantCulture);
        Add(behind, Diagnostic.Create(SyntaxErrors.UnclosedBlock, places.Before(behind), ("line", line)) with
        {
            RelatedLocations = [new RelatedLocation(opened, "the block begins here")],
        });
    }

    /// <summary>A colon where a block begins.</summary>
    public void ColonForBrace(Lexeme found) => Add(found, Diagnostic.Create(SyntaxErrors.ColonForBrace, places.Of(found)) with
    {
        SuggestedFix = new SuggestedFix("Change to `{`", places.Of(found).Span, "{"),
    });

    /// <summary>A mistake that its kind and the text found tell.</summary>
    public void Named(DiagnosticDescriptor descriptor, Lexeme found)
    {
        var location = places.Of(found);
        Add(found, descriptor.ArgumentNames is [var name]
            ? Diagnostic.Create(descriptor, location, (name, text.GetText(location.Span)))
            : Diagnostic.Create(descriptor, location));
    }

    private void Add(Lexeme found, Diagnostic diagnostic)
    {
        var line = text.GetLineIndex(diagnostic.Location.Span.Start);
        var follows = line == _lastLine || nesting.IsAffected(found.StartIndex) || places.FollowsDamage(found);
        _lastLine = line;
        if (!follows)
        {
            diagnostics.Add(diagnostic);
        }
    }
}
