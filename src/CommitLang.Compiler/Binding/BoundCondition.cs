using CommitLang.Runtime;

namespace CommitLang.Compiler.Binding;

/// <summary>A condition whose variables are filled in later; most have none and are made once.</summary>
internal readonly struct BoundCondition
{
    // One of the two is there.
    private readonly Func<Bindings, Condition>? _fill;

    /// <summary>A condition with variables, or one that is only known when all declarations are.</summary>
    public BoundCondition(Func<Bindings, Condition> fill) => _fill = fill;

    private BoundCondition(Condition known) => Known = known;

    /// <summary>The condition, where nothing is to be filled in; else null.</summary>
    public Condition? Known { get; }

    /// <summary>A condition in which nothing is to be filled in.</summary>
    public static BoundCondition Of(Condition known) => new(known);

    /// <summary>The condition for the variables.</summary>
    public Condition Fill(Bindings bindings) => Known ?? _fill!(bindings);
}
