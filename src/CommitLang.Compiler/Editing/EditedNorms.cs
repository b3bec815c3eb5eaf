using System.Collections.Immutable;
using CommitLang.Compiler.Binding;

namespace CommitLang.Compiler.Editing;

/// <summary>
/// The ground norms of edited statements. Those of a statement that was edited before and is as it was then are the same as
/// then, so that whoever knows something of them need not find it out again.
/// </summary>
internal sealed class EditedNorms
{
    private readonly Dictionary<string, ImmutableArray<GroundNorm>> _byText;
    private readonly List<(EditedStatements Statements, ImmutableArray<GroundNorm> Norms)> _norms;

    private EditedNorms(Dictionary<string, ImmutableArray<GroundNorm>> byText, List<(EditedStatements Statements, ImmutableArray<GroundNorm> Norms)> norms)
    {
        (_byText, _norms) = (byText, norms);
    }

    public static EditedNorms None { get; } = new([], []);

    /// <summary>The norms of edited statements, after these.</summary>
    public EditedNorms Next(BoundProgram whole, List<EditedStatements> edited)
    {
        var byText = new Dictionary<string, ImmutableArray<GroundNorm>>(StringComparer.Ordinal);
        var all = new List<(EditedStatements, ImmutableArray<GroundNorm>)>();
        foreach (var statements in edited)
        {
            var norms = statements.Unfold(whole.Program.Origin, whole.Program.Vocabulary).ToBuilder();
            var from = 0;
            foreach (var declaration in statements.Edit.Added)
            {
                var to = from;
                while (to < norms.Count && declaration.FullSpan.Contains(norms[to].Written.Location.Span.Start))
                {
                    to++;
                }

                var text = $"{declaration.SyntaxTree.Path}\n{declaration.ToFullString()}";
                if (_byText.TryGetValue(text, out var known) && known.Length == to - from)
                {
                    for (var i = from; i < to; i++)
                    {
                        norms[i] = norms[i] with { Norm = known[i - from].Norm };
                    }
                }

                byText[text] = [.. norms.Skip(from).Take(to - from)];
                from = to;
            }

            all.Add((statements, norms.ToImmutable()));
        }

        return new EditedNorms(byText, all);
    }

    /// <summary>Norms of the whole, without those of statements that are no longer there and with those of the edited ones, in the order of the text.</summary>
    public ImmutableArray<GroundNorm> Merge(ImmutableArray<GroundNorm> before, EditedPlaces places, bool isUndertaking)
    {
        if (_norms.Count == 0)
        {
            return before;
        }

        var merged = ImmutableArray.CreateBuilder<GroundNorm>(before.Length);
        var added = new Queue<GroundNorm>(_norms.SelectMany(file => file.Norms).Where(norm => (norm.Undertaking is not null) == isUndertaking));
        WrittenNorm? written = null, moved = null;
        foreach (var norm in before)
        {
            if (!ReferenceEquals(written, norm.Written))
            {
                written = norm.Written;
                moved = places.EditOf(written.Location) is not { } edit ? written
                    : edit.IsRemoved(written.Location) ? null
                    : written with { Location = edit.Moved(written.Location) };
                while (moved is not null && added.TryPeek(out var next) && EditedPlaces.Precedes(next.Written.Location, moved.Location))
                {
                    merged.Add(added.Dequeue());
                }
            }

            if (moved is not null)
            {
                merged.Add(ReferenceEquals(moved, written) ? norm : norm with { Written = moved });
            }
        }

        merged.AddRange(added);
        return merged.DrainToImmutable();
    }
}
