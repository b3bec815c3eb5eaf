using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CommitLang.Text;

namespace CommitLang.Compiler.Editing;

/// <summary>
/// Which declarations of a file are others in an edited version of it, and where those that are not stand there. What is
/// written in the same way means the same, wherever it stands among the rest.
/// </summary>
internal sealed class FileEdit
{
    private readonly SyntaxTree _before;
    private readonly SyntaxTree _after;
    private readonly int[] _kept;

    // Places are asked about one after the other: most are in the declaration of the last one, or in the next. Threads that
    // disturb one another here only look a little longer.
    private int _near;

    private FileEdit(SyntaxTree before, SyntaxTree after)
    {
        (_before, _after) = (before, after);
        _kept = Match(before.Root.Declarations, after.Root.Declarations);
        var isKept = new bool[after.Root.Declarations.Length];
        foreach (var place in _kept.Where(place => place >= 0))
        {
            isKept[place] = true;
        }

        Removed = [.. Enumerable.Range(0, _kept.Length).Where(i => _kept[i] < 0)];
        Added = [.. after.Root.Declarations.Where((_, i) => !isKept[i])];
    }

    /// <summary>The text before.</summary>
    public SourceText Text => _before.Text;

    /// <summary>The tree after.</summary>
    public SyntaxTree After => _after;

    /// <summary>The places of the declarations that are no longer there, or are written in another way.</summary>
    public ImmutableArray<int> Removed { get; }

    /// <summary>The declarations that stand in their stead, or are new.</summary>
    public ImmutableArray<DeclarationSyntax> Added { get; }

    public static FileEdit Between(SyntaxTree before, SyntaxTree after) => new(before, after);

    /// <summary>The number of the declaration around a place of the text before; -1 when it is outside of all.</summary>
    public int DeclarationAt(int position)
    {
        var declarations = _before.Root.Declarations;
        var near = _near;
        var found = IsIn(declarations, near, position) ? near
            : IsIn(declarations, near + 1, position) ? near + 1
            : NumberAt(declarations, position);
        _near = Math.Max(found, 0);
        return found;
    }

    /// <summary>Whether a node of the tree after stands in a declaration that was not there before, or not so.</summary>
    public bool IsAdded(SyntaxNode node) =>
        NumberAt(_after.Root.Declarations, node.Span.Start) is var at and >= 0 && Array.IndexOf(_kept, at) < 0;

    /// <summary>The node of the tree before that one of the tree after was; null when it was not there.</summary>
    public SyntaxNode? NodeBefore(SyntaxNode node) => NumberAt(_after.Root.Declarations, node.Span.Start) is var at and >= 0
        && Array.IndexOf(_kept, at) is var before and >= 0
            ? Counterpart(node, _after.Root.Declarations[at], _before.Root.Declarations[before])
            : null;

    /// <summary>The node of the tree after that one of the tree before has become; null when it is no longer there.</summary>
    public SyntaxNode? NodeAfter(SyntaxNode node) => DeclarationAt(node.Span.Start) is var at and >= 0 && _kept[at] is var after and >= 0
        ? Counterpart(node, _before.Root.Declarations[at], _after.Root.Declarations[after])
        : null;

    /// <summary>The node at the same place in a declaration that is written in the same way.</summary>
    private static SyntaxNode Counterpart(SyntaxNode node, SyntaxNode around, SyntaxNode other)
    {
        var steps = new Stack<int>();
        for (var inner = node; inner != around && inner.Parent is { } outer; inner = outer)
        {
            steps.Push(outer.ChildNodes().TakeWhile(child => child != inner).Count());
        }

        return steps.Aggregate(other, (outer, step) => outer.ChildNodes().ElementAt(step));
    }

    private static bool IsIn(ImmutableArray<DeclarationSyntax> declarations, int number, int position) =>
        number < declarations.Length && declarations[number].FullSpan.Contains(position);

    private static int NumberAt(ImmutableArray<DeclarationSyntax> declarations, int position)
    {
        var (low, high) = (0, declarations.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = declarations[middle].FullSpan;
            if (position < span.Start)
            {
                high = middle - 1;
            }
            else if (position >= span.End)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }

    /// <summary>Whether a place of the text before lies in a declaration that is no longer there.</summary>
    public bool IsRemoved(Location place) => DeclarationAt(place.Span.Start) is var at and >= 0 && _kept[at] < 0;

    /// <summary>Where a place in a declaration that is kept is now; what lies outside of all declarations stays where it was.</summary>
    public Location Moved(Location place)
    {
        var at = DeclarationAt(place.Span.Start);
        var shift = at < 0 || _kept[at] < 0 ? 0
            : _after.Root.Declarations[_kept[at]].FullSpan.Start - _before.Root.Declarations[at].FullSpan.Start;
        return new Location(_after.Text, new TextSpan(place.Span.Start + shift, place.Span.Length));
    }

    /// <summary>For each declaration before the place of the same one after, in rising order; -1 where there is none.</summary>
    private static int[] Match(ImmutableArray<DeclarationSyntax> before, ImmutableArray<DeclarationSyntax> after)
    {
        var kept = new int[before.Length];
        Array.Fill(kept, -1);
        var first = 0;

        // A declaration that is another now, in the place of one, need not be looked for.
        for (; AreSameAt(first) || before.Length == after.Length && AreSameAt(first + 1); first++)
        {
            kept[first] = AreSameAt(first) ? first : -1;
        }

        var (last, lastAfter) = (before.Length - 1, after.Length - 1);
        while (last >= first && lastAfter >= first && AreSame(before[last], after[lastAfter]))
        {
            kept[last--] = lastAfter--;
        }

        var places = new Dictionary<int, int>();
        for (var i = last; i >= first; i--)
        {
            places[HashOf(before[i])] = i;
        }

        for (int i = first, next = first; i <= lastAfter; i++)
        {
            if (places.TryGetValue(HashOf(after[i]), out var place) && place >= next && AreSame(before[place], after[i]))
            {
                kept[place] = i;
                next = place + 1;
            }
        }

        return kept;

        bool AreSameAt(int place) => place < before.Length && place < after.Length && AreSame(before[place], after[place]);
    }

    private static int HashOf(DeclarationSyntax declaration) =>
        string.GetHashCode(declaration.SyntaxTree.Text.AsSpan(declaration.FullSpan), StringComparison.Ordinal);

    /// <summary>Whether both are written in the same way, comments included, and read as the same; what is broken is never the same.</summary>
    private static bool AreSame(DeclarationSyntax one, DeclarationSyntax other) => one.IsEquivalentTo(other) && one is { ContainsMissing: false, ContainsSkipped: false } && other is { ContainsMissing: false, ContainsSkipped: false };
}
