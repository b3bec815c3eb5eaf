using CommitLang.Runtime;

namespace CommitLang.Compiler.Binding;

/// <summary>Until when a statement is valid, and for whom (language 2.4; VCLT arts. 54, 56, 59, 70).</summary>
internal sealed class Termination
{
    private readonly List<Period> _renewals = [];
    private readonly List<Ending> _endings = [];
    private Dictionary<string, Day>? _left;
    private Day _expires = Day.Never;
    private Day _withdrawn = Day.Never;

    /// <summary>How long it goes on after its end.</summary>
    public Period? Survives { get; set; }

    /// <summary>Whether anything says that it ends on a day.</summary>
    public bool HasDay => !_expires.IsNever || !_withdrawn.IsNever || _left is not null;

    /// <summary>Whether anything says that it ends with something that happens.</summary>
    public bool HasHappening => _endings.Count > 0;

    /// <summary>Whether it runs out on a day.</summary>
    public bool Expires => !_expires.IsNever;

    /// <summary>Whether anything says on which day a party withdraws.</summary>
    public bool HasWithdrawals => _left is not null;

    /// <summary>The day from which a party is bound no more, its own withdrawal alone considered.</summary>
    public Day WithdrawalOf(string party) => _left is null ? Day.Never : Surviving(_left.GetValueOrDefault(party, Day.Never));

    /// <summary>The day after the last (<c>expires on</c>), renewals counted.</summary>
    public Day RunsOut => Surviving(_renewals.Aggregate(_expires, (day, period) => day.IsNever ? day : day.Add(period)));

    /// <summary>It runs out, and this is the first day without.</summary>
    public void Expire(Day day) => _expires = Day.Min(_expires, day);

    /// <summary>It goes on for another period when it would run out.</summary>
    public void Renew(Period period) => _renewals.Add(period);

    /// <summary>It is called off for a party, or for all.</summary>
    public void CallOff(string? party, Day day)
    {
        if (party is null)
        {
            _withdrawn = Day.Min(_withdrawn, day);
            return;
        }

        _left ??= new(StringComparer.Ordinal);
        _left[party] = Day.Min(_left.GetValueOrDefault(party, Day.Never), day);
    }

    /// <summary>It is called off, for a party or for all, when something happens.</summary>
    public void CallOff(string? party, BoundMoment moment) => _endings.Add(new Ending(party, moment));

    /// <summary>The day on which it ends for a party: its own going, or that of the last of those to whom it is owed.</summary>
    public Day Ends(string party, IReadOnlyList<string> creditors)
    {
        if (_left is null)
        {
            return Surviving(_withdrawn);
        }

        var others = creditors.Count == 0 ? Day.Never : creditors.Max(Left);
        return Surviving(Day.Min(_withdrawn, Day.Min(Left(party), others)));

        Day Left(string name) => _left.GetValueOrDefault(name, Day.Never);
    }

    /// <summary>What calls it off for a party: the going of it, or of all to whom it is owed.</summary>
    public IEnumerable<Condition> EndsWith(string party, IReadOnlyList<string> creditors, Bindings bindings) =>
        _endings.Count == 0 ? [] : Happenings(party, creditors, bindings);

    private IEnumerable<Condition> Happenings(string party, IReadOnlyList<string> creditors, Bindings bindings)
    {
        var others = creditors.Select(creditor => Happened(end => end.Party == creditor)).ToList();
        var own = Happened(end => end.Party is null || end.Party == party || creditors.Count == 1 && end.Party == creditors[0]);
        return others.Count > 1 && others.TrueForAll(ends => ends.Count > 0)
            ? own.Append(new AllOf([.. others.Select(ends => ends is [var only] ? only : new AtLeast(1, [.. ends]))]))
            : own;

        List<Condition> Happened(Func<Ending, bool> isMeant) =>
            [.. _endings.Where(isMeant).SelectMany(end => end.Moment(bindings)).Select(After)];
    }

    private Condition After(Moment moment) => Survives is { } period ? new LongSince(period, moment) : new Happened(moment);

    private Day Surviving(Day end) => Survives is { } period && !end.IsNever ? end.Add(period) : end;

    /// <summary>What ends it for a party, or for all.</summary>
    private sealed record Ending(string? Party, BoundMoment Moment);
}
