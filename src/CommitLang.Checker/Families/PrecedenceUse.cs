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

    /// <summary>The days on which one norm prevails over another: all to whom that one is owed are party to what prevails.</summary>
    public DaySet DaysOf(GroundNorm winner, GroundNorm loser)
    {
        var claim = _order.Claim(winner.Norm, loser.Norm);
        return claim.Count == 0 ? DaySet.Empty : _order.DaysOf(claim, loser.Norm);
    }

    /// <summary>Whether one norm prevails over another as long as both can bind, and of what is owed then ever after.</summary>
    public bool IsThroughout(GroundNorm winner, GroundNorm loser)
    {
        var days = DaysOf(winner, loser);
        return days.Equals(DaySet.All)
            || !days.IsEmpty && DaySet.From(Evaluation.ValidityOf(winner.Norm).Intersect(Evaluation.ValidityOf(loser.Norm)).First).Except(days).IsEmpty;
    }

    /// <summary>The rules that would settle it, and to whom the loser is owed all the same: both bind. Null when there are none.</summary>
    /// <param name="winner">What claims to prevail.</param>
    /// <param name="loser">What would give way.</param>
    /// <param name="within">The days that matter.</param>
    public (IReadOnlyList<Prevalence> Rules, IReadOnlyList<Creditor> Toward)? BothBind(GroundNorm winner, GroundNorm loser, DaySet within)
    {
        var claim = _order.Claim(winner.Norm, loser.Norm);
        var creditors = loser.Norm.Beneficiaries ?? [];
        List<Creditor> toward = [.. creditors.Select((creditor, i) => new Creditor(
                creditor, _order.NotDisplacedOn(claim, loser.Norm, i), claim.Any(rule => rule.DaysToward(creditor).IsEmpty)))
            .Where(creditor => creditor.Days.Meets(within))];
        return toward.Count == 0 ? null : (claim, toward);
    }

    /// <summary>Whether a statement or what is around it prevails over another.</summary>
    public bool IsAboveAny(string statement) => _rules.Any(rule => Precedence.Covers(rule.Winner, statement));

    /// <summary>The rules that speak of a statement or of what is around it.</summary>
    public IEnumerable<Prevalence> RulesAbout(string statement) => _order.About(statement);

    /// <summary>The statements on the circle through a rule.</summary>
    public IEnumerable<string> CircleOf(Prevalence rule) =>
        _order.Path(rule.Loser, rule.Winner).Select(step => step.Winner).Prepend(rule.Winner).Append(rule.Winner);

    /// <summary>To whom a norm is owed that does not give way to what claims to prevail over it.</summary>
    /// <param name="Name">His name.</param>
    /// <param name="Days">The days on which it is owed to him and he is not party to what claims to prevail.</param>
    /// <param name="IsNeverParty">Whether he is party to it on no day.</param>
    public sealed record Creditor(string Name, DaySet Days, bool IsNeverParty);
}
