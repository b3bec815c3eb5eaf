using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Names;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Hovering;

/// <summary>What is shown of a place.</summary>
/// <param name="Span">What it is about.</param>
/// <param name="Markdown">The text.</param>
public sealed record Hover(TextSpan Span, string Markdown);

/// <summary>Says what stands at a place: what a name means, what a norm asks of whom, what a word of the language is for.</summary>
public static class Hovers
{
    /// <summary>What is to be said of a place; null for nothing.</summary>
    /// <param name="view">The program.</param>
    /// <param name="file">The file.</param>
    /// <param name="position">The place.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Hover? At(ProgramView view, ProgramFile file, int position, CancellationToken cancellationToken = default)
    {
        if (SymbolUse.At(view, file, position) is var (symbol, span) && symbol is not null)
        {
            return new Hover(span, SymbolText.Of(view, symbol));
        }

        cancellationToken.ThrowIfCancellationRequested();
        var token = SymbolUse.TokenAt(file.Tree, position);
        if (!token.Span.Contains(position) && token.Span.End != position)
        {
            return null;
        }

        var norm = token.Parent?.FirstAncestorOrSelf<NormSyntax>();
        if (norm is not null && NormText.Of(view, norm) is { Length: > 0 } text)
        {
            return new Hover(norm.Span, text);
        }

        return WordText.Of(token) is { } word ? new Hover(token.Span, word) : null;
    }
}
