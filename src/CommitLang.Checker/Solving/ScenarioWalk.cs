using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Solving;

/// <summary>
/// Walks the scenarios in canonical order over the days on which something can change: fewest happenings first, then
/// the earliest days, then names. Exact, and without native code; meant for the few happenings that clauses speak of.
/// </summary>
internal sealed class ScenarioWalk(int budget) : IScenarioSolver
{
    public Answer Find(IQuestion question, CancellationToken cancellationToken)
    {
        var walk = new Walk(question, budget, cancellationToken);
        for (var count = question.Required.Count; count <= walk.MostMoves; count++)
        {
            if (walk.Best(count) is { } scenario)
            {
                return new Answer(scenario, true);
            }

            if (walk.IsExhausted)
            {
                return Answer.Unknown;
            }
        }

        return Answer.None;
    }

    private sealed class Walk(IQuestion question, int budget, CancellationToken cancellationToken)
    {
        private readonly ScenarioSpace _space = question.Space;
        private readonly Atom[] _atoms = [.. question.Space.Free];
        private readonly Day[] _earliest = [.. question.Space.Free.Select(question.Space.EarliestDay)];
        private readonly bool[] _required = [.. question.Space.Free.Select(question.Required.Contains)];
        private readonly List<(Day Day, int Atom, bool IsEnd)> _moves = [];
        private List<Day>? _bestDays;
        private Scenario? _best;
        private int _spent;
        private bool _isOpen;

        public bool IsExhausted => _isOpen || _spent > budget;

        private bool IsDone => IsExhausted || _best is not null && question.IsAnyEnough;

        public int MostMoves => _atoms.Length + _atoms.Count(atom => atom.Kind == FactKind.State);

        public Scenario? Best(int count)
        {
            (_best, _bestDays) = (null, null);
            Extend(count);

            // What could not be decided may have come before what was found.
            return _isOpen ? null : _best;
        }

        private void Extend(int left)
        {
            if (IsDone)
            {
                return;
            }

            if (left == 0)
            {
                Try();
                return;
            }

            var missing = 0;
            for (var i = 0; i < _atoms.Length; i++)
            {
                missing += _required[i] && !IsBegun(i) ? 1 : 0;
            }

            if (missing > left)
            {
                return;
            }

            foreach (var day in _space.Days.After([.. _moves.Select(move => move.Day)]))
            {
                if (IsLater(day))
                {
                    return;
                }

                for (var i = 0; i < _atoms.Length && !IsLater(day); i++)
                {
                    var isEnd = IsBegun(i);
                    if (isEnd && (_atoms[i].Kind != FactKind.State || IsEnded(i) || !HasBegunBefore(i, day)) || missing == left && (isEnd || !_required[i]))
                    {
                        continue;
                    }

                    // Within one day the order says nothing: names rise.
                    if (_moves.Count > 0 && _moves[^1].Day == day && i <= _moves[^1].Atom || !isEnd && day < _earliest[i] && _atoms[i].Kind != FactKind.State)
                    {
                        continue;
                    }

                    _moves.Add((day, i, isEnd));
                    Extend(left - 1);
                    _moves.RemoveAt(_moves.Count - 1);
                }
            }
        }

        /// <summary>Whether going on with a day can only lead past the best scenario known.</summary>
        private bool IsLater(Day day)
        {
            if (_bestDays is null)
            {
                return false;
            }

            for (var i = 0; i < _moves.Count; i++)
            {
                if (_moves[i].Day != _bestDays[i])
                {
                    return _moves[i].Day > _bestDays[i];
                }
            }

            // On the last day an equal one can be no better, as names were tried in order.
            return _moves.Count == _bestDays.Count - 1 ? day >= _bestDays[^1] : day > _bestDays[_moves.Count];
        }

        private void Try()
        {
            cancellationToken.ThrowIfCancellationRequested();
            _spent++;
            var scenario = Current();
            switch (question.Try(scenario))
            {
                case true:
                    (_best, _bestDays) = (scenario, [.. _moves.Select(move => move.Day)]);
                    break;
                case null:
                    _isOpen = true;
                    break;
            }
        }

        private Scenario Current()
        {
            var entries = new List<ScenarioEntry>();
            foreach (var (day, atom, isEnd) in _moves)
            {
                if (!isEnd)
                {
                    var end = _moves.Find(move => move.Atom == atom && move.IsEnd);
                    entries.Add(new ScenarioEntry(_atoms[atom], day, end.IsEnd ? end.Day : Day.Never));
                }
            }

            return new Scenario(entries);
        }

        private bool IsBegun(int atom) => _moves.Exists(move => move.Atom == atom);

        private bool IsEnded(int atom) => _moves.Exists(move => move.Atom == atom && move.IsEnd);

        private bool HasBegunBefore(int atom, Day day) => _moves.Exists(move => move.Atom == atom && move.Day < day);
    }
}
