using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Findings;

namespace CommitLang.Checker.Sessions;

/// <summary>Instances by the finding they are folded into: where none of them is another, the finding is the same.</summary>
internal sealed class FindingBook
{
    private readonly Dictionary<(string Id, string Group), Entry> _entries = [];
    private List<Entry> _inOrder = [];

    /// <summary>All instances.</summary>
    public IEnumerable<Instance> Instances => _inOrder.SelectMany(entry => entry.Instances);

    /// <summary>The findings, in the order of a report.</summary>
    public ImmutableArray<Finding> Findings { get; private set; } = [];

    /// <summary>Strikes out instances and adds others; those that are kept are about norms as they stand now.</summary>
    public void Change(Func<Instance, bool> isKept, NormMoves moves, IEnumerable<Instance> added, ProgramIndex index)
    {
        foreach (var entry in _inOrder)
        {
            entry.Keep(isKept, moves);
        }

        foreach (var instance in added)
        {
            var key = (instance.Descriptor.Id, instance.Group);
            if (!_entries.TryGetValue(key, out var entry))
            {
                _entries[key] = entry = new Entry(key);
            }

            entry.Add(instance);
        }

        List<Entry> changed = [.. _entries.Values.Where(entry => entry.HasChanged)];
        FindingGroups.Each(changed.Count, index, (i, lookUps) => changed[i].Fold(lookUps));
        foreach (var entry in changed.Where(entry => entry.Finding is null))
        {
            _entries.Remove(entry.Key);
        }

        var inOrder = new List<Entry>(_entries.Count);
        var waiting = new Queue<Entry>(changed.Where(entry => entry.Finding is not null).Order(Entry.InOrder));
        foreach (var entry in Kept())
        {
            while (waiting.TryPeek(out var next) && Entry.InOrder.Compare(next, entry) < 0)
            {
                inOrder.Add(waiting.Dequeue());
            }

            inOrder.Add(entry);
        }

        inOrder.AddRange(waiting);
        inOrder.ForEach(entry => entry.IsNew = false);
        _inOrder = inOrder;
        Findings = [.. inOrder.Select(entry => entry.Finding).OfType<Finding>()];
    }

    /// <summary>Those that were not folded anew, in order: statements that change places take their findings along.</summary>
    private List<Entry> Kept()
    {
        var kept = _inOrder.FindAll(entry => !entry.IsNew);
        for (var i = 1; i < kept.Count; i++)
        {
            if (Entry.InOrder.Compare(kept[i - 1], kept[i]) > 0)
            {
                return [.. kept.Order(Entry.InOrder)];
            }
        }

        return kept;
    }

    private sealed class Entry((string Id, string Group) key)
    {
        private ImmutableArray<Instance> _instances = [];

        public static Comparer<Entry> InOrder { get; } = Comparer<Entry>.Create((left, right) => left.Finding is { } one && right.Finding is { } other
            ? new FindingOrder(one).CompareTo(new FindingOrder(other))
            : throw new InvalidOperationException("Only what is folded has a place."));

        public (string Id, string Group) Key => key;

        public ImmutableArray<Instance> Instances => _instances;

        /// <summary>The finding; null when no instance is left.</summary>
        public Finding? Finding { get; private set; }

        /// <summary>Whether instances came or went since it was folded.</summary>
        public bool HasChanged { get; private set; }

        /// <summary>Whether it was folded anew, and its place among the others is to be found.</summary>
        public bool IsNew { get; set; }

        public void Keep(Func<Instance, bool> isKept, NormMoves moves)
        {
            var kept = _instances.All(isKept) ? _instances : _instances.RemoveAll(instance => !isKept(instance));
            HasChanged = kept.Length != _instances.Length;
            var moved = moves.IsEmpty ? kept : Moved(kept, moves);
            if (!HasChanged && moved != kept && Finding is { } finding)
            {
                Finding = moves.Of(finding);
            }

            _instances = moved;
        }

        public void Add(Instance instance)
        {
            _instances = _instances.Add(instance);
            HasChanged = true;
        }

        /// <summary>Folds what is there.</summary>
        public void Fold(ProgramIndex index)
        {
            (HasChanged, IsNew) = (false, true);
            Finding = _instances.IsEmpty ? null : FindingGroups.One(_instances, index).Finding;
        }

        private static ImmutableArray<Instance> Moved(ImmutableArray<Instance> instances, NormMoves moves)
        {
            var moved = instances;
            for (var i = 0; i < instances.Length; i++)
            {
                if (moves.Of(instances[i].Norms) is var norms && norms != instances[i].Norms)
                {
                    moved = moved.SetItem(i, instances[i] with { Norms = norms });
                }
            }

            return moved;
        }
    }
}
