using CommitLang.Checker.Encoding;
using CommitLang.Runtime;
using Google.OrTools.Sat;

namespace CommitLang.Checker.Witnesses;

/// <summary>
/// How much of each deed is done in each slot, in steps of its unit: so much on all days of the slot, and so much more on
/// its first day.
/// </summary>
internal sealed class Performances
{
    private const long LongTime = 100_000;

    private readonly List<Deed> _deeds;
    private readonly IntVar[,] _throughout;
    private readonly IntVar[,] _onFirst;
    private readonly BoolVar?[,] _isOnFirst;
    private readonly BoolVar?[,] _isThroughout;
    private readonly Conduct _conduct;

    public Performances(List<Deed> deeds, IReadOnlyList<Slot> slots, IReadOnlyList<Norm> norms, Conduct conduct)
    {
        (_deeds, Slots, _conduct) = (deeds, slots, conduct);
        _throughout = new IntVar[deeds.Count, slots.Count];
        _onFirst = new IntVar[deeds.Count, slots.Count];
        _isOnFirst = new BoolVar?[deeds.Count, slots.Count];
        _isThroughout = new BoolVar?[deeds.Count, slots.Count];
        for (var deed = 0; deed < deeds.Count; deed++)
        {
            var most = Most(deeds[deed], norms);
            for (var slot = 0; slot < slots.Count; slot++)
            {
                _throughout[deed, slot] = Model.NewIntVar(0, slots[slot].IsLong ? most : 0, "");
                _onFirst[deed, slot] = Model.NewIntVar(0, most, "");
            }
        }
    }

    public CpModel Model { get; } = new();

    public IReadOnlyList<Slot> Slots { get; }

    public IReadOnlyList<Deed> Deeds => _deeds;

    /// <summary>All that is done, day by day; what goes on for ever weighs as much as a long time.</summary>
    public LinearExpr Everything => LinearExpr.Sum(
        from deed in Enumerable.Range(0, _deeds.Count)
        from slot in Enumerable.Range(0, Slots.Count)
        select LinearExpr.Term(_throughout[deed, slot], Slots[slot].End.IsNever ? LongTime : Slots[slot].Length) + _onFirst[deed, slot]);

    /// <summary>What a solution does, in order of days.</summary>
    public IReadOnlyList<DeedDone> Done(CpSolver solver)
    {
        var done = new List<DeedDone>();
        for (var deed = 0; deed < _deeds.Count; deed++)
        {
            for (var slot = 0; slot < Slots.Count; slot++)
            {
                var (always, more) = (solver.Value(_throughout[deed, slot]), solver.Value(_onFirst[deed, slot]));
                var (from, end) = (Slots[slot].From, Slots[slot].End);
                if (more == 0)
                {
                    Add(deed, from, end, always);
                }
                else
                {
                    Add(deed, from, from.AddDays(1), always + more);
                    Add(deed, from.AddDays(1), end, always);
                }
            }
        }

        return [.. done.OrderBy(deed => deed.From)];

        void Add(int deed, Day from, Day end, long steps)
        {
            if (steps == 0 || from == end)
            {
                return;
            }

            var made = new DeedDone(_deeds[deed], from, end) { Amount = InUnits(_deeds[deed], steps) };
            if (done is [.., var last] && last.Deed == made.Deed && last.End == from && last.Amount == made.Amount)
            {
                done[^1] = last with { End = end };
            }
            else
            {
                done.Add(made);
            }
        }
    }

    private Amount? InUnits(Deed deed, long steps) => _conduct.Vocabulary.ActOf(deed.Act.Name)?.Unit is { } unit
        ? new Amount(AmountBound.Exactly, steps * (_conduct.Vocabulary.UnitOf(unit)?.Step ?? 1), unit)
        : null;

    public int IndexOf(Deed deed) => _deeds.FindIndex(other => other.Equals(deed) || _conduct.IsPerforming(other, deed) && _conduct.IsPerforming(deed, other));

    /// <summary>How much is done on the first day of a slot, or on each of its other days.</summary>
    public LinearExpr Amount(int deed, int slot, bool onFirst) =>
        onFirst ? _throughout[deed, slot] + _onFirst[deed, slot] : LinearExpr.Term(_throughout[deed, slot], 1);

    /// <summary>How much is done in the slot altogether; what would be done for ever adds up to nothing and must not be.</summary>
    public LinearExpr Total(int deed, int slot)
    {
        if (Slots[slot].End.IsNever)
        {
            Model.Add(_throughout[deed, slot] == 0);
        }

        return LinearExpr.Term(_throughout[deed, slot], Slots[slot].Length) + _onFirst[deed, slot];
    }

    /// <summary>Whether anything of it is done on the first day of a slot, or on its other days.</summary>
    public BoolVar IsDone(int deed, int slot, bool onFirst)
    {
        var known = onFirst ? _isOnFirst : _isThroughout;
        if (known[deed, slot] is { } done)
        {
            return done;
        }

        var amount = Amount(deed, slot, onFirst);
        var made = Model.NewBoolVar("");
        Model.Add(amount >= 1).OnlyEnforceIf(made);
        Model.Add(amount == 0).OnlyEnforceIf(made.Not());
        known[deed, slot] = made;
        return made;
    }

    /// <summary>Requires a sum to be one of the amounts, if a literal holds.</summary>
    public void AddWithin(LinearExpr sum, AmountRange range, ILiteral condition)
    {
        Model.Add(sum >= range.From).OnlyEnforceIf(condition);
        if (range.To != AmountRange.Endless)
        {
            Model.Add(sum <= range.To).OnlyEnforceIf(condition);
        }
    }

    /// <summary>Requires a sum to be none of the amounts.</summary>
    public void AddOutside(LinearExpr sum, AmountRange range)
    {
        if (range.To == AmountRange.Endless)
        {
            Model.Add(sum <= range.From - 1);
            return;
        }

        var above = Model.NewBoolVar("");
        Model.Add(sum <= range.From - 1).OnlyEnforceIf(above.Not());
        Model.Add(sum >= range.To + 1).OnlyEnforceIf(above);
    }

    /// <summary>The deeds that do what a norm speaks of.</summary>
    public List<int> Doing(Norm norm, string member) =>
        [.. Enumerable.Range(0, _deeds.Count).Where(deed => _conduct.Falls(_deeds[deed], norm, member))];

    /// <summary>More of an act than all norms speak of together helps nobody.</summary>
    private long Most(Deed deed, IReadOnlyList<Norm> norms)
    {
        if (_conduct.Vocabulary.ActOf(deed.Act.Name)?.Unit is not { } unit)
        {
            return 1;
        }

        var step = _conduct.Vocabulary.UnitOf(unit)?.Step ?? 1;
        return 1 + norms.Where(norm => norm.Amount?.Unit == unit).Sum(norm => AmountRange.InSteps(norm.Amount?.Quantity ?? 0, step) + 1);
    }
}
