using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Which norms prevail over which, among those that have to do with one another.</summary>
internal sealed class PrevailingNorms(CheckContext context)
{
    private readonly Dictionary<GroundNorm, List<GroundNorm>> _over = new(ReferenceEqualityComparer.Instance);
    private ILookup<string, GroundNorm>? _winners;

    private ILookup<string, GroundNorm> Winners => _winners ??= context.Norms
        .Where(norm => context.Precedence.IsAboveAny(norm.Written.Statement))
        .SelectMany(norm => context.Index.PerformersOf(norm.Norm).Distinct().Select(performer => (performer, norm)))
        .ToLookup(pair => pair.performer, pair => pair.norm, StringComparer.Ordinal);

    /// <summary>The norms that prevail over a norm and speak of what it speaks of.</summary>
    public IReadOnlyList<GroundNorm> Over(GroundNorm norm)
    {
        if (context.Precedence.IsEmpty)
        {
            return [];
        }

        if (!_over.TryGetValue(norm, out var over))
        {
            _over[norm] = over = Find(norm);
        }

        return over;
    }

    private List<GroundNorm> Find(GroundNorm norm) =>
    [
        .. context.Index.PerformersOf(norm.Norm).Distinct().SelectMany(performer => Winners[performer]).Distinct()
            .Where(winner => winner.Norm is { IsDiscretionary: false, IsRecommendation: false } && context.Precedence.Chain(winner, norm).Count > 0 && Touch(winner.Norm, norm.Norm)),
    ];

    /// <summary>Whether a norm can give way to any other.</summary>
    public bool GivesWay(GroundNorm norm) => Over(norm).Count > 0;

    /// <summary>What prevails over any of some norms, and what prevails over that, and so on.</summary>
    public IReadOnlyList<GroundNorm> OverAny(IReadOnlyList<GroundNorm> norms)
    {
        var over = norms.SelectMany(Over).Distinct().ToList();
        for (var i = 0; i < over.Count; i++)
        {
            over.AddRange(Over(over[i]).Where(norm => !over.Contains(norm, ReferenceEqualityComparer.Instance)).ToList());
        }

        return over;
    }

    /// <summary>The days on which it begins or ends that something prevails over some norms, where it does not do so on every day.</summary>
    public IEnumerable<Day> TurnsOf(IEnumerable<GroundNorm> norms) => norms
        .SelectMany(norm => Over(norm).SelectMany(winner => context.Precedence.DaysOf(winner, norm).Spans))
        .SelectMany(span => new[] { span.From, span.End }).Where(day => day.Number > 0 && !day.IsNever);

    /// <summary>Whether doing what the one speaks of can be doing, barring or preparing what the other speaks of.</summary>
    private bool Touch(Norm one, Norm other)
    {
        var (left, right) = (WaysOf(one), WaysOf(other));
        return left.Exists(deed => right.Exists(second => TouchEachOther(deed, second)));
    }

    private bool TouchEachOther(Deed one, Deed other) => context.Conduct.IsPerforming(one, other) || context.Conduct.IsPerforming(other, one)
        || context.Conduct.Exclude(one, other) || Prepares(one, other) || Prepares(other, one);

    private bool Prepares(Deed required, Deed deed) => context.Conduct.RequiresInTheEnd(deed)
        .Any(first => context.Conduct.IsPerforming(first, required) || context.Conduct.IsPerforming(required, first));

    private List<Deed> WaysOf(Norm norm) =>
        [.. norm.Bearer.Members.SelectMany(member => Conduct.ActsOf(norm).SelectMany(act => context.Conduct.Parts(new Deed(member.Name, act)).Append(new Deed(member.Name, act))))];
}
