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
