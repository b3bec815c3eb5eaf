using System.Collections.Immutable;
using CommitLang.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>What has to change between the atoms of a text, each change as small as can be.</summary>
/// <param name="text">The text.</param>
/// <param name="range">The whole lines that may change; the line break behind the last of them is not among them.</param>
internal sealed class GapChanges(SourceText text, TextSpan range)
{
    private readonly ImmutableArray<TextChange>.Builder _changes = ImmutableArray.CreateBuilder<TextChange>();

    public ImmutableArray<TextChange> Of(List<PlacedAtom> atoms, string newLine)
    {
        var end = 0;
        foreach (var atom in atoms)
        {
            Take(TextSpan.FromBounds(end, atom.Span.Start), atom.Gap);
            end = atom.Span.End;
        }

        Take(TextSpan.FromBounds(end, text.Length), atoms.Count == 0 ? "" : newLine);
        return _changes.DrainToImmutable();
    }

    private void Take(TextSpan span, string gap)
    {
        if (span.End >= range.Start && (span.End < range.End || range.Length == text.Length))
        {
            Add(span, gap);
        }
        else if (span.Start > range.Start && span.Start <= range.End)
        {
            Add(TextSpan.FromBounds(span.Start, range.End), "");
        }
    }

    private void Add(TextSpan span, string gap)
    {
        var old = text.AsSpan(span);
        if (old.SequenceEqual(gap))
        {
            return;
        }

        var (same, sameEnd) = CommonEnds.Of(old, gap);

        // No change begins or ends inside a line break of two characters.
        if (same > 0 && old[same - 1] == '\r')
        {
            same--;
        }

        if (sameEnd > 0 && old[^sameEnd] == '\n')
        {
            sameEnd--;
        }

        _changes.Add(new TextChange(TextSpan.FromBounds(span.Start + same, span.End - sameEnd), gap[same..(gap.Length - sameEnd)]));
    }
}
