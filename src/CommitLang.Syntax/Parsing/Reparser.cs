using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Parses an edited text again, where that is enough only around the edit. Declarations read the same wherever they stand, so
/// those that an edit does not come near are taken over, as long as they are without a mistake. What is read again begins and
/// ends with declarations that are sound and come out as they were: there the parser stands as it did.
/// </summary>
internal sealed class Reparser
{
    private readonly SyntaxTree _before;
    private readonly SourceText _after;
    private readonly GreenNode _root;
    private int _first;
    private int _last;

    private Reparser(SyntaxTree before, SourceText after)
    {
        (_before, _after, _root) = (before, after, before.Root.Green);
    }

    // The end of the file is a child too.
    private int Declarations => _root.Count - 1;

    private bool ReachesTheEnd => _last == Declarations - 1;

    private TextSpan Before => TextSpan.FromBounds(_root.OffsetOf(_first), ReachesTheEnd ? _before.Text.Length : _root.OffsetOf(_last + 1));

    private TextSpan After => new(Before.Start, Before.Length + _after.Length - _before.Text.Length);

    /// <summary>The tree of the edited text; the same as that of a parse of the whole.</summary>
    public static SyntaxTree Parse(SyntaxTree before, SourceText after, CancellationToken cancellationToken) =>
        new Reparser(before, after).Parse(cancellationToken) ?? SyntaxParser.Parse(after, cancellationToken);

    private SyntaxTree? Parse(CancellationToken cancellationToken)
    {
        if (Declarations < 1 || !Delimit() || !IsSoundElsewhere())
        {
            return null;
        }

        var part = SyntaxParser.Parse(SourceText.From(_after.GetText(After), _after.Path), cancellationToken);
        if (!IsBetweenTheSame(part.Root.Green) || part.Diagnostics.Any(DependsOnTheRest))
        {
            return null;
        }

        var start = After.Start;
        var diagnostics = part.Diagnostics.Select(diagnostic => diagnostic.Moved(
            place => new Location(_after, new TextSpan(place.Span.Start + start, place.Span.Length)))).ToImmutableArray();

        var parsed = part.Root.Green;
        var children = new List<GreenElement>(_root.Count);
        Take(_root, 0, _first);
        Take(parsed, 0, parsed.Count - 1);
        Take(_root, _last + 1, Declarations);
        children.Add(ReachesTheEnd ? parsed[parsed.Count - 1] : _root[Declarations]);
        var flags = children.Aggregate(GreenFlags.None, (all, child) => all | child.Flags);
        var root = new GreenInterner(_after, 0).Node(_root.Kind, [.. children], flags);
        return new SyntaxTree(_after, root, diagnostics);

        void Take(GreenNode node, int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                children.Add(node[i]);
            }
        }
    }

    /// <summary>Finds the declarations that the edit touches, and one more on each side; false when that is no less than all.</summary>
    private bool Delimit()
    {
        var old = _before.Text.ToString();
        var (same, sameAtEnd) = CommonEnds.Of<char>(old, _after.ToString());

        _first = Math.Max(0, Holding(same - 1) - 1);
        _last = Math.Min(Declarations - 1, Holding(old.Length - sameAtEnd) + 1);

        // What is left out ends and what follows begins on a line of its own: no comment or text runs on across the edges; and
        // no mistake is told of beyond them.
        while (_first > 0 && !(EndsALine(old, _root.OffsetOf(_first)) && IsSound(_first - 1) && IsSound(_first)))
        {
            _first--;
        }

        while (!ReachesTheEnd && !(EndsALine(old, _root.OffsetOf(_last + 1)) && IsSound(_last) && IsSound(_last + 1)))
        {
            _last++;
        }

        return _first > 0 || !ReachesTheEnd;
    }

    private static bool EndsALine(string text, int end) => text[end - 1] == '\n';

    /// <summary>The declaration that holds a code unit, or the nearest.</summary>
    private int Holding(int position) => Math.Clamp(_root.SlotAt(Math.Clamp(position, 0, Math.Max(0, _before.Text.Length - 1))), 0, Declarations - 1);

    /// <summary>
    /// Whether what is said depends on the rest of the text: where a bracket lacks its other half, which line it is on; which
    /// words are names, as they stand elsewhere; how many mistakes there are.
    /// </summary>
    private static bool DependsOnTheRest(Diagnostic diagnostic) => diagnostic.Descriptor == SyntaxErrors.UnclosedBlock
        || diagnostic.Descriptor == SyntaxErrors.NothingToClose || diagnostic.Descriptor == SyntaxErrors.TooDeep
        || diagnostic.Descriptor == SyntaxErrors.Misspelt || diagnostic.Descriptor == SyntaxErrors.TooMany;

    /// <summary>Whether the parser had nothing to say of what is taken over.</summary>
    private bool IsSoundElsewhere()
    {
        var span = Before;
        if (!_before.Diagnostics.All(diagnostic => span.Start <= diagnostic.Location.Span.Start && (diagnostic.Location.Span.End < span.End || ReachesTheEnd)))
        {
            return false;
        }

        for (var i = 0; i < _root.Count; i++)
        {
            if ((i < _first || i > _last) && _root[i].Flags != GreenFlags.None && !(ReachesTheEnd && i == Declarations))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSound(int declaration) => _root[declaration].Flags == GreenFlags.None
        && !_before.HasDiagnosticIn(new TextSpan(_root.OffsetOf(declaration), _root[declaration].FullWidth));

    /// <summary>Whether the untouched declarations at the edges came out as they were: then nothing of the edit reaches beyond them.</summary>
    private bool IsBetweenTheSame(GreenNode parsed) => parsed.Count > 1
        && (_first == 0 || IsSame(_root[_first], parsed[0]))
        && (ReachesTheEnd || parsed[parsed.Count - 1].FullWidth == 0 && IsSame(_root[_last], parsed[parsed.Count - 2]));

    private static bool IsSame(GreenElement one, GreenElement other) =>
        one.Kind == other.Kind && one.Hash == other.Hash && one.FullWidth == other.FullWidth && one.Flags == other.Flags;
}
