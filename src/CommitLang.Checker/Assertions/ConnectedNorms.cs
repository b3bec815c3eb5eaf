using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>
/// The norms that an assert can hang on: those that speak of the same deeds, of what these are, exclude or require, or of
/// what the conditions read, and so on from norm to norm. What is done for all others leaves it as it is.
/// </summary>
internal sealed class ConnectedNorms
{
    private readonly DeedsSpokenOf _spoken;
    private readonly ProgramIndex _index;
    private readonly HashSet<GroundNorm> _found = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Deed> _deeds = [];
    private readonly HashSet<Atom> _atoms = [];
    private readonly Queue<Deed> _queue = [];

    private ConnectedNorms(DeedsSpokenOf spoken) => (_spoken, _index) = (spoken, spoken.Index);

    /// <summary>The connected norms among those that count, in their order.</summary>
    public static ImmutableArray<GroundNorm> Of(DeedsSpokenOf counted, IEnumerable<Norm> asserted, IEnumerable<Atom> happenings)
    {
        var connected = new ConnectedNorms(counted);
        foreach (var norm in asserted)
        {
            connected.Add(norm);
        }

        foreach (var atom in happenings)
        {
            connected.Add(atom);
        }

        connected.Close();
        return [.. counted.Norms.Where(connected._found.Contains)];
    }

    private void Close()
    {
        while (_queue.TryDequeue(out var deed))
        {
            foreach (var (norm, other) in _spoken.ByActorsOf(deed))
            {
                if (!_found.Contains(norm) && Touch(deed, other))
                {
                    _found.Add(norm);
                    Add(norm.Norm);
                }
            }
        }
    }

    private bool Touch(Deed one, Deed other)
    {
        var conduct = _index.Conduct;
        return conduct.IsPerforming(one, other) || conduct.IsPerforming(other, one) || conduct.Exclude(one, other)
            || conduct.Requires(one).Any(required => conduct.IsPerforming(other, required))
            || conduct.Requires(other).Any(required => conduct.IsPerforming(one, required))
            || ShareMeans(one, other);
    }

    /// <summary>Whether doing the one can leave too little for the other: of a capacity, or of what can be done for one thing only.</summary>
    private bool ShareMeans(Deed one, Deed other)
    {
        var vocabulary = _index.Program.Vocabulary;
        return vocabulary.ActOf(one.Act.Name) is { } act
            && (act.ExclusivePer is not null && one.Act.Name == other.Act.Name
                || act.Unit is { } unit && unit == vocabulary.ActOf(other.Act.Name)?.Unit
                    && vocabulary.Capacities.Any(capacity => capacity.Unit == unit && capacity.Bearer == one.Actor));
    }

    private void Add(Norm norm)
    {
        foreach (var deed in DeedsSpokenOf.Of(norm).SelectMany(deed => _index.Conduct.Requires(deed).Append(deed)))
        {
            Add(deed);
        }

        foreach (var atom in ConditionReader.AtomsOf(norm).Concat(norm.IsState ? Witnesses.Conduct.ActsOf(norm).Select(state => new Atom(FactKind.State, null, state)) : []))
        {
            Add(atom);
        }

        foreach (var read in ConditionReader.NormsReadBy(norm).SelectMany(_index.NormsOf))
        {
            foreach (var deed in DeedsSpokenOf.Of(read))
            {
                Add(deed);
            }
        }
    }

    private void Add(Atom atom)
    {
        if (!_atoms.Add(atom))
        {
            return;
        }

        foreach (var deed in atom.Kind == FactKind.State && _index.StateActs.Concern(atom.Term.Name) ? _spoken.All : [])
        {
            if (_index.StateActs.Changes(deed, atom.Term) || deed.Act.Equals(atom.Term))
            {
                Add(deed);
            }
        }

        if (atom.Kind == FactKind.Act)
        {
            Add(new Deed(atom.Actor ?? "", atom.Term));
        }

        foreach (var (_, left, right) in _index.ConstraintsAbout(atom))
        {
            Add(left);
            Add(right);
        }
    }

    private void Add(Deed deed)
    {
        if (_deeds.Add(deed))
        {
            _queue.Enqueue(deed);
        }
    }
}
