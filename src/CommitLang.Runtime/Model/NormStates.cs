using System.Collections;

namespace CommitLang.Runtime;

/// <summary>Where some norms stand on a day, in the order of the model.</summary>
public sealed class NormStates : IReadOnlyList<NormState>
{
    private readonly IReadOnlyList<NormState> _states;

    internal NormStates(IReadOnlyList<NormState> states) => _states = states;

    /// <inheritdoc/>
    public int Count => _states.Count;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public NormState this[int index] => _states[index];

    /// <summary>What is to be done: duties that are due, and what is to be done continuously.</summary>
    public NormStates Owed => Where(state => state is { Status: NormStatus.Due }
        or { Status: NormStatus.InForce, Norm.Modality: Modality.ContinuousDuty });

    /// <summary>What binds day by day: bans, permissions and exemptions in force, and what is to be done continuously.</summary>
    public NormStates InForce => Where(state => state.Status == NormStatus.InForce);

    /// <summary>What was performed in time, and bans whose time ended unbroken.</summary>
    public NormStates Kept => Where(state => state.Status is NormStatus.Fulfilled or NormStatus.Kept);

    /// <summary>What was not performed in time or was broken: for good, even if performed late.</summary>
    public NormStates Breached => Where(state => state.Status == NormStatus.Breached);

    /// <summary>What was called off before it was performed, which is compliance.</summary>
    public NormStates Lapsed => Where(state => state.Status == NormStatus.Lapsed);

    /// <summary>What gives way to what prevails over it.</summary>
    public NormStates Overridden => Where(state => state.Status == NormStatus.Overridden);

    /// <inheritdoc/>
    public IEnumerator<NormState> GetEnumerator() => _states.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal NormStates Where(Func<NormState, bool> isMeant) => new([.. _states.Where(isMeant)]);
}
