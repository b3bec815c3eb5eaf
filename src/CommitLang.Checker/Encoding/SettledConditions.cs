using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// Conditions as they read where facts say that something never happens: what it would call off it does not, and nothing
/// waits for its absence. Norms then are as plain as if it were not written, and are decided as such.
/// </summary>
internal sealed class SettledConditions
{
    private readonly HashSet<GroundTerm> _neverHappen;
    private readonly HashSet<GroundTerm> _neverHold;

    private SettledConditions(HashSet<GroundTerm> neverHappen, HashSet<GroundTerm> neverHold) => (_neverHappen, _neverHold) = (neverHappen, neverHold);

    /// <summary>The program with the conditions of its norms so read.</summary>
    public static NormProgram Of(NormProgram program) => By(program).Read(program);

    /// <summary>How conditions read by the facts of a program.</summary>
    public static SettledConditions By(NormProgram program)
    {
        return new SettledConditions(Never(FactKind.Event), Never(FactKind.State));

        HashSet<GroundTerm> Never(FactKind kind) => program.Facts.Where(fact => fact.From.IsNever && fact.Kind == kind).Select(fact => fact.Term).ToHashSet();
    }

    /// <summary>A program of these facts with the conditions of its norms so read.</summary>
    public NormProgram Read(NormProgram program) =>
        _neverHappen.Count + _neverHold.Count == 0 ? program : program with { Norms = Simplify(program.Norms) };

    private ImmutableArray<GroundNorm> Simplify(ImmutableArray<GroundNorm> norms)
    {
        var simple = new GroundNorm[norms.Length];
        Stretches.Each(simple.Length, (from, end) =>
        {
            for (var i = from; i < end; i++)
            {
                simple[i] = Simplify(norms[i]);
            }
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(simple);
    }

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
            case Happened { Moment: Moment.Event happening } when _neverHappen.Contains(happening.Term):
            case Holds holds when _neverHold.Contains(holds.State):
                return (null, false);
            case Not not:
                var (inner, isSo) = Simplify(not.Inner);
                return inner is null ? (null, !isSo) : (ReferenceEquals(inner, not.Inner) ? not : new Not(inner), false);
            case AllOf all:
                return Simplify(all, all.Parts, isNeutral: true, rest => new AllOf(rest));
            case AtLeast { Count: 1 } some:
                return Simplify(some, some.Parts, isNeutral: false, rest => new AtLeast(1, rest));
            default:
                return (condition, false);
        }
    }

    /// <summary>The parts that are left: those gone are true in a conjunction, false in a choice; any other settles the whole.</summary>
    private (Condition? Left, bool IsSo) Simplify(Condition whole, IReadOnlyList<Condition> parts, bool isNeutral, Func<Condition[], Condition> make)
    {
        // Mostly nothing changes, and nothing is made.
        List<Condition>? left = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, isSo) = Simplify(parts[i]);
            if (part is null && isSo != isNeutral)
            {
                return (null, isSo);
            }

            if (left is null && !ReferenceEquals(part, parts[i]))
            {
                left = [.. parts.Take(i)];
            }

            if (left is not null && part is not null)
            {
                left.Add(part);
            }
        }

        return left switch
        {
            null => (whole, false),
            [] => (null, isNeutral),
            [var only] => (only, false),
            _ => (make([.. left]), false),
        };
    }
}
