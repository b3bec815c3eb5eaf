using System.Runtime.InteropServices;
using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Finds minimal sets of norms that some scenario makes impossible to keep together (language 2.6).</summary>
internal sealed class Contradictions
{
    private readonly CheckContext _context;
    private readonly Verdicts _verdicts;
    private readonly RelatedNorms _related;
    private readonly ShortCuts _shortCuts;
    private readonly ContradictorySets _sets;
    private readonly ContradictorySets _remainingSets;
    private readonly Permissions _permissions;
    private readonly Waiting _waiting;
    private readonly HashSet<(GroundNorm, GroundNorm)> _asked = new(PairsBySelf.Instance);
    private readonly Dictionary<(GroundNorm, GroundNorm), Outcome> _outcomes = new(PairsBySelf.Instance);
    private readonly Dictionary<GroundNorm, Meeting> _met = new(ReferenceEqualityComparer.Instance);
    private readonly List<GroundNorm> _around = [];
    private readonly HashSet<GroundNorm> _impossible = new(ReferenceEqualityComparer.Instance);

    public Contradictions(CheckContext context)
    {
        Table = new NormTable(context.Strict, context.Conduct);
        _context = context;
        _verdicts = new Verdicts(context);
        _related = new RelatedNorms(context, Table);
        _shortCuts = new ShortCuts(context);
        var links = new Links(context.Index);
        _sets = new ContradictorySets(new WrittenClashes(_verdicts), _verdicts, _shortCuts, links);
        _remainingSets = new ContradictorySets(new RemainingClashes(_verdicts), _verdicts, _shortCuts, links);
        _permissions = new Permissions(context, Table, _verdicts, _impossible);
        _waiting = new Waiting(context);
    }

    public Verdicts Verdicts => _verdicts;

    public CheckContext Context => _context;

    /// <summary>The norms that were looked at, by who bears them and what they speak of.</summary>
    public NormTable Table { get; }

    public void Find(Action<int> progress)
    {
        foreach (var norm in _context.Strict.Where(norm => _context.IsAskedAbout(norm) && norm.Norm.Modality is Modality.Duty or Modality.ContinuousDuty && _shortCuts.CanFailAlone(norm)))
        {
            if (_verdicts.Clash(Counting.HasCapacity(norm.Norm, _context.Conduct) ? FindingDescriptors.BeyondCapacity : FindingDescriptors.Impossible, norm) == Outcome.Clash)
            {
                _impossible.Add(norm);
            }
        }

        for (var i = 0; i < _context.Norms.Length; i++)
        {
            var norm = _context.Norms[i];
            _context.CancellationToken.ThrowIfCancellationRequested();
            progress(1);
            if (!_context.IsAskedAbout(norm))
            {
                continue;
            }

            switch (norm.Norm.Modality)
            {
                case Modality.Duty or Modality.ContinuousDuty when !norm.Norm.IsDiscretionary && !_impossible.Contains(norm):
                    FindAround(norm);
                    break;
                case Modality.Permission:
                    _permissions.FindForbidden(norm);
                    break;
                case Modality.Exemption:
                    _permissions.FindRequired(norm);
                    break;
            }
        }

        _waiting.Report(_verdicts.Clashing.Concat(_context.ClashingElsewhere));
    }

    private void FindAround(GroundNorm duty)
    {
        var related = _related.To(duty);
        if (related.Count == 0)
        {
            return;
        }

        _waiting.Look(duty, related);
        _met.Clear();
        _around.Clear();

        // What can clash with the duty alone comes first: only what does not is looked at together.
        MeetAll(duty, related, isLater: false);
        MeetAll(duty, related, isLater: true);
        if (_around.Count >= 2)
        {
            FindTogether(duty, _around);
        }
    }

    private void MeetAll(GroundNorm duty, List<(GroundNorm Other, DiagnosticDescriptor Family)> related, bool isLater)
    {
        foreach (var (other, family) in related)
        {
            if (isLater == (family == FindingDescriptors.NormsLeaveNoWay))
            {
                Meet(duty, other, family);
            }
        }
    }

    /// <summary>Looks at what does not clash with the duty alone, together; then at what remains when what is overridden gives way.</summary>
    private void FindTogether(GroundNorm duty, List<GroundNorm> around)
    {
        FindTogether(_sets, duty, [.. around.Where(other => _met[other].Outcome == Outcome.None)]);
        if (around.Exists(other => _met[other].Outcome == Outcome.Overridden))
        {
            FindTogether(_remainingSets, duty, [.. around.Where(other => _met[other].Outcome != Outcome.Clash)]);
        }
    }

    private void FindTogether(ContradictorySets sets, GroundNorm duty, List<GroundNorm> around)
    {
        if (around.Count >= 2 && !_shortCuts.CanWait(duty, around)
            && (_shortCuts.CanNeedSeveral(duty) || _shortCuts.MeetsStates(duty)
                || around.Exists(other => other.Norm.Exceptions.Count > 0 || _shortCuts.ReadsActs(other) || _shortCuts.MeetsStates(other)
                    || _context.Prevailing.GivesWay(other))))
        {
            around.RemoveAll(other => _shortCuts.IsBanOfOneBearer(duty, other) && QuickCheck.CannotShareADay(duty.Norm, other.Norm, _context.Index, onTheFirstDay: false));
            if (around.Count >= 2 && !(!_shortCuts.CountsFor(duty) && around.TrueForAll(other => _shortCuts.IsBanOfOneBearer(duty, other))
                && QuickCheck.LeaveADay(duty.Norm, around.Select(other => other.Norm))))
            {
                List<GroundNorm> all = [duty, .. around];
                _related.Latecomers.LeaveOut(all);
                if (all.Count > 2 && ReferenceEquals(all[0], duty))
                {
                    sets.Find(duty, all[1..]);
                }
            }
        }
    }

    /// <summary>A norm can be related in two ways, hardly in more: what is asked again is found to be asked.</summary>
    private void Meet(GroundNorm duty, GroundNorm other, DiagnosticDescriptor family)
    {
        if (_impossible.Contains(other))
        {
            return;
        }

        ref var meeting = ref CollectionsMarshal.GetValueRefOrAddDefault(_met, other, out _);
        if (meeting.Family == family)
        {
            return;
        }

        meeting.Family = family;
        if (meeting.Outcome == Outcome.None && _shortCuts.CanClashAsPair(duty, other, family) && !meeting.IsAsked)
        {
            meeting.IsAsked = true;
            meeting.Outcome = other.Norm.Modality == Modality.Prohibition ? _verdicts.Clash(family, duty, other) : AskAboutDuties(duty, other, family);
        }

        if (meeting.Outcome == Outcome.None && other.Norm.Modality != Modality.Prohibition)
        {
            meeting.Outcome = _outcomes.GetValueOrDefault((duty, other));
        }

        if (meeting.Outcome != Outcome.Clash && !meeting.IsAround)
        {
            meeting.IsAround = true;
            _around.Add(other);
        }
    }

    /// <summary>Asks about two duties once, whichever comes first.</summary>
    private Outcome AskAboutDuties(GroundNorm duty, GroundNorm other, DiagnosticDescriptor family)
    {
        if (_asked.Add((duty, other)) && !(IsBetweenDuties(family) && _asked.Contains((other, duty)))
            && _verdicts.Clash(family, duty, other) is var outcome and not Outcome.None)
        {
            _outcomes[(duty, other)] = outcome;
            _outcomes[(other, duty)] = outcome;
        }

        return _outcomes.GetValueOrDefault((duty, other));
    }

    private static bool IsBetweenDuties(DiagnosticDescriptor family) =>
        family == FindingDescriptors.DutiesExclude || family == FindingDescriptors.BeyondCapacity || family == FindingDescriptors.AmountsClash;

    /// <summary>What has come of a norm that is related to the duty in question.</summary>
    private struct Meeting
    {
        public DiagnosticDescriptor? Family;
        public bool IsAsked;
        public Outcome Outcome;
        public bool IsAround;
    }
}
