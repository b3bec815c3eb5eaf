using System.Collections.Immutable;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>The order of precedence of a program, and which of its rules have settled something in a check.</summary>
internal sealed class PrecedenceUse
{
    private readonly ImmutableArray<Prevalence> _rules;
    private readonly PrecedenceOrder<Prevalence> _order;

    public PrecedenceUse(ImmutableArray<Prevalence> rules)
    {
        _rules = rules;
        _order = new PrecedenceOrder<Prevalence>(rules);
        Circles = [.. rules.Where(rule => _order.Path(rule.Loser, rule.Winner).Count > 0)];
    }

    /// <summary>Whether there are no rules.</summary>
    public bool IsEmpty => _order.IsEmpty;

    /// <summary>The rules that lie on a circle.</summary>
    public ImmutableArray<Prevalence> Circles { get; }

    /// <summary>The rules that settle nothing of what was found; a clause that stands for many rules settles something when one of them does.</summary>
    public ImmutableArray<Prevalence> Idle(IEnumerable<Instance> found)
    {
        if (IsEmpty)
        {
            return [];
        }

        var used = found.SelectMany(instance => instance.Rules).Distinct().Select(number => _rules[number].Location).ToHashSet();
        return [.. _rules.Where(rule => !Circles.Contains(rule) && !used.Contains(rule.Location)).DistinctBy(rule => rule.Location)];
    }

    /// <summary>The numbers of rules among those of the program: they stay when the text around them is edited.</summary>
    public ImmutableArray<int> NumbersOf(IEnumerable<Prevalence> rules) => [.. rules.Select(rule => _rules.IndexOf(rule)).Distinct()];

    /// <summary>The rules by which one norm prevails over another, one after the other; none when it does not.</summary>
    public IReadOnlyList<Prevalence> Chain(GroundNorm winner, GroundNorm loser) => _order.Chain(winner.Norm, loser.Norm);

    /// <summary>The rules that would settle it, and to whom the loser is owed all the same: both bind. Null when there are none.</summary>
    public (IReadOnlyList<Prevalence> Rules, IReadOnlyList<string> Toward)? BothBind(GroundNorm winner, GroundNorm loser)
    {
        var claim = _order.Claim(winner.Norm, loser.Norm);
        var toward = _order.NotDisplaced(claim, loser.Norm);
        return toward.Count == 0 ? null : (claim, toward);
    }

    /// <summary>Whether a statement or what is around it prevails over another.</summary>
    public bool IsAboveAny(string statement) => _rules.Any(rule => Precedence.Covers(rule.Winner, statement));

    /// <summary>The rules that speak of a statement or of what is around it.</summary>
    public IEnumerable<Prevalence> RulesAbout(string statement) => _order.About(statement);

    /// <summary>The statements on the circle through a rule.</summary>
    public IEnumerable<string> CircleOf(Prevalence rule) =>
        _order.Path(rule.Loser, rule.Winner).Select(step => step.Winner).Prepend(rule.Winner).Append(rule.Winner);
}
