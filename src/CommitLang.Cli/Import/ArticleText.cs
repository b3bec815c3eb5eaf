using System.Collections.Immutable;
using CommitLang.Runtime;

namespace CommitLang.Cli.Import;

/// <summary>The norms of one member: what it owes its partners on the days on which both are bound.</summary>
internal sealed class ArticleText(Phase phase, PhaseNames names, StateNames states, Promises promises)
{
    private const string Enemy = "enemy";

    private readonly Adversaries _adversaries = new(phase, names, states, promises);

    public IEnumerable<Sentence> Of(Bearing bearing)
    {
        var sameDays = bearing.Partners.GroupBy(partner => partner.Days)
            .Select(same => (Days: same.Key, Partners: same.Select(partner => partner.State).Distinct().ToImmutableArray()))
            .OrderBy(same => same.Days.First).ThenBy(same => same.Days.End).ToList();
        return
        [
            .. bearing.Defense is { } defense ? Aid(bearing, defense, sameDays, (friend, foe) => Attack(foe, friend)) : [],
            .. bearing.Offense is { } offense ? Aid(bearing, offense, sameDays, War) : [],
            .. sameDays.SelectMany(same => Peace(bearing, same.Days, same.Partners)),
            .. Joining(bearing),
        ];
    }

    private IEnumerable<Sentence> Aid(
        Bearing bearing, Aid aid, List<(DaySet Days, ImmutableArray<int> Partners)> sameDays, Func<string, string, string> trigger) =>
        from adversary in _adversaries.Of(bearing, aid, sameDays)
        let friend = Choice.Of("friend", bearing, adversary.Partners, adversary.Days, names, states)
        let foe = adversary.Foe
        select new Sentence($"{states[bearing.State]} shall Assist(of: {friend.Term}, against: {foe.Term})", adversary.Days, friend.Term)
        {
            When = trigger(friend.Term, foe.Term),
            Unless = aid.UnlessProvoked ? Attack(friend.Term, foe.Term) : null,
            Provided = Conditions(bearing, aid.Conditions, friend.Term, foe.Term),
            Where =
            [
                .. friend.Where,
                .. friend.Where.Count > 0 && adversary.IsPartner ? [$"{friend.Term} is not {foe.Term}"] : Array.Empty<string>(),
                .. foe.Where,
            ],
            IsAtOnce = true,
            Remark = adversary.Remark,
        };

    private IEnumerable<Sentence> Peace(Bearing bearing, DaySet days, ImmutableArray<int> partners)
    {
        var bearer = states[bearing.State];
        var other = Choice.Of("other", bearing, partners, days, names, states);
        if (bearing.Neutrality is { } neutrality)
        {
            yield return new Sentence($"{bearer} shall not Assist(of: {Enemy}, against: {other.Term})", days, other.Term)
            {
                When = neutrality.OnlyWhenAttacked ? Attack(Enemy, other.Term) : null,
                While = War(other.Term, Enemy),
                Unless = neutrality.OnlyWhenAttacked ? Attack(other.Term, Enemy) : null,
                Provided = Conditions(bearing, neutrality.Conditions, other.Term, Enemy),
                Where = [.. other.Where, $"{Enemy} in FriendsOf{bearer}", $"{Enemy} is not {other.Term}"],
            };
        }

        if (bearing.IsNonaggression)
        {
            yield return Ban(bearing, "UseForce", other, days) with { Unless = promises.SpeakOfAttacks ? $"Aggression(by: {other.Term})" : null };
        }

        if (bearing.IsExclusive)
        {
            yield return Ban(bearing, "JoinPact", other, days);
        }
    }

    private Sentence Ban(Bearing bearing, string act, Choice other, DaySet days) =>
        new($"{states[bearing.State]} shall not {act}(against: {other.Term})", days, other.Term)
        {
            Provided = Conditions(bearing, [], other.Term, ""),
            Where = other.Where,
        };

    /// <summary>A pact is directed against those it names, whatever it promises, and the member joins it on its first day.</summary>
    private IEnumerable<Sentence> Joining(Bearing bearing) => bearing.Named.Select(named =>
        new Sentence($"{states[bearing.State]} shall JoinPact(against: {states[named]})", DaySet.From(bearing.Entry), "")
        {
            IsAtOnce = true,
            IsWithoutEnd = true,
        });

    private List<string> Conditions(Bearing bearing, ImmutableArray<OpenCondition> own, string partner, string adversary) =>
    [
        .. own.AddRange(bearing.Conditions).Select(condition => names.Condition(condition) + condition.Parameters switch
        {
            OpenCondition.OfAdversary => $"(against: {adversary})",
            OpenCondition.OfPartner => $"(by: {states[bearing.State]}, toward: {partner})",
            _ => "",
        }),
    ];

    private static string Attack(string by, string on) => $"Attack(by: {by}, on: {on})";

    private static string War(string of, string with) => $"War(of: {of}, with: {with})";
}
