using System.Collections.Concurrent;
using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Binding;

/// <summary>Ground terms, each made once: a treaty of many speaks of the same few in all its instances.</summary>
internal sealed class GroundTerms
{
    private readonly ConcurrentDictionary<(string Name, string First, string Second), GroundTerm> _short = new();
    private readonly ConcurrentDictionary<GroundTerm, GroundTerm> _long = new();

    /// <summary>The term of a symbol for the variables; null where a value can be any of some.</summary>
    public GroundTerm? Only(ParametrizedSymbol symbol, ImmutableArray<BoundValue> values, Bindings bindings)
    {
        if (values.Length > 2)
        {
            return Row(symbol, values, bindings) is { } row && new GroundTerm(symbol.Key, row) is var made ? _long.GetOrAdd(made, made) : null;
        }

        var first = values.Length > 0 ? values[0].Only(bindings) : "";
        var second = values.Length > 1 ? values[1].Only(bindings) : "";
        if (first is null || second is null)
        {
            return null;
        }

        var key = (symbol.Key, first, second);
        return _short.TryGetValue(key, out var known) ? known : _short.GetOrAdd(key, new GroundTerm(symbol.Key, values.Length switch
        {
            0 => [],
            1 => [Argument(symbol, 0, first)],
            _ => [Argument(symbol, 0, first), Argument(symbol, 1, second)],
        }));
    }

    private static Argument[]? Row(ParametrizedSymbol symbol, ImmutableArray<BoundValue> values, Bindings bindings)
    {
        var row = new Argument[values.Length];
        for (var i = 0; i < row.Length; i++)
        {
            if (values[i].Only(bindings) is not { } value)
            {
                return null;
            }

            row[i] = Argument(symbol, i, value);
        }

        return row;
    }

    private static Argument Argument(ParametrizedSymbol symbol, int i, string value) => new(symbol.Parameters[i].Name, value);
}
