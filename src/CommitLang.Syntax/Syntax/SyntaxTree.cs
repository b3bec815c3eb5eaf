using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Syntax.Parsing;
using CommitLang.Text;

namespace CommitLang.Syntax;

/// <summary>A text and its structure. Every text has one: what cannot be understood is kept as skipped tokens. Immutable.</summary>
public sealed class SyntaxTree
{
    internal SyntaxTree(SourceText text, GreenNode root, ImmutableArray<Diagnostic> diagnostics)
    {
        Text = text;
        Diagnostics = diagnostics;
        Root = (CompilationUnitSyntax)SyntaxNodeFactory.Create(new NodePlace(root, this, null, 0));
    }

    /// <summary>The text.</summary>
    public SourceText Text { get; }

    /// <summary>How the file is called in output.</summary>
    public string Path => Text.Path;

    /// <summary>The whole file.</summary>
    public CompilationUnitSyntax Root { get; }

    /// <summary>What is wrong with the text, in its order.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">How the file is called in output.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static SyntaxTree ParseText(string text, string path = "", CancellationToken cancellationToken = default) =>
        ParseText(SourceText.From(text, path), cancellationToken);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static SyntaxTree ParseText(SourceText text, CancellationToken cancellationToken = default) =>
        SyntaxParser.Parse(text, cancellationToken);

    /// <summary>
    /// The tree of another version of the text: the same as that of a parse of the whole. Where declarations are without a
    /// mistake, only those that the edit touches are read again.
    /// </summary>
    /// <param name="text">The other version; it may have another path only if the whole is to be read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public SyntaxTree WithChangedText(SourceText text, CancellationToken cancellationToken = default) =>
        text.Path == Path ? Reparser.Parse(this, text, cancellationToken) : ParseText(text, cancellationToken);

    /// <summary>The text.</summary>
    public override string ToString() => Text.ToString();

    internal bool HasDiagnosticIn(TextSpan span)
    {
        var low = 0;
        var high = Diagnostics.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Diagnostics[middle].Location.Span.End < span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < Diagnostics.Length && Diagnostics[low].Location.Span.IntersectsWith(span);
    }
}
