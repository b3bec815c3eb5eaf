using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Norms;

/// <summary>Which acts a written norm is about, once its variables are known.</summary>
internal static class NormActs
{
    /// <summary>What is undecided in it, and how that was filled.</summary>
    public static IReadOnlyList<string> HolesOf(BoundNorm norm, Bindings filled) => norm.Act is { HasHoles: true } || norm.OpenDays.Length > 0
        ? [.. (norm.Act?.Holes ?? []).Select(hole => $"{hole.Description} being {filled[hole.Key]}"), .. norm.OpenDays]
        : [];

    /// <summary>In how many ways what is undecided can be filled so that somebody can perform it.</summary>
    public static int Fillings(BoundNorm norm, Bindings bindings, Bearer bearer) => Fill(norm, bindings)
        .Where(filled => Of(norm, filled).Any(acts => Performable(norm, bearer, acts) is not null))
        .Select(filled => string.Join("|", HolesOf(norm, filled))).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Every way of filling what is undecided, for each of what is meant of each.</summary>
    public static IEnumerable<Bindings> Fill(BoundNorm norm, Bindings bindings)
    {
        if (norm.Act is not { } act)
        {
            return [bindings];
        }

        var all = act.HasEach ? act.Unfold(bindings) : [bindings];
        foreach (var hole in act.Holes)
        {
            var values = hole.Domain().ToList();
            all = values.Count == 0 ? all : all.SelectMany(before => values.Select(value => before.With(hole.Key, value)));
        }

        return all;
    }

    /// <summary>
    /// One ground norm for each act where <c>any</c> means each (bans, permissions); all acts in one where it means that
    /// one suffices (duties).
    /// </summary>
    public static IEnumerable<ImmutableArray<GroundTerm>> Of(BoundNorm norm, Bindings bindings)
    {
        if (norm.Act is not { } bound)
        {
            return [[new GroundTerm(norm.Predicate.Undertaking == UndertakingKind.NothingContraryBefore
                ? "have undertaken anything contrary to this" : "undertake anything contrary to this")]];
        }

        if (bound.Only(bindings) is { } only)
        {
            return [[only]];
        }

        var acts = bound.Ground(bindings).ToImmutableArray();
        return norm.Modality is Modality.Duty or Modality.ContinuousDuty
            ? [acts]
            : acts.Select(act => ImmutableArray.Create(act));
    }

    /// <summary>
    /// Who can perform which of some acts, null where nobody can any: whoever is left to choose does not choose itself, and of
    /// several each has another choice.
    /// </summary>
    public static (Bearer Bearer, ImmutableArray<GroundTerm> Acts)? Performable(BoundNorm norm, Bearer bearer, ImmutableArray<GroundTerm> acts)
    {
        if (acts.IsEmpty || norm.Act is not { } bound || !(bound.HasChoice || bound.HasHoles) || bearer.Group is not null && !IsChosenAmongThem(norm, bearer) || bearer.IsOpen)
        {
            return acts.IsEmpty ? null : (bearer, acts);
        }

        var possible = acts.RemoveAll(act => bearer.Members.All(member => !CanDo(member, act)));
        var able = bearer.Members.Where(member => possible.Any(act => CanDo(member, act))).ToList();
        return able.Count == 0 ? null
            : able.Count == bearer.Members.Count ? (bearer, possible)
            : (bearer with { Members = able, Needed = norm.Bearer.NeedsAll ? able.Count : bearer.Needed }, possible);

        bool CanDo(Member member, GroundTerm act) => bound.Choosing.All(parameter => act[parameter] != member.Name);
    }

    /// <summary>Whether who performs is one of several, who may all be among those to choose from. A state is nobody's performance.</summary>
    public static bool IsChosenAmongThem(BoundNorm norm, Bearer bearer) =>
        bearer.Group is not null && !norm.Predicate.IsState && norm.Act is { HasChoice: true } or { HasHoles: true };
}
