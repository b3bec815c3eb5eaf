using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>
/// The asserted norm is not kept. A duty is broken by doing nothing that would perform it, which is a ban on its window; a
/// ban is broken by doing the act once, which is a duty within its days; both in the amounts that it speaks of.
/// </summary>
internal sealed class NormBroken(Norm norm) : Goal
{
    public override Norm Focus => norm;

    // Who takes part and with how much can differ from day to day.
    public override bool HasAllWays => norm is not { Amount.IsTogether: true, Bearer.Needed: > 1, Modality: Modality.Duty or Modality.ContinuousDuty };

    public override bool IsReached(Evaluation evaluation) => !Expectations.IsKept(evaluation, norm);

    public override IEnumerable<IReadOnlyList<Norm>> Ways(Evaluation evaluation, IEnumerable<Day> days) => norm.Modality switch
    {
        // States are followed, whoever changes them: nothing more is to be done or left.
        _ when norm.IsState => IsReached(evaluation) ? [[]] : [],
        Modality.Duty => evaluation.DutiesOf(norm).Where(duty => !duty.MayBeWaitedOut).SelectMany(NotPerformed),
        Modality.Prohibition => evaluation.ForceOf(norm).Spans.Select(span => (IReadOnlyList<Norm>)[Done(span.From, span.End)]),
        Modality.ContinuousDuty => evaluation.ForceOf(norm).Spans.SelectMany(span => Missed(DaySet.Span(span.From, span.End), days)),
        _ => [],
    };

    private IEnumerable<IReadOnlyList<Norm>> NotPerformed(DutyInstance duty)
    {
        // Whoever performs must go on over several days: to break off too early is not to perform.
        var end = duty.LastDay.AddDays(1);
        if (norm.For is { } period)
        {
            foreach (var way in Idle(DaySet.Span(duty.FirstDay.Add(period).AddDays(-1), end.Add(period))))
            {
                yield return way;
            }
        }
        else if (duty.GoesOnUntil is { } until)
        {
            // Who begins before must still do it on the last day; nobody begins after.
            var last = Day.Min(until.IsNever ? end : until.AddDays(-1), Expectations.End);
            foreach (var way in Idle(DaySet.Span(last, Day.Max(until, end))))
            {
                yield return way;
            }
        }

        foreach (var way in Idle(DaySet.Span(duty.FirstDay, end)))
        {
            yield return way;
        }
    }

    /// <summary>The days of a continuous duty on which it can be missed: the first, the last, and where something changes.</summary>
    private IEnumerable<IReadOnlyList<Norm>> Missed(DaySet force, IEnumerable<Day> days) => days
        .Append(force.First).Append(force.End.AddDays(force.End.IsNever ? 0 : -1))
        .Where(day => !day.IsNever && force.Contains(day)).Distinct().Order()
        .SelectMany(day => Idle(DaySet.Span(day, day.AddDays(1))));

    /// <summary>So many members do nothing on the days that the others are too few.</summary>
    private IEnumerable<IReadOnlyList<Norm>> Idle(DaySet days)
    {
        var bearer = norm.Bearer.Within(days);
        if (bearer is { IsJoint: true, Needed: 0 })
        {
            return [];
        }

        var members = bearer.Members;
        var idle = Math.Max(0, members.Count - Math.Max(0, bearer.Needed - 1));
        var unlisted = norm.Bearer.IsOpen ? new[] { Idle(new Member(Member.UnlistedOf(norm.Bearer.Group)), days) } : [];
        var absent = Choose(members, idle, 0).Select(chosen => (IReadOnlyList<Norm>)[.. chosen.Select(member => Idle(member, days)), .. unlisted]);
        return norm.Amount is { IsTogether: true } ? absent.Prepend([Of(Modality.Prohibition, norm.Bearer, days.First, days.End), .. unlisted]) : absent;
    }

    private static IEnumerable<IEnumerable<Member>> Choose(IReadOnlyList<Member> members, int count, int from)
    {
        if (count == 0)
        {
            return [[]];
        }

        return Enumerable.Range(from, Math.Max(0, members.Count - count - from + 1))
            .SelectMany(i => Choose(members, count - 1, i + 1).Select(rest => rest.Prepend(members[i])));
    }

    private Norm Idle(Member member, DaySet days)
    {
        var idle = Of(Modality.Prohibition, new Bearer([member], 1), days.First, days.End);
        return norm.Amount is { IsTogether: true } ? idle with { Amount = null } : idle;
    }

    private Norm Done(Day from, Day end) => norm.Amount is { IsTogether: true }
        ? Of(Modality.Duty, new Bearer([.. norm.Bearer.Members], 1), from, end)
        : Of(Modality.Duty, new Bearer([norm.Bearer.Members[0]], 1), from, end);

    private Norm Of(Modality modality, Bearer bearer, Day from, Day end) => Plain.Norm(modality, bearer.Members[0], norm.Act, from, end) with
    {
        Bearer = bearer,
        Amount = norm.Amount,
        Alternatives = norm.Alternatives,
        OthersIn = norm.OthersIn,
        Exceptions = norm.Exceptions,
    };
}
