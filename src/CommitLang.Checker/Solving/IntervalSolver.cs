using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Solving;

/// <summary>
/// Closed form for the common shape: one duty against one ban, whose conditions are plain happenings and states joined
/// by "and", none of them both wanted and unwanted. Everything that is needed happens as early as it can count; where the
/// ban binds later than the duty would fall due, the last thing that the duty waits for comes on the ban's first day.
/// </summary>
internal sealed class IntervalSolver : IScenarioSolver
{
    public Answer Find(IQuestion question, CancellationToken cancellationToken)
    {
        if (question is not ClashQuestion || Shape.Of(question.Space) is not { } shape)
        {
            return Answer.Unknown;
        }

        // What the reasoning does not cover, such as the end of a window, the replay refuses.
        return shape.Earliest() is { } scenario && question.Holds(scenario) ? new Answer(scenario, true) : Answer.Unknown;
    }

    private sealed class Shape(Norm duty, Norm ban, ScenarioSpace space)
    {
        private readonly HashSet<Atom> _wanted = [];
        private readonly HashSet<Atom> _unwanted = [];
        private readonly HashSet<Atom> _ofDuty = [];
        private readonly HashSet<Atom> _ofBan = [];
        private readonly Dictionary<Atom, Day> _floor = [];

        public static Shape? Of(ScenarioSpace space)
        {
            if (space.Norms.Count != 2 || !space.OwnReads.IsEmpty || space.Constraints.Any() || space.Facts.Any()
                || space.Known.Count != 2
                || space.Norms.FirstOrDefault(IsPlainDuty) is not { } duty || space.Norms.FirstOrDefault(IsPlainBan) is not { } ban)
            {
                return null;
            }

            var shape = new Shape(duty, ban, space);
            return shape.Read() ? shape : null;
        }

        public Scenario? Earliest()
        {
            var validBan = Evaluation.ValidityOf(ban).First;
            var due = Latest(Evaluation.ValidityOf(duty).First, _ofDuty);
            var binds = Latest(validBan, _ofBan);
            if (due < binds)
            {
                // Moving what is latest anyway leaves the earlier days as they are; of equals the last by name.
                if (_ofDuty.Count == 0)
                {
                    return null;
                }

                _floor[_ofDuty.OrderBy(FloorOf).ThenBy(atom => atom).Last()] = binds;
            }

            return new Scenario([.. _wanted.OrderBy(FloorOf).ThenBy(atom => atom).Select(atom => new ScenarioEntry(atom, FloorOf(atom), Day.Never))]);
        }

        private static bool IsPlainDuty(Norm norm) => norm is
        {
            Modality: Modality.Duty, NotBefore: null, Until: null, For: null, Every: null, IsLasting: false, Bearer.Group: null,
            Deadline: null or Deadline.AtOnce or Deadline.Within,
        } && norm.Suspended.IsEmpty;

        private static bool IsPlainBan(Norm norm) => norm is
        {
            Modality: Modality.Prohibition, NotBefore: null, Until: null, For: null, Every: null, Bearer.Group: null, Deadline: null,
        } && norm.Suspended.IsEmpty;

        private Day Latest(Day from, IEnumerable<Atom> atoms) => atoms.Aggregate(from, (day, atom) => Day.Max(day, FloorOf(atom)));

        private Day FloorOf(Atom atom) => _floor.GetValueOrDefault(atom, space.Origin);

        private bool Read() =>
            Read(duty.When, true, _ofDuty, Evaluation.ValidityOf(duty).First)
            && Read(duty.While, true, _ofDuty, space.Origin)
            && (duty.Unless is null || Read(duty.Unless, false, _ofDuty, space.Origin))
            && Read(ban.When, true, _ofBan, Evaluation.ValidityOf(ban).First)
            && Read(ban.While, true, _ofBan, space.Origin)
            && (ban.Unless is null || Read(ban.Unless, false, _ofBan, space.Origin))
            && !_wanted.Overlaps(_unwanted)
            && _wanted.All(atom => _wanted.All(other => atom.Equals(other) || atom.Term.Name != other.Term.Name || atom.Term.Arguments.Count == 0));

        private bool Read(Condition condition, bool isWanted, HashSet<Atom> ofNorm, Day floor) => condition switch
        {
            Not not => Read(not.Inner, !isWanted, ofNorm, space.Origin),
            AllOf all when isWanted || all.Parts.Count == 1 => all.Parts.All(part => Read(part, isWanted, ofNorm, floor)),
            AtLeast { Count: 1 } some when !isWanted || some.Parts.Count == 1 => some.Parts.All(part => Read(part, isWanted, ofNorm, floor)),
            Happened { Moment: Moment.Event e } => Note(new Atom(FactKind.Event, null, e.Term), isWanted, ofNorm, floor),
            Holds holds => Note(new Atom(FactKind.State, null, holds.State), isWanted, ofNorm, space.Origin),
            _ => false,
        };

        private bool Note(Atom atom, bool isWanted, HashSet<Atom> ofNorm, Day floor)
        {
            (isWanted ? _wanted : _unwanted).Add(atom);
            if (isWanted)
            {
                ofNorm.Add(atom);
                _floor[atom] = Day.Max(FloorOf(atom), floor);
            }

            return true;
        }
    }
}
