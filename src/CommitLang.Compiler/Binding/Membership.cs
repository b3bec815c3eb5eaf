using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Binding;

/// <summary>Who is in a group on which days, groups within it unfolded.</summary>
internal static class Membership
{
    /// <summary>The parties and bodies in a group, each once, in the order of the text.</summary>
    public static IReadOnlyList<MemberSymbol> Of(GroupSymbol group)
    {
        var members = new List<MemberSymbol>();
        Add(group, DaySet.All, members, []);
        return members;
    }

    private static void Add(GroupSymbol group, DaySet days, List<MemberSymbol> into, HashSet<GroupSymbol> around)
    {
        if (!around.Add(group))
        {
            return;
        }

        foreach (var member in group.Members)
        {
            var common = days.Intersect(member.Days);
            if (member.Actor is GroupSymbol { IsBody: false } inner)
            {
                Add(inner, common, into, around);
                continue;
            }

            var known = into.FindIndex(other => other.Actor == member.Actor);
            if (known < 0)
            {
                into.Add(new MemberSymbol(member.Actor, common));
            }
            else
            {
                into[known] = new MemberSymbol(member.Actor, into[known].Days.Union(common));
            }
        }

        around.Remove(group);
    }
}
