using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Diagnostics;

namespace CommitLang.Checker.Sessions;

/// <summary>Norms that mean what they meant and stand elsewhere in the text.</summary>
internal sealed class NormMoves
{
    private readonly Dictionary<GroundNorm, GroundNorm> _norms = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Location, Location> _places = new(ReferenceEqualityComparer.Instance);

    public NormMoves(IReadOnlyList<(GroundNorm Before, GroundNorm After)> moves)
    {
        _norms.EnsureCapacity(moves.Count);
        foreach (var (before, after) in moves)
        {
            _norms[before] = after;
            _places[before.Written.Location] = after.Written.Location;
        }
    }

    /// <summary>Whether nothing has moved.</summary>
    public bool IsEmpty => _norms.Count == 0;

    /// <summary>The norm as it stands now.</summary>
    public GroundNorm Of(GroundNorm norm) => _norms.GetValueOrDefault(norm, norm);

    /// <summary>The norms as they stand now; the same list when none of them has moved.</summary>
    public ImmutableArray<GroundNorm> Of(ImmutableArray<GroundNorm> norms)
    {
        foreach (var norm in norms)
        {
            if (_norms.ContainsKey(norm))
            {
                return [.. norms.Select(Of)];
            }
        }

        return norms;
    }

    /// <summary>A finding about norms, where they stand now.</summary>
    public Finding Of(Finding finding) => finding with
    {
        Clauses = [.. finding.Clauses.Select(clause => clause with { Location = _places.GetValueOrDefault(clause.Location, clause.Location) })],
    };
}
