using System.Collections.Immutable;
using CommitLang.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>
/// Lays texts out in the one way that <c>grammar/README.md</c> sets down. What is written stays the same, token by token and comment
/// by comment; norms, clauses and declarations with mistakes are not touched; what has been laid out does not change again.
/// </summary>
public static class Formatter
{
    /// <summary>Lays out a whole file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static FormattingResult Format(SyntaxTree tree, CancellationToken cancellationToken = default) =>
        Checked(tree, Changes(tree, new TextSpan(0, tree.Text.Length), cancellationToken), cancellationToken);

    /// <summary>
    /// Lays out the lines that a span touches, and the rest of the norms, clauses and declarations that they hold a piece of.
    /// </summary>
    /// <param name="tree">The file.</param>
    /// <param name="span">What is to be laid out; may be empty.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static FormattingResult Format(SyntaxTree tree, TextSpan span, CancellationToken cancellationToken = default) =>
        Checked(tree, Changes(tree, LayoutUnits.Around(tree, span), cancellationToken), cancellationToken);

    /// <summary>
    /// Lays out what has just been ended by a character: the block that a <c>}</c> closes; or, after a line break, what the line
    /// before it says, and the indentation of the new line. Any other character changes nothing.
    /// </summary>
    /// <param name="tree">The file with the character in it.</param>
    /// <param name="position">Where the cursor stands, behind the character.</param>
    /// <param name="typed">The character.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static FormattingResult FormatOnType(SyntaxTree tree, int position, char typed, CancellationToken cancellationToken = default)
    {
        var changes = typed switch
        {
            '}' => BlockClosedAt(tree, position, cancellationToken),
            '\n' => LineEndedAt(tree, position, cancellationToken),
            _ => [],
        };
        return Checked(tree, changes, cancellationToken);
    }

    private static ImmutableArray<TextChange> BlockClosedAt(SyntaxTree tree, int position, CancellationToken cancellationToken)
    {
        var brace = tree.Root.FindToken(Math.Max(0, position - 1));
        if (brace.Kind != SyntaxKind.CloseBraceToken || brace.Span.End != position || brace.Parent is not { Parent: { } parent } node)
        {
            return [];
        }

        var block = BlockElements.Of(parent)?.Close == brace ? parent : node;
        var changes = Changes(tree, LayoutUnits.Around(tree, block.Span), cancellationToken);

        // Around a block that is closed others may still be open, so that none of them is laid out: the brace alone is put in its place.
        return changes.IsEmpty && NewLineIndentation.IsFirstOnLine(tree.Text, brace) && NewLineIndentation.Change(tree, position) is { } indentation
            ? [indentation]
            : changes;
    }

    private static ImmutableArray<TextChange> LineEndedAt(SyntaxTree tree, int position, CancellationToken cancellationToken)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var line = tree.Text.GetLineIndex(Math.Min(position, tree.Text.Length));
        if (line > 0)
        {
            // What goes on behind the line break is still being written.
            var before = tree.Text.GetLineSpan(line - 1);
            var range = LayoutUnits.Around(tree, before);
            changes.AddRange(range.End > before.End ? [] : Changes(tree, range, cancellationToken));
        }

        if (NewLineIndentation.Change(tree, position) is { } indentation)
        {
            changes.Add(indentation);
        }

        return changes.DrainToImmutable();
    }

    private static ImmutableArray<TextChange> Changes(SyntaxTree tree, TextSpan range, CancellationToken cancellationToken)
    {
        var newLine = NewLineOf(tree.Text);
        var atoms = new DocPrinter(tree.Text, newLine).Print(FileLayout.Of(tree, cancellationToken), cancellationToken);
        return new GapChanges(tree.Text, range).Of(atoms, newLine);
    }

    private static FormattingResult Checked(SyntaxTree tree, ImmutableArray<TextChange> changes, CancellationToken cancellationToken)
    {
        if (changes.IsEmpty)
        {
            return new FormattingResult(tree, [], isRefused: false);
        }

        var after = tree.WithChangedText(tree.Text.WithChanges(changes), cancellationToken);
        return SameText.Holds(tree, after, cancellationToken)
            ? new FormattingResult(tree, changes, isRefused: false)
            : new FormattingResult(tree, [], isRefused: true);
    }

    /// <summary>The line break of the file where it has one throughout, and that of Windows; else that of everybody else.</summary>
    private static string NewLineOf(SourceText text)
    {
        var span = text.AsSpan(new TextSpan(0, text.Length));
        var isOfWindows = false;
        for (var rest = span; rest.IndexOfAny("\n\r\u0085\u2028\u2029") is >= 0 and var at; rest = rest[(at + 2)..])
        {
            isOfWindows = rest[at] == '\r' && at + 1 < rest.Length && rest[at + 1] == '\n';
            if (!isOfWindows)
            {
                break;
            }
        }

        return isOfWindows ? "\r\n" : "\n";
    }
}
