namespace CommitLang.Runtime;

/// <summary>The life of one norm over the facts: which days it spends in which status (language 2.9).</summary>
internal abstract class NormLife(Norm norm, Evaluation evaluation, NormMemory? memory)
{
    private DaySet?[]? _performed;

    public Norm Norm => norm;

    /// <summary>What is remembered of the days before <see cref="Settled"/>; null when nothing is.</summary>
    protected NormMemory? Memory => memory;

    protected Evaluation Evaluation => evaluation;

    /// <summary>Days before this one are looked at no more: what they came to is remembered.</summary>
    protected Day Settled => memory?.Settled ?? default;

    /// <summary>Performances that were over by this day are looked at no more.</summary>
    protected virtual Day PerformedSince => Settled;

    /// <summary>The days on which a standing norm is in force.</summary>
    public virtual DaySet Force => DaySet.Empty;

    /// <summary>The duties that it gives rise to.</summary>
    public virtual IReadOnlyList<DutyInstance> Duties => [];

    /// <summary>Where it stands on a day.</summary>
    public abstract NormState On(Day day);

    /// <summary>The days on which it has a status.</summary>
    public abstract DaySet DaysWith(NormStatus status);

    /// <summary>What is to be remembered when no fact about the days before a day can come any more.</summary>
    public abstract NormMemory Remember(Day settled);

    /// <summary>The days on which so many members do what is spoken of, and as much.</summary>
    protected DaySet DoneBy(int needed) => norm.Amount is { IsTogether: true } amount
        ? new Tally(PerformancesOf(norm.Bearer.Members)).DaysOf(amount).Intersect(DaysOfTakingPart(needed))
        : norm.Bearer is { Members.Count: 1, IsJoint: false } && needed == 1 ? PerformedBy(0)
        : OfSoMany(needed, PerformedBy);

    /// <summary>The days of its membership on which a member did what is spoken of, and as much.</summary>
    protected DaySet PerformedBy(int index)
    {
        _performed ??= new DaySet?[norm.Bearer.Members.Count];
        return _performed[index] ??= FindPerformed(norm.Bearer.Members[index]);
    }

    protected Day InTotal(IReadOnlyList<Member> members, Amount amount, DaySet within) =>
        new Tally(PerformancesOf(members)).FirstDayInTotal(amount, within);

    private DaySet FindPerformed(Member member)
    {
        if (norm.Amount is { IsInTotal: false } amount)
        {
            return new Tally(PerformancesOf([member])).DaysOf(amount);
        }

        return norm.ActsOf(member.Name).Aggregate(DaySet.Empty, (days, act) => days.Union(DaysOf(member, act))).Intersect(member.Days);
    }

    /// <summary>A state is kept while it holds, whoever brought it about.</summary>
    private DaySet DaysOf(Member member, GroundTerm act) => norm.IsState
        ? evaluation.Facts.StateDays(act, PerformedSince)
        : evaluation.Facts.DaysOf(member.Name, act, norm.Exceptions, PerformedSince);

    /// <summary>The days on which so many members do anything of it, however much.</summary>
    private DaySet DaysOfTakingPart(int needed) => OfSoMany(needed, member =>
        PerformancesOf([norm.Bearer.Members[member]]).Aggregate(DaySet.Empty, (days, done) => days.Union(DaySet.Span(done.From, done.End))));

    /// <summary>The days that so many members have; who bears it jointly needs none on which it is no member.</summary>
    private DaySet OfSoMany(int needed, Func<int, DaySet> daysOf) => DaySet.AtLeast(needed, [.. norm.Bearer.Members.Select((member, i) =>
        norm.Bearer.IsJoint ? daysOf(i).Union(member.Days.Complement()) : daysOf(i))]);

    private List<(Day From, Day End, decimal Amount)> PerformancesOf(IReadOnlyList<Member> members)
    {
        var done = new List<(Day, Day, decimal)>();
        foreach (var member in members)
        {
            var seen = new HashSet<int>();
            foreach (var performed in norm.ActsOf(member.Name)
                .SelectMany(act => evaluation.Facts.PerformancesOf(member.Name, act, norm.Exceptions, PerformedSince))
                .Where(performed => seen.Add(performed.Number)))
            {
                foreach (var (from, end) in DaySet.Span(performed.From, performed.End).Intersect(member.Days).Spans)
                {
                    done.Add((from, end, performed.Amount));
                }
            }
        }

        return done;
    }
}
