using System.Globalization;

namespace CommitLang.Benchmarks.Clashes;

/// <summary>A condition over states, in which each state occurs once, so that it can always come true.</summary>
internal abstract record StateFormula
{
    private StateFormula()
    {
    }

    /// <summary>One state.</summary>
    public sealed record Is(int State) : StateFormula;

    /// <summary>The opposite.</summary>
    public sealed record Not(StateFormula Inner) : StateFormula;

    /// <summary>Two joined by "and" or "or".</summary>
    public sealed record Both(bool IsAnd, StateFormula Left, StateFormula Right) : StateFormula;

    /// <summary>One over states that are given, each used once.</summary>
    public static StateFormula Over(ReadOnlySpan<int> states, Numbers numbers)
    {
        if (states.Length == 1)
        {
            return numbers.Below(5) < 3 ? new Is(states[0]) : new Not(new Is(states[0]));
        }

        var cut = 1 + numbers.Below(states.Length - 1);
        var both = new Both(numbers.Below(2) == 0, Over(states[..cut], numbers), Over(states[cut..], numbers));
        return numbers.Below(7) > 0 ? both : new Not(both);
    }

    /// <summary>All of some together.</summary>
    public static StateFormula All(params ReadOnlySpan<StateFormula> parts) =>
        parts.Length == 1 ? parts[0] : new Both(true, parts[0], All(parts[1..]));

    /// <summary>As a text of commitments has it.</summary>
    public string InCommit() => this switch
    {
        Is one => string.Create(CultureInfo.InvariantCulture, $"S{one.State}"),
        Not { Inner: Is one } => $"not {one.InCommit()}",
        Not not => $"not ({not.Inner.InCommit()})",
        Both both => $"({both.Left.InCommit()}) {(both.IsAnd ? "and" : "or")} ({both.Right.InCommit()})",
        _ => "",
    };

    /// <summary>As an SMT solver reads it.</summary>
    public string InSmt() => this switch
    {
        Is one => string.Create(CultureInfo.InvariantCulture, $"s{one.State}"),
        Not not => $"(not {not.Inner.InSmt()})",
        Both both => $"({(both.IsAnd ? "and" : "or")} {both.Left.InSmt()} {both.Right.InSmt()})",
        _ => "",
    };
}
