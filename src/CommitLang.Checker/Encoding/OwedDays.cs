using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// Whether a duty can be triggered, or owed, on a day on which a ban binds, by what conditions say of that day alone, however they
/// are nested. Each norm is read once.
/// </summary>
internal sealed class OwedDays(AtomNumbers numbers)
{
    private readonly DayWays _ways = new(numbers) { IsLoose = true };
    private readonly Dictionary<Norm, int[]?> _bound = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Norm, int[]?> _triggered = new(ReferenceEqualityComparer.Instance);

    /// <summary>False when they cannot; that they can is not shown.</summary>
    public bool CanBeUnder(Norm duty, Norm ban, bool isTriggered) =>
        (isTriggered ? WhenTriggered(duty) : WhileBound(duty)) is not { } ways || WhileBound(ban) is not { } others || DayWays.GoTogether(ways, others);

    private int[]? WhileBound(Norm norm)
    {
        if (!_bound.TryGetValue(norm, out var ways))
        {
            _bound[norm] = ways = _ways.Of(norm.While, norm.Unless);
        }

        return ways;
    }

    private int[]? WhenTriggered(Norm duty)
    {
        if (!_triggered.TryGetValue(duty, out var ways))
        {
            _triggered[duty] = ways = _ways.Of(new AllOf([duty.When, duty.While]), duty.Unless);
        }

        return ways;
    }
}
