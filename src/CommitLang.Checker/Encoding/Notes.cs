namespace CommitLang.Checker.Encoding;

/// <summary>What is noted of some happenings, in an order in which it can be taken back.</summary>
internal sealed class Notes(int atoms)
{
    private readonly int[] _noted = new int[atoms];

    public bool?[] Values { get; } = new bool?[atoms];

    /// <summary>How many are noted.</summary>
    public int Count { get; private set; }

    /// <summary>How many are noted to be so.</summary>
    public int So { get; private set; }

    /// <summary>Notes that a happening is so or not; false when the contrary is noted.</summary>
    public bool Note(int atom, bool isSo)
    {
        if (Values[atom] is { } known)
        {
            return known == isSo;
        }

        Values[atom] = isSo;
        _noted[Count++] = atom;
        So += isSo ? 1 : 0;
        return true;
    }

    /// <summary>Takes back all but the first.</summary>
    public void TakeBack(int count)
    {
        while (Count > count)
        {
            var atom = _noted[--Count];
            So -= Values[atom] == true ? 1 : 0;
            Values[atom] = null;
        }
    }
}
