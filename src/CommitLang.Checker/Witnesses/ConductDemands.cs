using CommitLang.Checker.Encoding;
using CommitLang.Runtime;
using Google.OrTools.Sat;

namespace CommitLang.Checker.Witnesses;

/// <summary>What norms ask of conduct and forbid, slot by slot (language 2.5).</summary>
internal sealed class ConductDemands(Performances performances, Conduct conduct)
{
    private CpModel Model => performances.Model;

    private IReadOnlyList<Slot> AllSlots => performances.Slots;

    /// <summary>Keeps out of what one norm forbids its bearers.</summary>
    public void Forbid(IReadOnlyList<Ban> bans)
    {
        var norm = bans[0].Norm;
        if (norm.Amount is { IsTogether: true })
        {
            Forbid(norm, slot => bans.Where(ban => AllSlots[slot].IsIn(ban.Days)).SelectMany(ban => performances.Doing(norm, ban.Deed.Actor)));
            return;
        }

        foreach (var ban in bans)
        {
            var doing = performances.Doing(norm, ban.Deed.Actor);
            Forbid(norm, slot => AllSlots[slot].IsIn(ban.Days) ? doing : []);
        }
    }

    /// <summary>Does what is owed.</summary>
    public void Require(DutyTask task, IReadOnlyList<Ban> bans)
    {
        if (task.Bearer.IsOpen && CanBeLeftToOthers(task, bans))
        {
            return;
        }

        var bearer = task.Bearer;
        if (task.Norm.Amount is { IsTogether: true })
        {
            RequireTogether(task);
        }
        else if (task.Duty is null)
        {
            RequireAlways(task);
        }
        else
        {
            Model.Add(LinearExpr.Sum(bearer.Members.Select(member => AnyOf(task.Norm.Amount is { IsInTotal: true }
                ? [Total(task, [member])]
                : Starts(task, member.Days).Select(slot => Performed(task, [member], slot))))) >= bearer.Needed);
            RequireInAll(task);
        }
    }

    /// <summary>What follows from doing enough on one of the days, whichever: so sums are compared without trying every day.</summary>
    private void RequireInAll(DutyTask task)
    {
        if (task.Norm.Amount is { IsInTotal: false } && !Starts(task, DaySet.All).Any(slot => AllSlots[slot].End.IsNever))
        {
            var least = AmountRange.Of(task.Norm, conduct.Vocabulary).From;
            Model.Add(InAll(task, task.Bearer.Members) >= least * task.Bearer.Needed);
        }
    }

    private void Forbid(Norm norm, Func<int, IEnumerable<int>> doing)
    {
        var range = AmountRange.Of(norm, conduct.Vocabulary);
        var slots = Enumerable.Range(0, AllSlots.Count).Select(slot => (Slot: slot, Deeds: doing(slot).Distinct().ToList())).Where(at => at.Deeds.Count > 0);
        if (norm.Amount is { IsInTotal: true })
        {
            performances.AddOutside(LinearExpr.Sum(slots.SelectMany(at => at.Deeds.Select(deed => performances.Total(deed, at.Slot)))), range);
            return;
        }

        foreach (var (slot, deeds) in slots)
        {
            foreach (var onFirst in AllSlots[slot].Parts)
            {
                performances.AddOutside(LinearExpr.Sum(deeds.Select(deed => performances.Amount(deed, slot, onFirst))), range);
            }
        }
    }

    private void RequireTogether(DutyTask task)
    {
        var members = task.Bearer.Members;
        if (task.Norm.Amount is { IsInTotal: true })
        {
            Model.AddBoolOr([Total(task, members)]);
            RequireTakingPart(task);
        }
        else if (task.Duty is null)
        {
            foreach (var slot in Enumerable.Range(0, AllSlots.Count).Where(slot => AllSlots[slot].IsIn(task.Days)))
            {
                AddThroughout(task, members, slot, Model.TrueLiteral());
            }
        }
        else
        {
            Model.AddBoolOr(Starts(task, DaySet.All).Select(slot => Performed(task, members, slot)));
        }
    }

    /// <summary>As many members as it takes do some of it, on whichever day.</summary>
    private void RequireTakingPart(DutyTask task)
    {
        if (task.Bearer.Needed > 1)
        {
            var taking = task.Bearer.Members.Select(member => (LinearExpr)AnyOf(Starts(task, member.Days).SelectMany(slot => performances
                .Doing(task.Norm, member.Name).SelectMany(deed => AllSlots[slot].Parts.Select(onFirst => performances.IsDone(deed, slot, onFirst))))));
            Model.Add(LinearExpr.Sum([.. taking, LinearExpr.Constant(0)]) >= task.Bearer.Needed);
        }
    }

    /// <summary>On every day enough members do it.</summary>
    private void RequireAlways(DutyTask task)
    {
        for (var slot = 0; slot < AllSlots.Count; slot++)
        {
            if (!AllSlots[slot].IsIn(task.Days))
            {
                continue;
            }

            foreach (var onFirst in AllSlots[slot].Parts)
            {
                var present = task.Bearer.Members.Where(member => AllSlots[slot].IsIn(member.Days)).Select(member =>
                {
                    var enough = Model.NewBoolVar("");
                    performances.AddWithin(Sum(task.Norm, [member], slot, onFirst), AmountRange.Of(task.Norm, conduct.Vocabulary), enough);
                    return (LinearExpr)enough;
                });
                Model.Add(LinearExpr.Sum([.. present, LinearExpr.Constant(0)]) >= task.Bearer.Needed);
            }
        }
    }

    /// <summary>That it is begun in a slot and gone on with as long as it must.</summary>
    private BoolVar Performed(DutyTask task, IReadOnlyList<Member> members, int start)
    {
        var isDone = Model.NewBoolVar("");
        var days = task.Duty?.DaysOfPerformance(AllSlots[start].From) ?? DaySet.Empty;
        if (days.Equals(DaySet.Span(AllSlots[start].From, AllSlots[start].From.AddDays(1))))
        {
            AddEnough(task, members, start, onFirst: true, isDone);
            return isDone;
        }

        for (var slot = start; slot < AllSlots.Count && AllSlots[slot].IsIn(days); slot++)
        {
            AddThroughout(task, members, slot, isDone);
        }

        return isDone;
    }

    private void AddThroughout(DutyTask task, IReadOnlyList<Member> members, int slot, ILiteral condition)
    {
        foreach (var onFirst in AllSlots[slot].Parts)
        {
            AddEnough(task, members, slot, onFirst, condition);
        }
    }

    private void AddEnough(DutyTask task, IReadOnlyList<Member> members, int slot, bool onFirst, ILiteral condition)
    {
        performances.AddWithin(Sum(task.Norm, members, slot, onFirst), AmountRange.Of(task.Norm, conduct.Vocabulary), condition);
        var needed = task.Bearer.Within(DaySet.Span(AllSlots[slot].From, AllSlots[slot].End)).Needed;
        if (members.Count > 1 && needed > 1)
        {
            var taking = members.Where(member => AllSlots[slot].IsIn(member.Days)).Select(member => performances.Doing(task.Norm, member.Name)
                .Select(deed => performances.IsDone(deed, slot, onFirst))).Select(done => (LinearExpr)AnyOf(done));
            Model.Add(LinearExpr.Sum([.. taking, LinearExpr.Constant(0)]) >= needed).OnlyEnforceIf(condition);
        }
    }

    private BoolVar Total(DutyTask task, IReadOnlyList<Member> members)
    {
        var isDone = Model.NewBoolVar("");
        performances.AddWithin(InAll(task, members), AmountRange.Of(task.Norm, conduct.Vocabulary), isDone);
        return isDone;
    }

    private LinearExpr InAll(DutyTask task, IReadOnlyList<Member> members) => LinearExpr.Sum(
    [
        .. members.SelectMany(member => Starts(task, member.Days).SelectMany(slot =>
            performances.Doing(task.Norm, member.Name).Select(deed => performances.Total(deed, slot)))),
        LinearExpr.Constant(0),
    ]);

    private IEnumerable<int> Starts(DutyTask task, DaySet days) =>
        Enumerable.Range(0, AllSlots.Count).Where(slot => AllSlots[slot].IsIn(task.Days) && AllSlots[slot].IsIn(days));

    private LinearExpr Sum(Norm norm, IReadOnlyList<Member> members, int slot, bool onFirst) => LinearExpr.Sum(
    [
        .. members.Where(member => AllSlots[slot].IsIn(member.Days)).SelectMany(member => performances.Doing(norm, member.Name)).Distinct()
            .Select(deed => performances.Amount(deed, slot, onFirst)),
        LinearExpr.Constant(0),
    ]);

    private BoolVar AnyOf(IEnumerable<BoolVar> literals)
    {
        var any = Model.NewBoolVar("");
        Model.AddBoolOr(literals.Select(literal => (ILiteral)literal).Append(any.Not()));
        return any;
    }

    /// <summary>Members that are not listed can always be found, unless the group as a whole is forbidden it (language 2.1).</summary>
    private bool CanBeLeftToOthers(DutyTask task, IReadOnlyList<Ban> bans)
    {
        var unlisted = Member.UnlistedOf(task.Bearer.Group);
        var act = new Deed(unlisted, task.Norm.Act);
        var range = AmountRange.Of(task.Norm, conduct.Vocabulary);
        var barred = bans.Where(ban => ban.Deed.Actor == unlisted && conduct.Falls(act, ban.Norm, unlisted) && range.IsWithin(AmountRange.Of(ban.Norm, conduct.Vocabulary)))
            .Aggregate(DaySet.Empty, (days, ban) => days.Union(ban.Days));
        return task.Duty is { } duty
            ? Starts(task, DaySet.All).Any(slot => duty.DaysOfPerformance(AllSlots[slot].From).Intersect(barred).IsEmpty)
            : task.Days.Intersect(barred).IsEmpty;
    }
}
