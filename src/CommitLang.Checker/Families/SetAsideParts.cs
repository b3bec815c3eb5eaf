using CommitLang.Checker.Encoding;
using CommitLang.Checker.Witnesses;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>The days and parts for which a norm gives way in a scenario, and what is left of it (language 2.8).</summary>
internal sealed class SetAsideParts(Norm norm, Conduct conduct)
{
    private readonly List<Part> _parts = [];
    private DaySet _days = DaySet.Empty;
    private DaySet _lapses = DaySet.Empty;
    private bool _isWhole;

    /// <summary>It gives way to a set of norms that cannot be kept together with it, each on the days on which it prevails; whether it does.</summary>
    public bool Add(IReadOnlyList<(Norm Winner, DaySet Prevails)> winners, Evaluation evaluation)
    {
        var prevails = winners.Aggregate(DaySet.All, (days, winner) => days.Intersect(winner.Prevails));
        if (prevails.IsEmpty)
        {
            return false;
        }

        if (norm.Modality == Modality.Duty)
        {
            return AddDuties(prevails, evaluation);
        }

        foreach (var (winner, _) in winners)
        {
            var days = Force.DaysOf(evaluation, winner);
            if (norm.Modality != Modality.Prohibition)
            {
                _days = _days.Union(days.Intersect(prevails));
            }
            else if (winner.Modality is Modality.Duty or Modality.ContinuousDuty)
            {
                AddParts(winner, days, prevails);
            }
        }

        return true;
    }

    /// <summary>Those of its duties give way that come to their end while something prevails over them; whether any does.</summary>
    private bool AddDuties(DaySet prevails, Evaluation evaluation)
    {
        if (prevails.Equals(DaySet.All))
        {
            return _isWhole = true;
        }

        var lasts = evaluation.DutiesOf(norm).Select(duty => LastDays(duty, prevails)).ToList();
        var aside = lasts.FindAll(last => last.Meets(prevails));
        _isWhole |= aside.Count == lasts.Count;
        _lapses = aside.Aggregate(_lapses, (days, last) => days.Union(last));
        return aside.Count > 0;
    }

    /// <summary>The last day for a duty; without one, the days from which something prevails over it for good.</summary>
    private static DaySet LastDays(DutyInstance duty, DaySet prevails)
    {
        var end = Day.Min(duty.LastDay.AddDays(1), duty.CalledOff);
        return end.IsNever ? DaySet.From(prevails.Spans.Last().From) : DaySet.Span(end.AddDays(-1), end);
    }

    /// <summary>It gives way to what permits or exempts, or, itself a permission or exemption, to what forbids or asks; whether it does.</summary>
    public bool AddFreedom(IEnumerable<(Norm Winner, DaySet Prevails)> winners, Evaluation evaluation)
    {
        var isAside = false;
        var actor = norm.Bearer.Members[0].Name;
        var common = new CommonDeeds(conduct);
        foreach (var (winner, prevails) in winners.Where(winner => winner.Winner.Amount is null && winner.Winner.Bearer.Members[0].Name == actor))
        {
            var days = Force.DaysOf(evaluation, winner).Intersect(prevails);
            switch (norm.Modality, winner.Modality)
            {
                case (Modality.Prohibition, Modality.Permission) or (Modality.Permission, Modality.Prohibition) when common.Of(norm, winner, actor) is { } both:
                    _parts.Add(new Part(both, winner.Exceptions, days));
                    isAside |= !days.IsEmpty;
                    break;
                case (Modality.Exemption, Modality.Duty or Modality.ContinuousDuty) when conduct.Falls(new Deed(actor, winner.Act), norm, actor):
                case (Modality.Duty or Modality.ContinuousDuty, Modality.Exemption) when conduct.Falls(new Deed(actor, norm.Act), winner, actor):
                    _days = _days.Union(days);
                    isAside |= !days.IsEmpty;
                    break;
            }
        }

        return isAside;
    }

    /// <summary>What is left of it.</summary>
    public IReadOnlyList<Norm> Rest(Evaluation evaluation)
    {
        if (_isWhole || norm.Modality == Modality.Duty && !_days.IsEmpty && Force.DaysOf(evaluation, norm).Except(_days).IsEmpty)
        {
            return [];
        }

        if (norm.Modality == Modality.Duty || _days.IsEmpty && _parts.Count == 0)
        {
            return [Except(norm, _lapses)];
        }

        var actor = norm.Bearer.Members[0].Name;
        if (norm.Amount is not null || norm.Bearer.Members.Count > 1)
        {
            return [Except(norm, _parts.Aggregate(_days, (days, part) => days.Union(part.Days)))];
        }

        var acts = _parts.SelectMany(part => part.Exceptions.Where(act => Covers(part.Act, act)).Prepend(part.Act)).Where(act => !Covers(act, norm.Act)).Distinct().ToList();
        return [.. acts.Prepend(norm.Act).Select(act => Except(
            act.Equals(norm.Act)
                ? norm with { Exceptions = [.. norm.Exceptions, .. acts] }
                : norm with { Act = act, Alternatives = [], Exceptions = [.. norm.Exceptions, .. acts.Where(other => !other.Equals(act) && Covers(act, other))] },
            _parts.Where(part => Covers(part.Act, act) && !part.Exceptions.Any(free => Covers(free, act))).Aggregate(_days, (days, part) => days.Union(part.Days))))];

        bool Covers(GroundTerm wide, GroundTerm narrow) => conduct.IsPerforming(new Deed(actor, narrow), new Deed(actor, wide));
    }

    /// <summary>What a duty asks for is not forbidden while it is to be done, nor, till then, what must come first.</summary>
    private void AddParts(Norm duty, DaySet days, DaySet prevails)
    {
        if (!days.Meets(prevails))
        {
            return;
        }

        foreach (var member in duty.Bearer.Members)
        {
            var ways = duty.ActsOf(member.Name).Select(act => new Deed(member.Name, act)).SelectMany(deed => conduct.Parts(deed).Append(deed))
                .Concat(Conduct.ActsOf(norm).Select(act => new Deed(member.Name, act)).Where(deed => conduct.Falls(deed, duty, member.Name))).Distinct().ToList();
            foreach (var way in ways.Where(Forbids))
            {
                _parts.Add(new Part(way.Act, [], days.Intersect(prevails)));
            }

            foreach (var required in conduct.RequiresInTheEnd(ways).Where(Forbids))
            {
                _parts.Add(new Part(required.Act, [], DaySet.Span(default, days.End).Intersect(prevails)));
            }
        }
    }

    private bool Forbids(Deed deed) => norm.Bearer.Members.Any(member => conduct.Falls(deed, norm, member.Name));

    private static Norm Except(Norm norm, DaySet days) => days.IsEmpty ? norm
        : norm with { Unless = norm.Unless is null ? new Calendar(days) : new AtLeast(1, norm.Unless, new Calendar(days)) };

    /// <summary>A part in which it gives way: an act with all that does it, but for what is left out, and on which days.</summary>
    private sealed record Part(GroundTerm Act, IReadOnlyList<GroundTerm> Exceptions, DaySet Days);
}
