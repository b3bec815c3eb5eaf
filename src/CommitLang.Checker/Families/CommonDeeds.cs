using CommitLang.Checker.Witnesses;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>What a permission and a ban both speak of, in whole or in part.</summary>
internal sealed class CommonDeeds(Conduct conduct)
{
    private readonly Dictionary<string, HashSet<string>> _areasAround = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _sharedAreas = conduct.Vocabulary.SharedAreas;

    /// <summary>Something that is permitted and forbidden: what the ban speaks of, or either of the two in the narrower area, or in a part of both.</summary>
    public GroundTerm? Of(Norm permission, Norm ban, string actor)
    {
        if ((Narrower(ban.Act, permission.Act, permission, ban, actor) ?? Narrower(permission.Act, ban.Act, permission, ban, actor)) is { } narrower)
        {
            return narrower;
        }

        foreach (var part in _sharedAreas.Count == 0 ? [] : SharedParts(permission.Act).Concat(SharedParts(ban.Act)))
        {
            if (AreBoth(part, permission, ban, actor))
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>The act in the parts of its area that are parts of others too: there it is allowed, and can be forbidden by those.</summary>
    private IEnumerable<GroundTerm> SharedParts(GroundTerm act)
    {
        foreach (var argument in _sharedAreas.Count == 0 ? [] : act.Arguments)
        {
            foreach (var area in _sharedAreas.Where(area => area != argument.Value))
            {
                var part = new GroundTerm(act.Name, [.. act.Arguments.Select(a => a.Parameter == argument.Parameter ? new Argument(a.Parameter, area) : a)]);
                if (conduct.Vocabulary.InAreasAround(part).Contains(act))
                {
                    yield return part;
                }
            }
        }
    }

    /// <summary>An act, or that in an area that another speaks of, if it is permitted and forbidden.</summary>
    private GroundTerm? Narrower(GroundTerm act, GroundTerm other, Norm permission, Norm ban, string actor)
    {
        if (AreBoth(act, permission, ban, actor))
        {
            return act;
        }

        foreach (var narrower in CanBe(act, other, permission, ban) && HasWithin(act, other) ? Narrowings(act, other) : [])
        {
            if (AreBoth(narrower, permission, ban, actor))
            {
                return narrower;
            }
        }

        return null;
    }

    /// <summary>Whether an act of the name can be one of the other's.</summary>
    private bool CanBe(GroundTerm act, GroundTerm other, Norm permission, Norm ban) =>
        permission.Alternatives.Count + ban.Alternatives.Count > 0 || conduct.KindsOf(act.Name).Contains(other.Name);

    private bool AreBoth(GroundTerm act, Norm permission, Norm ban, string actor) =>
        conduct.Falls(actor, act, permission, actor) && conduct.Falls(actor, act, ban, actor);

    /// <summary>Whether another act speaks of an area within one that an act speaks of: else nothing is narrower.</summary>
    private bool HasWithin(GroundTerm act, GroundTerm other)
    {
        for (var i = 0; i < other.Arguments.Count; i++)
        {
            var around = AreasAround(other.Arguments[i].Value);
            for (var j = 0; j < act.Arguments.Count; j++)
            {
                if (around.Contains(act.Arguments[j].Value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The areas in which an area lies; none for what is no area.</summary>
    private HashSet<string> AreasAround(string area)
    {
        if (!_areasAround.TryGetValue(area, out var around))
        {
            _areasAround[area] = around = new(StringComparer.Ordinal);
            var inner = new Queue<string>([area]);
            while (inner.TryDequeue(out var next))
            {
                foreach (var wider in (conduct.Vocabulary.AreaOf(next)?.Around ?? []).Where(around.Add))
                {
                    inner.Enqueue(wider);
                }
            }
        }

        return around;
    }

    /// <summary>An act as it is, and in the areas that another speaks of.</summary>
    private IEnumerable<GroundTerm> Narrowings(GroundTerm act, GroundTerm other)
    {
        var areas = other.Arguments.Select(argument => argument.Value).Where(value => conduct.Vocabulary.AreaOf(value) is not null).Distinct().ToList();
        IEnumerable<Argument[]> all = [[]];
        foreach (var argument in act.Arguments)
        {
            all = all.SelectMany(before => (conduct.Vocabulary.AreaOf(argument.Value) is null ? [] : areas).Prepend(argument.Value).Distinct()
                .Select(value => (Argument[])[.. before, new Argument(argument.Parameter, value)]));
        }

        return all.Select(arguments => new GroundTerm(act.Name, arguments));
    }
}
