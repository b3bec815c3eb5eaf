using CsCheck;

namespace CommitLang.Runtime.Tests;

/// <summary>Facts taken one by one come to the same as all of them at once.</summary>
public sealed class IncrementalEvaluationTests
{
    private static readonly Gen<(NormModel Model, Fact[] Facts, int[] Asks)> Cases =
        Gen.Select(RandomModels.Model, RandomModels.Facts, Gen.Int[0, 12].Array[31], (model, facts, asks) => (model, facts, asks));

    [Fact]
    public void Comes_to_the_same_as_all_at_once() => RandomSamples.Holds(Cases, 800, Print, AssertSame);

    [Fact]
    [Trait("Category", "Slow")]
    public void Comes_to_the_same_as_all_at_once_in_many_cases() => RandomSamples.Holds(Cases, 20_000, Print, AssertSame);

    [Fact]
    public void Facts_may_be_recorded_in_any_order() => RandomSamples.Holds(Cases, 300, Print, sample =>
    {
        var (model, facts, asks) = sample;
        var shuffled = new FactLog(model.Vocabulary);
        var inOrder = facts.Aggregate(new FactLog(model.Vocabulary), (log, fact) => log.Add(fact));
        foreach (var (fact, _) in facts.Zip(asks).OrderBy(pair => pair.Second))
        {
            shuffled.Add(fact);

            // What is read in between is not in order yet.
            model.Evaluate(shuffled, RandomModels.Start.AddDays(12));
        }

        var day = RandomModels.Start.AddDays(20);

        Assert.Equal(States(model.Evaluate(inOrder, day)), States(model.Evaluate(shuffled, day)));
    });

    private static void AssertSame((NormModel Model, Fact[] Facts, int[] Asks) sample)
    {
        var (model, facts, asks) = sample;
        var evaluation = model.Start();
        var log = new FactLog(model.Vocabulary);
        for (var i = 0; i <= facts.Length; i++)
        {
            // From some days before the last fact to some after it; now and then several times, now and then not at all.
            for (var ask = asks[i]; ask < 11; ask += 4)
            {
                var day = i == 0 ? RandomModels.Start : evaluation.LastDay.AddDays(ask - 3);
                var expected = States(model.Evaluate(log, day));
                var actual = States(evaluation.AsOf(day));
                Assert.Equal($"As of {day} after {i} facts: {expected}", $"As of {day} after {i} facts: {actual}");
            }

            if (i < facts.Length)
            {
                evaluation.Append(facts[i]);
                log.Add(facts[i]);
            }
        }
    }

    private static string States(Standings standings) => string.Join("; ", standings.Norms.Select(state =>
        $"{state} T{state.Trigger} S{state.Since} D{state.DueBy} P{state.PerformedOn}"));

    private static string Print((NormModel Model, Fact[] Facts, int[] Asks) sample) =>
        $"{string.Join("\n", sample.Model.Norms)}\n{string.Join("\n", sample.Model.Precedence)}\n{string.Join("\n", sample.Facts.Select((fact, i) => $"{sample.Asks[i]} {fact}"))}";
}
