using System.Collections.Concurrent;
using CommitLang.Compiler.Symbols;

namespace CommitLang.Compiler.Binding;

/// <summary>
/// The conditions that are but a name, by how they are written in one file: most conditions are put together from few of them.
/// May be used by several threads.
/// </summary>
internal sealed class BareConditions
{
    private readonly ConcurrentDictionary<string, (BoundCondition Condition, Symbol Symbol)> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (BoundCondition Condition, Symbol Symbol)>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public BareConditions() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The condition that is written so, with what its name stands for.</summary>
    public bool TryGet(ReadOnlySpan<char> written, out (BoundCondition Condition, Symbol Symbol) known) => _lookup.TryGetValue(written, out known);

    /// <summary>Keeps a condition; returns the one that is kept, where another was first.</summary>
    public BoundCondition Keep(ReadOnlySpan<char> written, BoundCondition condition, Symbol symbol) =>
        _known.GetOrAdd(written.ToString(), (condition, symbol)).Condition;
}
