using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;

namespace CommitLang.Checker.Derivations;

/// <summary>Which memberships limit the days on which somebody bears a norm.</summary>
internal sealed class MembershipWords(WrittenNorms written)
{
    /// <summary>A line for each bearer that is not a member on all days, and what that comes from.</summary>
    public IEnumerable<DerivationLine> Of(GroundNorm norm)
    {
        foreach (var member in norm.Norm.Bearer.Members.Where(member => !member.Days.Equals(DaySet.All)))
        {
            var groups = written.GroupsOf(norm).ToList();
            var links = groups.SelectMany(group => Links(group, member.Name, [])).Distinct().ToList();
            yield return new DerivationLine($"{member.Name} bears it on days of membership only, its own or of those of whom it speaks: {ConditionWords.Days(member.Days)}");
            foreach (var (actor, group, days) in links)
            {
                yield return new DerivationLine($"{actor} is a member of {group.Name} on {ConditionWords.Days(days)}")
                {
                    Depth = 1,
                    Location = group.Location,
                };
            }
        }

        if (norm.Norm.Bearer is { Group: { } name, IsOpen: true })
        {
            yield return new DerivationLine($"{name} is open: further members, which are not listed, may do it too");
        }
    }

    /// <summary>The dated memberships on the way from a group down to a party.</summary>
    private static List<(string Actor, GroupSymbol Group, DaySet Days)> Links(GroupSymbol group, string party, HashSet<GroupSymbol> around)
    {
        if (!around.Add(group))
        {
            return [];
        }

        var links = new List<(string Actor, GroupSymbol Group, DaySet Days)>();
        foreach (var member in group.Members)
        {
            var inner = member.Actor is GroupSymbol { IsBody: false } below ? Links(below, party, around) : [];
            if (member.Actor.Key != party && inner.Count == 0 && !IsWithin(member.Actor, party, []))
            {
                continue;
            }

            if (!member.Days.Equals(DaySet.All))
            {
                links.Add((member.Actor.Key, group, member.Days));
            }

            links.AddRange(inner);
        }

        around.Remove(group);
        return links;
    }

    private static bool IsWithin(ActorSymbol actor, string party, HashSet<ActorSymbol> seen) =>
        actor is GroupSymbol { IsBody: false } group && seen.Add(group)
        && group.Members.Any(member => member.Actor.Key == party || IsWithin(member.Actor, party, seen));
}
