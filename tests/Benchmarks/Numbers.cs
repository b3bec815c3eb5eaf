namespace CommitLang.Benchmarks;

/// <summary>Numbers that look drawn by lot. Written here because those of the platform may change with its version.</summary>
internal sealed class Numbers(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number below a bound.</summary>
    public int Below(int bound)
    {
        _state = unchecked((_state * 6364136223846793005UL) + 1442695040888963407UL);
        return (int)((_state >> 33) % (ulong)bound);
    }
}
