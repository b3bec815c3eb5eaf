using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// Conditions as they read where facts say that something never happens: what it would call off it does not, and nothing
/// waits for its absence. Norms then are as plain as if it were not written, and are decided as such.
/// </summary>
internal sealed class SettledConditions
{
    private readonly HashSet<(FactKind, GroundTerm)> _never;

    private SettledConditions(HashSet<(FactKind, GroundTerm)> never)
    {
        _never = never;
    }

    /// <summary>The program with the conditions of its norms so read.</summary>
    public static NormProgram Of(NormProgram program) => By(program).Read(program);

    /// <summary>How conditions read by the facts of a program.</summary>
    public static SettledConditions By(NormProgram program) => new(
        program.Facts.Where(fact => fact.From.IsNever && fact.Kind != FactKind.Act).Select(fact => (fact.Kind, fact.Term)).ToHashSet());

    /// <summary>A program of these facts with the conditions of its norms so read.</summary>
    public NormProgram Read(NormProgram program) => _never.Count == 0 ? program : program with { Norms = [.. program.Norms.Select(Simplify)] };

    private GroundNorm Simplify(GroundNorm ground)
    {
        var norm = ground.Norm;
        var (when, @while) = (Lasting(norm.When), Lasting(norm.While));
        var (unless, until) = (Ending(norm.Unless), Ending(norm.Until));
        return ReferenceEquals(when, norm.When) && ReferenceEquals(@while, norm.While)
            && ReferenceEquals(unless, norm.Unless) && ReferenceEquals(until, norm.Until)
            ? ground
            : ground with { Norm = norm with { When = when, While = @while, Unless = unless, Until = until } };
    }

    // One that never holds is left as it is written: why nothing comes of the norm is said by what it waits for.
    private Condition Lasting(Condition condition) => Simplify(condition) switch
    {
        (null, true) => Condition.Always,
        (null, false) => condition,
        var (rest, _) => rest,
    };

    private Condition? Ending(Condition? condition) => condition is null ? null : Simplify(condition) switch
    {
        (null, true) => condition,
        var (rest, _) => rest,
    };

    /// <summary>What is left of a condition; with nothing left, whether it always holds or never.</summary>
    private (Condition? Left, bool IsSo) Simplify(Condition condition)
    {
        switch (condition)
        {
            case Happened { Moment: Moment.Event happening } when _never.Contains((FactKind.Event, happening.Term)):
            case Holds holds when _never.Contains((FactKind.State, holds.State)):
                return (null, false);
            case Not not:
                var (inner, isSo) = Simplify(not.Inner);
                return inner is null ? (null, !isSo) : (ReferenceEquals(inner, not.Inner) ? not : new Not(inner), false);
            case AllOf all:
                var parts = all.Parts.Select(Simplify).ToList();
                return parts.Exists(part => part is (null, false)) ? (null, false) : Rest(all, all.Parts, parts, rest => new AllOf(rest));
            case AtLeast { Count: 1 } some:
                var choices = some.Parts.Select(Simplify).ToList();
                return choices.Exists(choice => choice is (null, true)) ? (null, true) : Rest(some, some.Parts, choices, rest => new AtLeast(1, rest));
            default:
                return (condition, false);
        }
    }

    /// <summary>The parts that are left: those gone are true in a conjunction, false in a choice.</summary>
    private static (Condition? Left, bool IsSo) Rest(
        Condition whole, IReadOnlyList<Condition> parts, List<(Condition? Left, bool IsSo)> simplified, Func<Condition[], Condition> make)
    {
        Condition[] left = [.. simplified.Select(part => part.Left).OfType<Condition>()];
        return left.SequenceEqual(parts, ReferenceEqualityComparer.Instance) ? (whole, false) : left switch
        {
            [] => (null, whole is AllOf),
            [var only] => (only, false),
            _ => (make(left), false),
        };
    }
}
