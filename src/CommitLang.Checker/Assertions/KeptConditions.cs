using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>
/// Conditions as they read while some norms are kept: none of these is ever breached, so nothing waits for that. It spares
/// the search most of the acts that it would have to try.
/// </summary>
internal sealed class KeptConditions(Func<string, bool> isKept)
{
    /// <summary>How conditions read while these norms are kept.</summary>
    public static KeptConditions While(IEnumerable<GroundNorm> norms, ProgramIndex index)
    {
        var kept = norms.Select(norm => norm.Norm).ToHashSet(ReferenceEqualityComparer.Instance);
        return new KeptConditions(name => index.NormsOf(name) is { Count: > 0 } read && read.All(kept.Contains));
    }

    private static readonly Condition Never = new Calendar(DaySet.Empty);

    public Norm Simplify(Norm norm)
    {
        var (when, @while) = (Simplify(norm.When), Simplify(norm.While));
        var (unless, until) = (norm.Unless is { } u ? Simplify(u) : null, norm.Until is { } v ? Simplify(v) : null);
        return ReferenceEquals(when, norm.When) && ReferenceEquals(@while, norm.While)
            && ReferenceEquals(unless, norm.Unless) && ReferenceEquals(until, norm.Until)
            ? norm
            : norm with { When = when, While = @while, Unless = unless, Until = until };
    }

    public Condition Simplify(Condition condition)
    {
        switch (condition)
        {
            case NormIs { Status: NormStatus.Breached } status when isKept(status.Norm):
                return Never;
            case Not not:
                var inner = Simplify(not.Inner);
                return ReferenceEquals(inner, not.Inner) ? not : new Not(inner);
            case AllOf all:
                return Simplify(all.Parts) is { } parts ? new AllOf(parts) : all;
            case AtLeast some:
                return Simplify(some.Parts) is { } choices ? new AtLeast(some.Count, choices) : some;
            default:
                return condition;
        }
    }

    /// <summary>The parts simplified, or null when they are as they were.</summary>
    private Condition[]? Simplify(IReadOnlyList<Condition> parts)
    {
        var simplified = parts.Select(Simplify).ToArray();
        return simplified.Zip(parts).All(pair => ReferenceEquals(pair.First, pair.Second)) ? null : simplified;
    }
}
