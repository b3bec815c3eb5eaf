using System.Collections;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Solving;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>What is known of norms that may clash.</summary>
/// <param name="IsSettled">Whether the budget sufficed.</param>
/// <param name="Scenario">The scenario in which they clash; null when there is none.</param>
/// <param name="IsInevitable">Whether they clash in every scenario in which they come into force.</param>
internal sealed record Decision(bool IsSettled, Scenario? Scenario, bool IsInevitable);

/// <summary>
/// Decides whether norms clash. What is decided of plain norms is said, in their own names, of all that differ from them in names
/// only.
/// </summary>
internal sealed class Decisions(CheckContext context)
{
    // Whoever has found that a set clashes, though no two of it, asks for all that is known of it next.
    private (IReadOnlyList<GroundNorm> Norms, Answer Answer) _last = ([], Answer.Unknown);

    /// <param name="norms">The norms, a duty first.</param>
    public Decision Of(IReadOnlyList<GroundNorm> norms)
    {
        if (norms is [var duty, var ban])
        {
            return context.Shapes.Forms.Of(duty.Norm, ban.Norm) is { } pair ? Of(pair, norms) : Decide(norms);
        }

        return FormOf(norms) is { } set ? Of(set, norms) : Decide(norms);
    }

    /// <summary>Whether some scenario leaves no way to keep the norms, each of which counts.</summary>
    /// <param name="norms">The norms, a duty first.</param>
    public Answer Ask(IReadOnlyList<GroundNorm> norms)
    {
        if (FormOf(norms) is { } set)
        {
            var decision = Of(set, norms);
            return new Answer(decision.Scenario, decision.IsSettled);
        }

        var answer = Ask(context.SpaceOf(norms));
        if (norms.Count > 2)
        {
            _last = (norms, answer);
        }

        return answer;
    }

    /// <summary>Whether some scenario leaves no way to keep these norms or some of them; null when that is not settled.</summary>
    /// <param name="norms">The norms, a duty first.</param>
    public bool? AnyClash(IReadOnlyList<GroundNorm> norms)
    {
        if (FormOf(norms) is not { } set)
        {
            return Find();
        }

        if (!context.Shapes.AnyClash.TryGetValue(set.Key, out var known))
        {
            context.Shapes.AnyClash[set.Key] = known = Find();
        }

        return known;

        bool? Find() => context.Ask(new ClashQuestion(context.SpaceOfAny(norms), context.Conduct, isAnyEnough: true)) is { IsSettled: true } answer
            ? answer.Scenario is not null
            : null;
    }

    private FormSet? FormOf(IReadOnlyList<GroundNorm> norms) => norms.Count > 2 ? context.Shapes.Forms.Of(norms) : null;

    private Decision Of(FormPair pair, IReadOnlyList<GroundNorm> norms)
    {
        if (!context.Shapes.Decisions.TryGetValue(pair.Key, out var known))
        {
            context.Shapes.Decisions[pair.Key] = known = NamelessDecision.Of(Decide(norms), context.Shapes.Forms.AtomsOf(pair));
        }

        return known.Entries.Length == 0 ? known.Decision : known.For(context.Shapes.Forms, pair);
    }

    private Decision Of(FormSet set, IReadOnlyList<GroundNorm> norms)
    {
        if (!context.Shapes.OfSets.TryGetValue(set.Key, out var known))
        {
            context.Shapes.OfSets[set.Key] = known = NamelessDecision.Of(Decide(norms), set.Atoms);
        }

        return known.Entries.Length == 0 ? known.Decision : known.For(set);
    }

    private Decision Decide(IReadOnlyList<GroundNorm> norms)
    {
        var space = context.SpaceOf(norms);
        var answer = _last.Norms.SequenceEqual(norms, ReferenceEqualityComparer.Instance) ? _last.Answer : Ask(space);
        return new Decision(answer.IsSettled, answer.Scenario, answer is { IsSettled: true, Scenario: { } scenario }
            && (space.Free.IsEmpty || !CanEscape(space, scenario)));
    }

    private Answer Ask(ScenarioSpace space) => context.Ask(new ClashQuestion(space, context.Conduct));

    /// <summary>Whether, as far as is settled, the norms can also come into force and be kept.</summary>
    private bool CanEscape(ScenarioSpace space, Scenario clash)
    {
        if ((PlainEscape.Of(space) ?? SharedDay.Of(space)?.CanBeApart()) is { } verdict)
        {
            return verdict;
        }

        if (Apart.NeverAre(space) && SharedDaySolver.IsDutyAgainstBan(space, context.Conduct))
        {
            return false;
        }

        var question = new EscapeQuestion(space, context.Conduct, isAnyEnough: true);
        return LikelyEscapes.CanEscape(context, question, clash);
    }
}

/// <summary>A decision without names: each happening by its place among those of the pair.</summary>
internal sealed record NamelessDecision(Decision Decision, (int Place, Day From, Day End)[] Entries)
{
    public static NamelessDecision Of(Decision decision, Atom[] atoms) => new(decision,
        [.. (decision.Scenario ?? Scenario.Empty).Entries.Select(entry => (Array.IndexOf(atoms, entry.Atom), entry.From, entry.End))]);

    /// <summary>The same of several norms.</summary>
    public Decision For(FormSet set) =>
        Decision with { Scenario = new Scenario([.. Entries.Select(entry => new ScenarioEntry(set.Atoms[entry.Place], entry.From, entry.End))]) };

    /// <summary>The same of a pair.</summary>
    public Decision For(NormForms forms, FormPair pair) => Decision with { Scenario = new Scenario(new PairEntries(Entries, forms, pair)) };
}

/// <summary>What happens in the scenario of a pair, in its own names: of very many pairs few are shown.</summary>
internal sealed class PairEntries((int Place, Day From, Day End)[] entries, NormForms forms, FormPair pair) : IReadOnlyList<ScenarioEntry>
{
    private ScenarioEntry[]? _named;

    public int Count => entries.Length;

    public ScenarioEntry this[int index] => Named[index];

    private ScenarioEntry[] Named => _named ??= Name(forms.AtomsOf(pair));

    public IEnumerator<ScenarioEntry> GetEnumerator() => Named.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ScenarioEntry[] Name(Atom[] atoms) => Array.ConvertAll(entries, entry => new ScenarioEntry(atoms[entry.Place], entry.From, entry.End));
}
