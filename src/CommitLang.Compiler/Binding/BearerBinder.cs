using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Binds who bears a norm, and the groups that variables range over (language 2.1).</summary>
internal sealed class BearerBinder(BindingContext context, NameResolver names, DateReader dates)
{
    // A party is the same bearer of all its norms.
    private readonly Dictionary<ActorSymbol, BoundBearer> _alone = [];

    /// <summary>Binds a bearer; null when it is undecided or wrong, which has then been reported.</summary>
    public BoundBearer? Bind(BearerSyntax? bearer, StatementSymbol statement, bool everyMember) => bearer switch
    {
        NamedBearerSyntax named => BindNamed(named, statement, everyMember),
        EachBearerSyntax each => Group(each.Groups, statement, "each of", 0, each.Variable.IsPresent ? each.Variable.Text : null, each),
        AnyBearerSyntax any => Group(any.Groups, statement, "any of", everyMember ? 0 : 1, null, any),
        CountBearerSyntax count => Group(count.Groups, statement, "at least", everyMember ? 0 : dates.Number(count.Count) ?? 1, null, count),
        _ => null,
    };

    /// <summary>The members of the groups of a path list; <c>parties</c> is the treaty's parties.</summary>
    public (IReadOnlyList<MemberSymbol> Members, bool IsOpen)? Members(PathSyntax path, StatementSymbol statement)
    {
        if (IsParties(path, statement))
        {
            return (statement.Membership, false);
        }

        return names.Resolve<ActorSymbol>(path, "a group") switch
        {
            GroupSymbol { Members.IsEmpty: false } group => (Membership.Of(group), group.IsOpen),
            GroupSymbol { IsBody: false } group => ([], group.IsOpen),
            { } single => ([new MemberSymbol(single, DaySet.All)], false),
            _ => null,
        };
    }

    /// <summary>
    /// On which days the members of a group are in it, or are not: worked out when all of the statement is read, as who is party to
    /// a treaty is so from its consent to its withdrawal.
    /// </summary>
    public Lazy<Dictionary<string, DaySet>>? DaysIn(PathSyntax path, StatementSymbol statement, StatementLife life, bool isNegated)
    {
        if (Members(path, statement)?.Members is not { } members)
        {
            return null;
        }

        var areParties = IsParties(path, statement);
        return new(() => members.ToDictionary(member => member.Actor.Key, On, StringComparer.Ordinal));

        DaySet On(MemberSymbol member)
        {
            var days = areParties ? member.Days.Intersect(life.DaysOf(member.Actor.Key)) : member.Days;
            return isNegated ? days.Complement() : days;
        }
    }

    /// <summary>Whether a path names the parties of the treaty around.</summary>
    private bool IsParties(PathSyntax path, StatementSymbol statement) =>
        !statement.Parties.IsEmpty && path.ToString() == "parties" && names.FindSimple("parties") is null;

    private BoundBearer? BindNamed(NamedBearerSyntax named, StatementSymbol statement, bool everyMember)
    {
        if (named.IsJointly)
        {
            // One may perform for all, and each can be held to it.
            return named.Path is not { } group ? null
                : One(group, statement, "jointly", everyMember ? 0 : named.IsSeverally ? 1 : -1, named) is not { } one ? null
                : one with { IsSeveral = named.IsSeverally && !everyMember };
        }

        switch (names.Resolve<ActorSymbol>(named.Path, "a party"))
        {
            case GroupSymbol { IsBody: false } group:
                context.Report(BindingErrors.BareGroup, named.GetLocation(), ("name", group.Name));
                return null;
            case { } actor:
                return _alone.TryGetValue(actor, out var known)
                    ? known
                    : _alone[actor] = new BoundBearer([new MemberSymbol(actor, DaySet.All)], 0, null, actor.Key, false);
            default:
                return null;
        }
    }

    private BoundBearer? One(PathSyntax path, StatementSymbol statement, string quantifier, int needed, SyntaxNode place)
    {
        if (Members(path, statement) is not var (members, isOpen))
        {
            return null;
        }

        if (names.Find(path) is PartySymbol party)
        {
            context.Report(BindingErrors.NotAGroup, place.GetLocation(), ("name", party.Name), ("quantifier", quantifier));
            return null;
        }

        return new BoundBearer(members, needed < 0 ? Math.Max(1, members.Count) : needed, null, path.ToString(), isOpen) { NeedsAll = needed < 0 };
    }

    private BoundBearer? Group(
        PathListSyntax? groups, StatementSymbol statement, string quantifier, int needed, string? variable, SyntaxNode place)
    {
        var paths = groups?.Paths ?? [];
        if (paths is [var only])
        {
            return One(only, statement, quantifier, needed, place) is { } one ? one with { Variable = variable } : null;
        }

        var members = ImmutableArray.CreateBuilder<MemberSymbol>();
        var isOpen = false;
        foreach (var path in paths)
        {
            if (Members(path, statement) is not var (more, open))
            {
                return null;
            }

            members.AddRange(more.Where(member => members.All(other => other.Actor != member.Actor)));
            isOpen |= open;
        }

        return new BoundBearer(members.ToImmutable(), needed, variable, string.Join(", ", paths.Select(path => path.ToString())), isOpen);
    }
}
