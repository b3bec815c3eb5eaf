namespace CommitLang.Runtime;

/// <summary>
/// An evaluation that takes facts one by one and can be asked at any time. It answers as <see cref="NormModel.Evaluate"/>
/// does over the same facts. Not for several threads at once.
/// </summary>
/// <remarks>
/// To take a fact does not take longer when the log is longer. To ask reads again the norms only, with what came since they
/// were read last; a norm for which later facts can change what it came to earlier (<c>every</c>, <c>for</c>, <c>in total</c>,
/// <c>together</c>, <c>by</c> an event, a status of another norm, precedence) is read from its beginning.
/// </remarks>
public sealed class IncrementalEvaluation
{
    private readonly NormModel _model;
    private readonly FactRules _rules;
    private readonly FactLog _log;
    private readonly TouchedNorms _touched;
    private readonly Dictionary<Norm, NormMemory> _memories = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Norm, NormState> _states = new(ReferenceEqualityComparer.Instance);
    private Day _statesOn = Day.Never;

    internal IncrementalEvaluation(NormModel model)
    {
        _model = model;
        _rules = new FactRules(model.Vocabulary);
        _log = new FactLog(model.Vocabulary);
        _touched = new TouchedNorms(model);
    }

    /// <summary>The day of the last fact; the first day there is before the first. Nothing earlier is taken any more.</summary>
    public Day LastDay { get; private set; }

    /// <summary>What was taken, in its order.</summary>
    public IReadOnlyList<Fact> Facts => _log.Facts;

    /// <summary>Takes a fact.</summary>
    /// <exception cref="FactRefusedException">
    /// The fact begins before <see cref="LastDay"/>, or cannot be, given what was taken. Nothing is changed then.
    /// </exception>
    public void Append(Fact fact)
    {
        if (fact.From < LastDay)
        {
            throw new FactRefusedException(fact, Facts.Count + 1, "it comes too late: facts are taken in the order of their days, after", Facts[Facts.Count - 1], Facts.Count);
        }

        if (fact is Fact.Act act)
        {
            _rules.CheckPrerequisites(act, Facts.Count + 1);
        }

        _rules.Take(fact, Facts);
        _log.Add(fact);
        LastDay = fact.From;
        _touched.Touch(fact);
    }

    /// <summary>Where every norm stands on a day. What was taken about later days is not read.</summary>
    /// <remarks>Days before <see cref="LastDay"/> are answered too, but by reading all facts again.</remarks>
    public Standings AsOf(Day day)
    {
        if (day < LastDay)
        {
            return _model.Evaluate(_log, day);
        }

        var evaluation = new Evaluation(_log.UpTo(day), _model.Norms, day, _model.Overriding, norm => _memories.GetValueOrDefault(norm));
        foreach (var norm in _model.Norms)
        {
            if (day == _statesOn && !_touched.Contains(norm) && _states.ContainsKey(norm))
            {
                continue;
            }

            var life = evaluation.LifeOf(norm);
            _states[norm] = life.On(day);
            if (_model.CanForget(norm))
            {
                _memories[norm] = life.Remember(LastDay);
            }
        }

        _statesOn = day;
        _touched.Clear();
        return new Standings(_model, _log, [.. _model.Norms.Select(norm => _states[norm])], day, Facts.Count);
    }
}
