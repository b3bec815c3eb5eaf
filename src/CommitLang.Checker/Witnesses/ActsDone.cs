using CommitLang.Runtime;

namespace CommitLang.Checker.Witnesses;

/// <summary>What is done by doing acts, where that is the same whoever does them: read once for all parties.</summary>
internal sealed class ActsDone(Vocabulary vocabulary)
{
    private readonly Dictionary<GroundTerm, GroundTerm[]?> _byAnybody = [];
    private readonly Dictionary<GroundTerm, GroundTerm[]?> _atOnce = [];
    private readonly Dictionary<GroundTerm, GroundTerm> _terms = [];
    private readonly Dictionary<string, HashSet<string>> _kinds = new(StringComparer.Ordinal);
    private readonly List<GroundTerm> _found = [];

    /// <summary>What is done by doing an act, itself first; null when that depends on who does it.</summary>
    public GroundTerm[]? ByAnybody(GroundTerm act)
    {
        if (!_byAnybody.TryGetValue(act, out var acts))
        {
            _byAnybody[act] = acts = ReadByAnybody(act);
        }

        return acts;
    }

    /// <summary>The names of an act and of all that it is a kind of.</summary>
    public HashSet<string> KindsOf(string act)
    {
        if (!_kinds.TryGetValue(act, out var kinds))
        {
            _kinds[act] = kinds = ReadKinds(act);
        }

        return kinds;
    }

    private HashSet<string> ReadKinds(string act)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal) { act };
        var next = new Queue<string>(kinds);
        while (next.TryDequeue(out var name))
        {
            foreach (var kind in (vocabulary.ActOf(name)?.Kinds ?? []).Where(kind => kinds.Add(kind.Name)))
            {
                next.Enqueue(kind.Name);
            }
        }

        return kinds;
    }

    private GroundTerm[]? ReadByAnybody(GroundTerm act)
    {
        _found.Clear();
        _found.Add(Known(act));
        for (var i = 0; i < _found.Count; i++)
        {
            if (AtOnce(_found[i]) is not { } next)
            {
                return null;
            }

            foreach (var done in next)
            {
                if (!_found.Contains(done))
                {
                    _found.Add(done);
                }
            }
        }

        return [.. _found];
    }

    /// <summary>What is done at once by doing an act; null when that depends on who does it.</summary>
    private GroundTerm[]? AtOnce(GroundTerm act)
    {
        if (!_atOnce.TryGetValue(act, out var next))
        {
            _atOnce[act] = next = IsTheSameForAnybody(act) ? [.. vocabulary.PerformsAtOnce(new Deed("", act)).Select(done => Known(done.Act))] : null;
        }

        return next;
    }

    /// <summary>One object for all terms that are the same: very many acts are done by doing others.</summary>
    private GroundTerm Known(GroundTerm term) => _terms.TryGetValue(term, out var known) ? known : _terms[term] = term;

    private bool IsTheSameForAnybody(GroundTerm act) => vocabulary.ActOf(act.Name) is not { } definition
        || definition.MutualWith is null && definition.Kinds.All(kind => kind.Slots.All(slot => slot.Source != SlotSource.Actor));
}
