using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>What norms speak of, by who does it.</summary>
internal sealed class DeedsSpokenOf
{
    private readonly Dictionary<string, List<(GroundNorm Norm, Deed Deed)>> _byActor = new(StringComparer.Ordinal);

    public DeedsSpokenOf(ProgramIndex index, IReadOnlyList<GroundNorm> norms)
    {
        (Index, Norms) = (index, norms);
        foreach (var norm in norms)
        {
            foreach (var deed in Of(norm.Norm))
            {
                foreach (var actor in ActorsOf(deed))
                {
                    _byActor.AddTo(actor, (norm, deed));
                }
            }
        }
    }

    public ProgramIndex Index { get; }

    /// <summary>The norms, in their order.</summary>
    public IReadOnlyList<GroundNorm> Norms { get; }

    /// <summary>All that they speak of.</summary>
    public IEnumerable<Deed> All => _byActor.Values.SelectMany(spoken => spoken).Select(spoken => spoken.Deed);

    /// <summary>The norms that speak of what is done by those who take part in a deed.</summary>
    public IEnumerable<(GroundNorm Norm, Deed Deed)> ByActorsOf(Deed deed) => ActorsOf(deed).SelectMany(actor => _byActor.GetValueOrDefault(actor) ?? []);

    /// <summary>What a norm speaks of.</summary>
    public static IEnumerable<Deed> Of(Norm norm) => norm.Bearer.Members.SelectMany(member =>
        Witnesses.Conduct.ActsOf(norm).Select(act => new Deed(member.Name, act)));

    private IEnumerable<string> ActorsOf(Deed deed) => Index.Conduct.Performs(deed).Select(done => done.Actor).Distinct(StringComparer.Ordinal);
}
