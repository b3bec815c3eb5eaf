using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;
using Google.OrTools.Sat;

namespace CommitLang.Checker.Solving;

/// <summary>
/// Finds scenarios with a constraint solver, for more happenings than can be walked. Deterministic: one worker, a fixed
/// seed, a limit of work and not of time. What it finds is replayed before it is believed.
/// </summary>
internal sealed class CpSatSolver : IScenarioSolver
{
    private const string Parameters = "num_workers:1 random_seed:1 max_deterministic_time:5";

    /// <summary>Whether a question is of the kind that it settles.</summary>
    public static bool Covers(IQuestion question) => question is ClashQuestion clash && GridClash.Covers(clash.Space, clash.Conduct);

    public Answer Find(IQuestion question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (question is not ClashQuestion clash || !Covers(question) || !ConstraintSolver.IsAvailable)
        {
            return Answer.Unknown;
        }

        var grid = new GridModel(clash.Space);
        new GridClash(grid, clash.Space, clash.Conduct).Add();
        using var search = new Search(grid);
        return (question.IsAnyEnough ? search.Any() : search.Canonical()) switch
        {
            { IsSettled: true, Scenario: { } scenario } => question.Try(scenario) == true ? new Answer(scenario, true) : Answer.Unknown,
            var answer => answer,
        };
    }

    /// <summary>Fewest happenings, then the earliest days, then names: one objective after the other.</summary>
    private sealed class Search(GridModel grid) : IDisposable
    {
        private readonly CpSolver _solver = new() { StringParameters = Parameters };
        private readonly List<(Atom Atom, bool IsEnd, BoolVar[] Row)> _moves = [.. grid.Moves];
        private readonly SortedDictionary<int, int> _counts = [];
        private readonly List<IntVar> _by = [];

        public void Dispose() => _solver.Dispose();

        public Answer Any() => _solver.Solve(grid.Model) switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => new Answer(Read(), true),
            CpSolverStatus.Infeasible => Answer.None,
            _ => Answer.Unknown,
        };

        public Answer Canonical()
        {
            var all = _moves.SelectMany(move => move.Row).ToArray();
            var count = LinearExpr.Sum(all);
            grid.Model.Minimize(count);
            var status = _solver.Solve(grid.Model);
            if (status is not CpSolverStatus.Optimal)
            {
                return status is CpSolverStatus.Infeasible ? Answer.None : Answer.Unknown;
            }

            var fewest = (int)Math.Round(_solver.ObjectiveValue);
            grid.Model.Add(count == fewest);
            for (var place = 1; place <= fewest; place++)
            {
                if (!FixDay(place))
                {
                    return Answer.Unknown;
                }
            }

            return FixNames() ? new Answer(Read(), true) : Answer.Unknown;
        }

        /// <summary>Makes the day of the n-th happening as early as can be.</summary>
        private bool FixDay(int place)
        {
            var chosen = grid.Days.Select(_ => grid.Model.NewBoolVar("")).ToArray();
            grid.Model.AddExactlyOne(chosen);
            for (var day = 0; day < chosen.Length; day++)
            {
                grid.Model.Add(By(day) >= place).OnlyEnforceIf(chosen[day]);
            }

            grid.Model.Minimize(LinearExpr.WeightedSum(chosen, Enumerable.Range(0, chosen.Length).Select(i => (long)i)));
            if (_solver.Solve(grid.Model) is not CpSolverStatus.Optimal)
            {
                return false;
            }

            var best = (int)Math.Round(_solver.ObjectiveValue);
            grid.Model.Add(By(best) >= place);
            _counts[best] = _counts.GetValueOrDefault(best) + 1;
            return true;
        }

        /// <summary>On each day the names that come first: as many as there are. What the last solution has anyway need not be asked about.</summary>
        private bool FixNames()
        {
            grid.Model.Minimize(LinearExpr.Constant(0));
            var solution = Solution();
            foreach (var (day, count) in _counts)
            {
                var left = count;
                for (var move = 0; move < _moves.Count; move++)
                {
                    var isSo = _moves[move].Row[day];
                    if (left > 0 && !solution[move][day])
                    {
                        grid.Model.ClearAssumptions();
                        grid.Model.AddAssumption(isSo);
                        var status = _solver.Solve(grid.Model);
                        if (status is CpSolverStatus.Unknown)
                        {
                            return false;
                        }

                        solution = status is CpSolverStatus.Infeasible ? solution : Solution();
                    }

                    var isChosen = left > 0 && solution[move][day];
                    grid.Model.Add(isSo == (isChosen ? 1 : 0));
                    left -= isChosen ? 1 : 0;
                }
            }

            grid.Model.ClearAssumptions();
            return _solver.Solve(grid.Model) is CpSolverStatus.Optimal or CpSolverStatus.Feasible;
        }

        private bool[][] Solution() => [.. _moves.Select(move => Array.ConvertAll(move.Row, _solver.BooleanValue))];

        /// <summary>How many happenings there are up to each day.</summary>
        private IntVar By(int day)
        {
            for (var i = _by.Count; i <= day; i++)
            {
                var at = LinearExpr.Sum(_moves.Select(move => move.Row[i]));
                var by = grid.Model.NewIntVar(0, _moves.Count, "");
                grid.Model.Add(i == 0 ? by == at : by == _by[i - 1] + at);
                _by.Add(by);
            }

            return _by[day];
        }

        private Scenario Read()
        {
            var entries = new List<ScenarioEntry>();
            foreach (var (atom, _, row) in _moves.Where(move => !move.IsEnd))
            {
                if (DayOf(row) is { } from)
                {
                    var end = atom.Kind == FactKind.State
                        ? DayOf(_moves.Find(move => move.IsEnd && move.Atom.Equals(atom)).Row) ?? Day.Never
                        : Day.Never;
                    entries.Add(new ScenarioEntry(atom, from, end));
                }
            }

            return new Scenario([.. entries.OrderBy(entry => entry.From).ThenBy(entry => entry.Atom)]);
        }

        private Day? DayOf(BoolVar[] row)
        {
            var at = Array.FindIndex(row, _solver.BooleanValue);
            return at < 0 ? null : grid.Days[at];
        }
    }
}
