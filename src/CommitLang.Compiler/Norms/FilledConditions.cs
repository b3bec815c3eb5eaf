using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Norms;

/// <summary>The conditions of a ground norm.</summary>
internal static class FilledConditions
{
    /// <summary>Written conditions with what their variables stand for.</summary>
    public static Condition[] Of(ImmutableArray<BoundCondition> conditions, Bindings bindings)
    {
        var filled = conditions.IsEmpty ? [] : new Condition[conditions.Length];
        for (var i = 0; i < filled.Length; i++)
        {
            filled[i] = conditions[i].Fill(bindings);
        }

        return filled;
    }

    /// <summary>That all of them hold.</summary>
    public static Condition All(Condition[] conditions) => conditions switch
    {
        [] => Condition.Always,
        [var only] => only,
        var many => new AllOf(many),
    };

    /// <summary>That one of them holds; null for none.</summary>
    public static Condition? Any(Condition[] conditions) => conditions switch
    {
        [] => null,
        [var only] => only,
        var many => new AtLeast(1, many),
    };
}
