namespace CommitLang.Syntax.Formatting;

/// <summary>Whether a group has room on the line, together with what has to stay on that line behind it.</summary>
/// <param name="column">The column that the line has come to.</param>
/// <param name="indent">The column in which a new line begins.</param>
/// <param name="isSpaced">Whether a blank is to come first.</param>
internal struct LineMeasure(int column, int indent, bool isSpaced)
{
    private int _column = column;
    private bool _isSpaced = isSpaced;
    private bool _hasToken;
    private bool _isLineClosed;

    public bool Fits(Doc group, Stack<PrintCommand> rest)
    {
        var open = new Stack<Doc>([group]);
        while (open.TryPop(out var doc))
        {
            if (Take(doc, isFlat: true, open) is not null)
            {
                return false;
            }
        }

        foreach (var command in rest)
        {
            open.Push(command.Doc);
            while (open.TryPop(out var doc))
            {
                // Whatever follows a comment begins a new line, and so does a comment of its own.
                if (_isLineClosed || doc is AtomDoc { Kind: AtomKind.CommentLine or AtomKind.Verbatim })
                {
                    return true;
                }

                if (Take(doc, command.IsFlat, open) is { } isOver)
                {
                    return isOver;
                }
            }
        }

        return true;
    }

    /// <summary>Goes one step on: null as long as nothing is decided, else whether the line ended before it was full.</summary>
    private bool? Take(Doc doc, bool isFlat, Stack<Doc> open)
    {
        switch (doc)
        {
            case AtomDoc atom:
                return Take(atom);
            case SpaceDoc:
                _isSpaced = true;
                return null;
            case LineDoc line when isFlat:
                _isSpaced |= line.IsBlankWhenFlat;
                return null;
            case LineDoc or HardLineDoc:
                return true;
            case IndentDoc inner:
                open.Push(inner.Content);
                return null;
            case GroupDoc inner:
                open.Push(inner.Content);
                return null;
            case ConcatDoc concat:
                for (var i = concat.Parts.Length - 1; i >= 0; i--)
                {
                    open.Push(concat.Parts[i]);
                }

                return null;
            default:
                return null;
        }
    }

    private bool? Take(AtomDoc atom)
    {
        switch (atom.Kind)
        {
            // A comment may stick out; it is no reason to break what it is about.
            case AtomKind.TrailingComment:
                _isLineClosed = true;
                return null;
            case AtomKind.CommentLine when !_hasToken:
                (_column, _isSpaced, _isLineClosed) = (indent, false, false);
                return null;
            case AtomKind.Token when !_isLineClosed:
                _column += (_isSpaced ? 1 : 0) + atom.Width;
                (_hasToken, _isSpaced) = (true, false);
                return _column > DocPrinter.MaxWidth ? false : null;
            default:
                return false;
        }
    }
}
