using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Compiler.Editing;

/// <summary>Where things stand after edits of some files.</summary>
internal sealed class EditedPlaces(IReadOnlyList<EditedStatements> edited)
{
    private readonly Dictionary<SourceText, EditedStatements> _files = edited.ToDictionary(statements => statements.Edit.Text);

    /// <summary>Whether a place is in an edited file.</summary>
    public bool Touches(Location place) => _files.ContainsKey(place.Text);

    /// <summary>Whether a place is in a declaration that is no longer there.</summary>
    public bool IsRemoved(Location place) => EditOf(place) is { } edit && edit.IsRemoved(place);

    /// <summary>Where a place is after the edits.</summary>
    public Location Moved(Location place) => EditOf(place) is { } edit ? edit.Moved(place) : place;

    /// <summary>The edit of the file of a place; null when it is not edited.</summary>
    public FileEdit? EditOf(Location place) => _files.GetValueOrDefault(place.Text)?.Edit;

    /// <summary>Things that no edited statement has a part in, where they stand now.</summary>
    public ImmutableArray<T> Move<T>(ImmutableArray<T> things, Func<T, Location> placeOf, Func<T, Location, T> at) =>
        things.Any(thing => Touches(placeOf(thing)))
            ? [.. things.Select(thing => Touches(placeOf(thing)) ? at(thing, Moved(placeOf(thing))) : thing)]
            : things;

    /// <summary>Things said in statements, in the order of their text: those of edited statements in the place of what was there.</summary>
    public ImmutableArray<T> Merge<T>(
        ImmutableArray<T> things, Func<T, Location> placeOf, Func<T, Location, T> at, Func<EditedStatements, IReadOnlyList<T>> added)
    {
        if (edited.All(statements => added(statements).Count == 0) && !things.Any(thing => Touches(placeOf(thing))))
        {
            return things;
        }

        var merged = ImmutableArray.CreateBuilder<T>();
        var waiting = new Queue<T>(edited.SelectMany(added));
        foreach (var thing in things.Where(thing => !IsRemoved(placeOf(thing))).Select(thing => Touches(placeOf(thing)) ? at(thing, Moved(placeOf(thing))) : thing))
        {
            while (waiting.TryPeek(out var next) && Precedes(placeOf(next), placeOf(thing)))
            {
                merged.Add(waiting.Dequeue());
            }

            merged.Add(thing);
        }

        merged.AddRange(waiting);
        return merged.DrainToImmutable();
    }

    /// <summary>Whether one place is in front of another, file by file in ordinal order of path.</summary>
    public static bool Precedes(Location one, Location other) => string.CompareOrdinal(one.Path, other.Path) is var order and not 0
        ? order < 0
        : one.Span.Start < other.Span.Start;
}
