using CommitLang.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>An atom with the white space that is to stand in front of it.</summary>
internal readonly record struct PlacedAtom(TextSpan Span, string Gap);

/// <summary>
/// Decides the line breaks of a document. The result is the white space in front of each atom, so that nothing else of the
/// source can change.
/// </summary>
internal sealed class DocPrinter(SourceText source, string newLine)
{
    public const int MaxWidth = 120;
    public const int IndentWidth = 4;

    private readonly List<PlacedAtom> _placed = [];
    private readonly Stack<PrintCommand> _commands = new();
    private readonly Dictionary<(int LineBreaks, int Indent), string> _gaps = [];

    private int _column;
    private int _lineBreaks;
    private int _nextIndent;
    private bool _isSpaced;
    private bool _isLineClosed;

    public List<PlacedAtom> Print(Doc document, CancellationToken cancellationToken)
    {
        _commands.Push(new PrintCommand(document, Indent: 0, IsFlat: false));
        while (_commands.TryPop(out var command))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step(command);
        }

        return _placed;
    }

    private void Step(in PrintCommand command)
    {
        switch (command.Doc)
        {
            case AtomDoc atom:
                Place(atom, command.Indent);
                break;
            case SpaceDoc:
                _isSpaced = true;
                break;
            case LineDoc line when command.IsFlat:
                _isSpaced |= line.IsBlankWhenFlat;
                break;
            case LineDoc:
                BreakLine(1, command.Indent);
                break;
            case HardLineDoc line:
                BreakLine(line.LineBreaks, command.Indent);
                break;
            case IndentDoc indent:
                _commands.Push(command with { Doc = indent.Content, Indent = command.Indent + 1 });
                break;
            case GroupDoc group:
                _commands.Push(command with { Doc = group.Content, IsFlat = command.IsFlat || Fits(group, command.Indent) });
                break;
            case ConcatDoc concat:
                for (var i = concat.Parts.Length - 1; i >= 0; i--)
                {
                    _commands.Push(command with { Doc = concat.Parts[i] });
                }

                break;
        }
    }

    private void BreakLine(int lineBreaks, int indent)
    {
        _lineBreaks = Math.Max(_lineBreaks, lineBreaks);
        _nextIndent = indent;
    }

    private bool Fits(GroupDoc group, int indent)
    {
        var start = IndentWidth * (_lineBreaks > 0 ? _nextIndent : indent);
        var isOnNewLine = _lineBreaks > 0 || _isLineClosed;
        return new LineMeasure(isOnNewLine ? start : _column, start, _isSpaced && !isOnNewLine).Fits(group.Content, _commands);
    }

    private void Place(AtomDoc atom, int indent)
    {
        if (_lineBreaks == 0 && (_isLineClosed || atom.Kind is AtomKind.CommentLine or AtomKind.Verbatim))
        {
            BreakLine(1, indent);
        }

        var gap = atom.Kind switch
        {
            AtomKind.VerbatimOnSameLine => SourceGap(atom.Span.Start),
            AtomKind.Verbatim => Gap(0),
            _ => Gap(_nextIndent),
        };
        _column = (_lineBreaks > 0 ? _nextIndent * IndentWidth : _column + gap.Length) + atom.Width;
        _placed.Add(new PlacedAtom(atom.Span, gap));
        _lineBreaks = 0;
        _isSpaced = false;
        _isLineClosed = atom.Kind != AtomKind.Token;
    }

    /// <summary>Nothing stands in front of what comes first.</summary>
    private string Gap(int indent)
    {
        if (_placed.Count == 0 || _lineBreaks == 0)
        {
            return _placed.Count > 0 && _isSpaced ? " " : "";
        }

        if (!_gaps.TryGetValue((_lineBreaks, indent), out var gap))
        {
            gap = string.Concat(Enumerable.Repeat(newLine, _lineBreaks)) + new string(' ', indent * IndentWidth);
            _gaps.Add((_lineBreaks, indent), gap);
        }

        return gap;
    }

    private string SourceGap(int end) => source.GetText(TextSpan.FromBounds(_placed.Count == 0 ? 0 : _placed[^1].Span.End, end));
}

/// <summary>What is still to be printed, how far to the right, and whether on one line.</summary>
internal readonly record struct PrintCommand(Doc Doc, int Indent, bool IsFlat);
