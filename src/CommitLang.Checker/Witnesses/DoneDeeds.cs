using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>What is done by doing something, that itself first. Where it is the same whoever does it, all share one list of acts.</summary>
internal readonly struct DoneDeeds
{
    private readonly string _actor = "";
    private readonly GroundTerm[] _acts = [];
    private readonly IReadOnlyList<Deed>? _deeds;

    /// <summary>Acts of one party.</summary>
    public DoneDeeds(string actor, GroundTerm[] acts) => (_actor, _acts) = (actor, acts);

    /// <summary>Deeds of which some can be another's.</summary>
    public DoneDeeds(IReadOnlyList<Deed> deeds) => _deeds = deeds;

    public int Count => _deeds?.Count ?? _acts.Length;

    public (string Actor, GroundTerm Act) this[int place] => _deeds is { } deeds ? (deeds[place].Actor, deeds[place].Act) : (_actor, _acts[place]);
}
