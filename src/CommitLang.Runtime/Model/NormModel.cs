namespace CommitLang.Runtime;

/// <summary>Norms with all that they need to be run over facts. Immutable, and fit for several threads.</summary>
public sealed class NormModel
{
    private readonly HashSet<Norm> _named;

    /// <summary>A model.</summary>
    /// <param name="vocabulary">What follows from doing what, and which names there are.</param>
    /// <param name="norms">The norms.</param>
    /// <param name="precedence">Which statement prevails over which.</param>
    public NormModel(Vocabulary vocabulary, IReadOnlyList<Norm> norms, IReadOnlyList<Precedence>? precedence = null)
    {
        Vocabulary = vocabulary;
        Norms = norms;
        Precedence = precedence ?? [];
        Overriding = Overriding.Of(vocabulary, norms, new PrecedenceOrder<Precedence>(Precedence));
        _named = [.. NamedByOthers()];
    }

    /// <summary>What follows from doing what, and which names there are.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The norms.</summary>
    public IReadOnlyList<Norm> Norms { get; }

    /// <summary>Which statement prevails over which.</summary>
    public IReadOnlyList<Precedence> Precedence { get; }

    internal Overriding? Overriding { get; }

    /// <summary>An empty log that refuses facts that cannot be; it takes facts in any order.</summary>
    /// <remarks>Whether an act was preceded by what it requires is seen when the log is evaluated.</remarks>
    public FactLog NewLog() => new(Vocabulary, new FactRules(Vocabulary));

    /// <summary>Where every norm stands on a day. What the log says about later days is not read.</summary>
    /// <param name="log">What happened, in any order.</param>
    /// <param name="asOf">The day.</param>
    /// <exception cref="FactRefusedException">A fact cannot be, given the others; the message names both.</exception>
    public Standings Evaluate(FactLog log, Day asOf)
    {
        Check(log);
        var evaluation = new Evaluation(log.UpTo(asOf), this, asOf);
        return new Standings(this, log, [.. Norms.Select(norm => evaluation.StateOf(norm, asOf))], asOf, log.Facts.Count);
    }

    /// <summary>Begins an evaluation that takes facts one by one, in the order of their days.</summary>
    /// <param name="known">What is known already, such as the facts that the source texts state; in any order.</param>
    /// <exception cref="FactRefusedException">A fact cannot be, given the others.</exception>
    public IncrementalEvaluation Start(FactLog? known = null)
    {
        var evaluation = new IncrementalEvaluation(this);
        foreach (var fact in (known?.Facts ?? []).OrderBy(fact => fact.From))
        {
            evaluation.Append(fact);
        }

        return evaluation;
    }

    /// <summary>Whether days that are settled need not be read again for a norm.</summary>
    internal bool CanForget(Norm norm) =>
        NormMemory.IsEnoughFor(norm) && !_named.Contains(norm) && Overriding?.Concerns(norm) != true;

    private void Check(FactLog log)
    {
        if (log.Rules is { } rules)
        {
            rules.CheckPrerequisites(log.Facts);
            return;
        }

        var facts = log.Facts;
        var fresh = new FactRules(Vocabulary);
        var taken = new List<Fact>(facts.Count);
        foreach (var fact in facts)
        {
            fresh.Take(fact, taken);
            taken.Add(fact);
        }

        fresh.CheckPrerequisites(facts);
    }

    private IEnumerable<Norm> NamedByOthers()
    {
        var names = Norms.SelectMany(norm => new[] { norm.When, norm.While, norm.Unless, norm.Until }).SelectMany(NamesIn).ToList();
        if (names.Count == 0)
        {
            return [];
        }

        var index = new NormIndex(Norms);
        return names.Distinct(StringComparer.Ordinal).SelectMany(index.Find);
    }

    private static IEnumerable<string> NamesIn(Condition? condition) => condition switch
    {
        NormIs status => [status.Norm],
        Not not => NamesIn(not.Inner),
        AllOf all => all.Parts.SelectMany(NamesIn),
        AtLeast some => some.Parts.SelectMany(NamesIn),
        _ => [],
    };
}
