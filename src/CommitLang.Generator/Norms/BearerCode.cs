using CommitLang.Generator.Model;
using CommitLang.Generator.Text;
using CommitLang.Runtime;

namespace CommitLang.Generator.Norms;

/// <summary>Bearers and lists of parties as expressions; a list that has a name is not spelt out again.</summary>
internal sealed class BearerCode(ModelNames names, IReadOnlyDictionary<string, IReadOnlyList<Member>> groups)
{
    public Code Of(Bearer bearer)
    {
        if (bearer.Group is not { } name)
        {
            var (key, days) = bearer.Members[0];
            return days.Equals(DaySet.All)
                ? new Code.Call("By", TermCode.Party(key, "bearer"))
                : new Code.Call("By", TermCode.Party(key, "bearer"), ConditionCode.Days(days));
        }

        var members = names.Group(name) is { } group && groups.TryGetValue(name, out var known) && known.SequenceEqual(bearer.Members)
            ? new Code.Leaf($"Groups.{group}")
            : Members(bearer.Members);
        var arguments = new List<Labelled>
        {
            ConditionCode.Number(bearer.Needed),
            new("of", members),
            new("called", TermCode.Text(name, "group")),
        };
        if (bearer.IsOpen)
        {
            arguments.Add(new("isOpen", new Code.Leaf("true")));
        }

        if (bearer.IsSeveral)
        {
            arguments.Add(new("isSeveral", new Code.Leaf("true")));
        }

        var several = new Code.Call("Several", arguments);
        return bearer.IsJoint ? new Code.Member(several, "Jointly") : several;
    }

    public static Code Members(IEnumerable<Member> members) => new Code.List("Member", [.. members.Select(member => member.Days.Equals(DaySet.All)
        ? new Code.Member(TermCode.Party(member.Name, "member"), "AsMember")
        : new Code.Member(TermCode.Party(member.Name, "member"), "AsMember", ConditionCode.Days(member.Days)))]);

    /// <summary>The keys of some parties.</summary>
    public Code Keys(IReadOnlyList<string> keys, Bearer bearer, PartyLists lists, string role)
    {
        if (keys.Count == 0)
        {
            return new Code.Leaf("global::System.Array.Empty<string>()");
        }

        if (lists.Find(keys, bearer.Group is null ? bearer.Members[0].Name : null) is { } named)
        {
            return named;
        }

        return keys.All(key => names.Actor(key) is not null)
            ? new Code.Call("Keys", [.. keys.Select(key => (Labelled)TermCode.Party(key, role))])
            : new Code.List("string", [.. keys.Select(key => TermCode.Text(key, role))]);
    }
}
