using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Norms;

/// <summary>Who bears a written norm: each party for itself, with the variables that go with it, or several together.</summary>
internal sealed class NormBearers
{
    private readonly Dictionary<MemberSymbol, Bearer> _alone = new(ReferenceEqualityComparer.Instance);

    /// <summary>Every bearer, with every way of filling in the variables.</summary>
    public IEnumerable<(Bindings Bindings, Bearer Bearer, bool IsUnlisted)> Of(BoundNorm norm, Bindings outer)
    {
        var bearer = norm.Bearer;
        if (!bearer.IsEach)
        {
            var members = Taking(norm).Select(member => new Member(member.Actor.Key, member.Days.Intersect(norm.Life.DaysOf(member.Actor.Key)))).ToImmutableArray();
            var several = new Bearer(members, bearer.NeedsAll ? Math.Max(1, members.Length) : bearer.Needed)
            {
                Group = bearer.Name,
                IsOpen = bearer.IsOpen,
                IsSeveral = bearer.IsSeveral,
                IsJoint = bearer.NeedsAll && members.Any(member => !member.Days.Equals(DaySet.All)),
            };
            return Bound(several, outer, false);
        }

        var each = Taking(norm).SelectMany(member => Bound(Alone(member), WithBearer(member.Actor.Key), false));
        var unlisted = new Bearer(Member.UnlistedOf(bearer.Name));
        return bearer.IsOpen && norm.Modality == Modality.Prohibition
            ? each.Concat(Bound(unlisted, WithBearer(unlisted.Members[0].Name), true))
            : each;

        Bindings WithBearer(string name) => bearer.Variable is { } variable ? outer.With(variable, name) : outer;

        IEnumerable<(Bindings, Bearer, bool)> Bound(Bearer one, Bindings start, bool isUnlisted)
        {
            foreach (var (bindings, days) in VariableRanges.Of(norm, start))
            {
                if (On(norm, one, days) is { } bound)
                {
                    yield return (bindings, bound, isUnlisted);
                }
            }
        }
    }

    /// <summary>A party that bears a norm by itself.</summary>
    public Bearer Alone(MemberSymbol member)
    {
        if (!_alone.TryGetValue(member, out var bearer))
        {
            _alone[member] = bearer = new Bearer([new Member(member.Actor.Key, member.Days)], 1);
        }

        return bearer;
    }

    /// <summary>Who bears it on some days only, beside those of membership; null when nobody does.</summary>
    private static Bearer? On(BoundNorm norm, Bearer bearer, DaySet days) =>
        ReferenceEquals(days, DaySet.All) || DaySet.Span(norm.ValidFrom, norm.RunsOut).Except(days).IsEmpty ? bearer
        : !bearer.Members.Any(member => member.Days.Meets(days)) ? null
        : bearer with { Members = [.. bearer.Members.Select(member => member with { Days = member.Days.Intersect(days) })], IsJoint = norm.Bearer.NeedsAll };

    /// <summary>The bearers without those who have made a reservation.</summary>
    private static IEnumerable<MemberSymbol> Taking(BoundNorm norm) => norm.Life.HasReservations
        ? norm.Bearer.Members.Where(member => !norm.Life.IsReserved(member.Actor.Key, norm.Statement))
        : norm.Bearer.Members;

    /// <summary>Who bears it on the days on which its one act is among those meant; null when on none.</summary>
    public static Bearer? OnDaysOf(BoundNorm norm, Bearer bearer, ImmutableArray<GroundTerm> acts) =>
        norm.Act is { HasChoice: true } act && acts is [var only] ? On(norm, bearer, act.DaysOf(only)) : bearer;
}
