using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// What cannot happen because of something else that outsiders do or that is known: what excludes each other is not done on one day,
/// or never after, and what is known to be so or never so is not made otherwise by what brings it with it (language 2.2).
/// </summary>
internal sealed class ActLaws(ProgramIndex index)
{
    private readonly List<(Deed First, Deed Second, bool IsFirstForGood, bool IsSecondForGood)> _exclusions = [];
    private readonly List<(Deed Deed, DaySet Days)> _barred = [];
    private readonly Dictionary<Atom, DaySet> _known = [];

    /// <summary>Whether they say nothing.</summary>
    public bool IsEmpty => _exclusions.Count + _barred.Count + _known.Count == 0;

    /// <summary>Adds what is known and would come with a happening; gives the facts that say so.</summary>
    public IEnumerable<GroundFact> AddKnown(Atom atom)
    {
        var known = index.FactsBroughtBy(atom).Select(fact => new Atom(fact.Kind, fact.Actor, fact.Term)).Distinct().Where(fact => !fact.Equals(atom)).ToList();
        foreach (var fact in known)
        {
            var facts = index.FactsAbout(fact).ToList();
            if (_known.TryAdd(fact, ConstraintCheck.DaysOf(fact, FactLogs.Of(index.Program.Vocabulary, facts))))
            {
                foreach (var about in facts)
                {
                    yield return about;
                }
            }
        }
    }

    /// <summary>Adds what outsiders' acts that may happen exclude of one another, and of what is known to be done; gives the facts that say so.</summary>
    /// <param name="free">The acts.</param>
    public IEnumerable<GroundFact> AddExclusions(IReadOnlyList<Deed> free)
    {
        for (var i = 0; i < free.Count && index.Program.Vocabulary.HasExclusions; i++)
        {
            var deed = free[i];
            foreach (var other in free.Skip(i + 1).Where(other => other.Actor == deed.Actor && index.Conduct.Exclude(deed, other)))
            {
                _exclusions.Add((deed, other, index.Conduct.EndsForGood(deed, other), index.Conduct.EndsForGood(other, deed)));
            }

            foreach (var fact in index.Program.Facts.Where(fact => fact.Kind == FactKind.Act && fact.Actor == deed.Actor && !fact.From.IsNever))
            {
                var done = new Deed(deed.Actor, fact.Term);
                if (index.Conduct.Exclude(deed, done))
                {
                    _barred.Add((deed, Barred(deed, done, DaySet.Span(fact.From, fact.End))));
                    yield return fact;
                }
            }
        }
    }

    /// <summary>The days on which a deed cannot be done as something else is done on some days.</summary>
    private DaySet Barred(Deed deed, Deed done, DaySet days)
    {
        var since = index.Conduct.EndsForGood(done, deed) ? DaySet.From(days.First) : days;
        return index.Conduct.EndsForGood(deed, done) ? since.Union(DaySet.Span(index.Program.Origin, days.End)) : since;
    }

    /// <summary>Whether a course of events keeps to them.</summary>
    public bool Allow(FactLog log) => _exclusions.TrueForAll(pair => AreApart(log.FirstDay(pair.First), log.FirstDay(pair.Second), pair.IsFirstForGood, pair.IsSecondForGood))
        && _barred.TrueForAll(bar => !bar.Days.Contains(log.FirstDay(bar.Deed)))
        && _known.All(known => ConstraintCheck.DaysOf(known.Key, log).Equals(known.Value));

    private static bool AreApart(Day first, Day second, bool isFirstForGood, bool isSecondForGood) => first.IsNever || second.IsNever
        || first != second && (!isFirstForGood || second < first) && (!isSecondForGood || first < second);
}
