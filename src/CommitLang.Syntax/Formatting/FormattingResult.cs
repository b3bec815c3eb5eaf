using System.Collections.Immutable;
using CommitLang.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>What is to change in a text so that it is laid out as the language's canon has it.</summary>
public sealed class FormattingResult
{
    internal FormattingResult(SyntaxTree tree, ImmutableArray<TextChange> changes, bool isRefused)
    {
        Tree = tree;
        Changes = changes;
        IsRefused = isRefused;
    }

    /// <summary>The text that was looked at.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>
    /// The changes, in the order of the text and apart from one another. They replace white space between tokens and comments and
    /// nothing else, so that an editor keeps its cursors and marks.
    /// </summary>
    public ImmutableArray<TextChange> Changes { get; }

    /// <summary>
    /// Whether the text is left as it is because the tree of the new text would not have been the same: a mistake of the formatter.
    /// </summary>
    public bool IsRefused { get; }

    /// <summary>The text with the changes.</summary>
    public SourceText GetText() => Tree.Text.WithChanges(Changes);
}
