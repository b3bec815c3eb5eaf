using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>
/// Conditions and norms at their best (language 2.8, deadlock): states hold, events have happened and what is denied is not so, as far
/// as facts and dates leave that open; an act has been performed from the first day on which it can be.
/// </summary>
/// <param name="context">The program.</param>
/// <param name="firstDay">The first day on which an act can be performed; <see cref="Day.Never"/> when there is none.</param>
internal sealed class BestDays(CheckContext context, Func<Deed, Day> firstDay)
{
    // All that happens is written into the norms as days.
    private readonly FactLog _nothing = new(context.Program.Vocabulary);

    /// <summary>The days on which a norm binds if it is a ban, or else on which what it asks for can be begun.</summary>
    /// <param name="norm">The norm.</param>
    /// <param name="begins">How it is read whether a ban begins: it then is lifted as soon as can be.</param>
    public DaySet Of(Norm norm, BestDays begins) => norm.Modality == Modality.Prohibition ? OfBan(norm, begins) : OfDuty(norm);

    private DaySet OfBan(Norm ban, BestDays begins) => ForceOf(ban with
    {
        When = new Calendar(begins.Of(ban.When)),
        While = new Calendar(begins.Of(ban.While)),
        Unless = ban.Unless is { } unless ? new Calendar(Of(unless)) : null,
        Until = ban.Until is { } until ? new Calendar(Of(until)) : null,
        Deadline = ban.Deadline is Deadline.WithinOf or Deadline.By { Moment: not Moment.Date } ? null : ban.Deadline,
    });

    private DaySet OfDuty(Norm duty)
    {
        var (called, kept) = (Of(duty.While), duty.Unless is { } unless ? CertainlyOf(unless).Complement() : DaySet.All);
        var triggers = ForceOf(duty with
        {
            Modality = Modality.ContinuousDuty,
            When = new Calendar(Of(duty.When)),
            While = new Calendar(called),
            Unless = new Calendar(kept.Complement()),
            Until = duty.Until is { } until ? new Calendar(CertainlyOf(until)) : null,
            Deadline = duty.IsStanding ? duty.Deadline : null,
            For = duty.IsStanding ? duty.For : null,
            NotBefore = null,
        });
        var notBefore = DaySet.From(duty.NotBefore is { } moment ? FirstOf(moment).Add(duty.NotBeforeDelay) : default);
        if (duty.IsStanding)
        {
            return triggers.Intersect(notBefore);
        }

        // Where dates settle all that it reads, it falls due once.
        if (duty.Every is null && ConditionReader.AtomsOf(duty).Count == 0 && !ConditionReader.ReadsNorms(duty))
        {
            triggers = DaySet.Span(triggers.First, triggers.First.AddDays(1));
        }

        var days = triggers.Spans.Aggregate(DaySet.Empty, (all, span) => all.Union(DaySet.Span(span.From, EndOf(duty, span.End))));
        return days.Intersect(notBefore).Intersect(called).Intersect(kept).Intersect(DaySet.Span(default, duty.WithdrawnOn));
    }

    /// <summary>The day after the last on which a duty that falls due before a day is to be performed.</summary>
    private static Day EndOf(Norm duty, Day end) => duty.Deadline switch
    {
        Deadline.AtOnce => end,
        Deadline.Within within => end.AddDays(-1).Add(within.Period).AddDays(1),
        Deadline.By { Moment: Moment.Date date } => date.Day.AddDays(1),
        null when duty.Every is { } every => end.Add(every),
        null => duty.RunsOut,
        _ => Day.Never,
    };

    private DaySet ForceOf(Norm norm) => new Evaluation(_nothing, [], context.Program.Origin).ForceOf(norm);

    private DaySet Of(Condition condition) => condition switch
    {
        Calendar calendar => calendar.Set,
        AllOf all => all.Parts.Aggregate(DaySet.All, (days, part) => days.Intersect(Of(part))),
        AtLeast some => DaySet.AtLeast(some.Count, [.. some.Parts.Select(Of)]),
        Not not => CertainlyOf(not.Inner).Complement(),
        Happened happened => From(happened.Moment),
        HappenedBefore { Second: Moment.Date second } before when FirstOf(before.First) >= second.Day => DaySet.Empty,
        HappenedBefore before => From(before.First),
        HappenedAfter { First: Moment.Date first } after => FirstOf(after.Second) < first.Day ? From(first) : DaySet.Empty,
        HappenedAfter after => From(after.First).Intersect(DaySet.From(CountsFrom(FirstOf(after.Second).AddDays(1), after.First))),
        WithinOf { Moment: Moment.Date date } within => DaySet.Span(date.Day, date.Day.Add(within.Period).AddDays(1)),
        WithinOf within => From(within.Moment),
        LongSince since => DaySet.From(From(since.Moment).First.Add(since.Period)),
        Holds holds => KnownDaysOf(holds) ?? DaySet.All,
        _ => DaySet.All,
    };

    /// <summary>The days on which a condition holds whatever is left open.</summary>
    private DaySet CertainlyOf(Condition condition) => condition switch
    {
        Calendar calendar => calendar.Set,
        AllOf all => all.Parts.Aggregate(DaySet.All, (days, part) => days.Intersect(CertainlyOf(part))),
        AtLeast some => DaySet.AtLeast(some.Count, [.. some.Parts.Select(CertainlyOf)]),
        Not not => Of(not.Inner).Complement(),
        Happened { Moment: Moment.Date date } => DaySet.From(date.Day),
        Happened happened => DaySet.From(CountsFrom(KnownDayOf(happened.Moment) ?? Day.Never, happened.Moment)),
        WithinOf { Moment: Moment.Date } or LongSince { Moment: Moment.Date } => Of(condition),
        Holds holds => KnownDaysOf(holds) ?? DaySet.Empty,
        _ => DaySet.Empty,
    };

    private DaySet From(Moment moment) => DaySet.From(CountsFrom(FirstOf(moment), moment));

    /// <summary>What is done today is read tomorrow (language 2.3).</summary>
    private static Day CountsFrom(Day day, Moment moment) => day.AddDays(GridModel.DelayOf(moment));

    private Day FirstOf(Moment moment) => moment switch
    {
        Moment.Date date => date.Day,
        Moment.Performance performance => firstDay(performance.Deed),
        Moment.Conduct conduct => firstDay(conduct.Deed),
        _ => KnownDayOf(moment) ?? context.Program.Origin,
    };

    /// <summary>The day that facts tell; null when they do not.</summary>
    private Day? KnownDayOf(Moment moment) => Atom.Of(moment) is { } atom && context.Index.FactsAbout(atom).ToList() is { Count: > 0 } facts
        ? facts.Min(fact => fact.From)
        : null;

    private DaySet? KnownDaysOf(Holds holds) => context.Index.FactsAbout(new Atom(FactKind.State, null, holds.State)).ToList() is { Count: > 0 } facts
        ? facts.Aggregate(DaySet.Empty, (days, fact) => days.Union(DaySet.Span(fact.From, fact.End)))
        : null;
}
