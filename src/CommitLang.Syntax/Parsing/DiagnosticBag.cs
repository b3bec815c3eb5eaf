using System.Collections.Immutable;
using System.Globalization;
using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>The diagnostics of one text, of which no more are kept than somebody reads.</summary>
internal sealed class DiagnosticBag(SourceText text)
{
    public const int Limit = 100;

    private readonly List<Diagnostic> _diagnostics = [];

    public SourceText Text => text;

    /// <summary>Whether more would not be shown.</summary>
    public bool IsFull => _diagnostics.Count > Limit;

    public void Add(Diagnostic diagnostic)
    {
        if (!IsFull)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    public void AddRange(DiagnosticBag others) => others._diagnostics.ForEach(Add);

    /// <summary>The diagnostics of several steps in the order of the text.</summary>
    public static ImmutableArray<Diagnostic> Merge(params ReadOnlySpan<DiagnosticBag> bags)
    {
        var all = new List<Diagnostic>();
        foreach (var bag in bags)
        {
            all.AddRange(bag._diagnostics);
        }

        var sorted = all.OrderBy(diagnostic => diagnostic.Location.Span).ToList();
        if (sorted.Count <= Limit)
        {
            return [.. sorted];
        }

        var next = sorted[Limit].Location;
        var limit = Limit.ToString(CultureInfo.InvariantCulture);
        return [.. sorted.Take(Limit), Diagnostic.Create(SyntaxErrors.TooMany, next, ("limit", limit))];
    }
}
