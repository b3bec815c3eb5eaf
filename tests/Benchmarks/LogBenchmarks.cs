using BenchmarkDotNet.Attributes;
using CommitLang.Runtime;
using CommitLang.Runtime.Json;

namespace CommitLang.Benchmarks;

/// <summary>What it takes to run the model of the seeds over logs of three sizes.</summary>
[MemoryDiagnoser]
public class LogBenchmarks
{
    private readonly NormModel _model = LogCorpus.Seeds();
    private List<Fact> _facts = [];
    private byte[] _json = [];

    [Params(1_000, 30_000, 1_000_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _facts = [.. LogCorpus.Facts(_model, Facts)];
        using var json = new MemoryStream();
        FactJson.WriteLines(json, _facts);
        _json = json.ToArray();
    }

    [Benchmark(Baseline = true)]
    public int ReadLines()
    {
        using var json = new MemoryStream(_json);
        return FactJson.ReadLines(json, _model.Vocabulary).Count();
    }

    [Benchmark]
    public Standings Evaluate()
    {
        var log = _model.NewLog();
        _facts.ForEach(fact => log.Add(fact));
        return _model.Evaluate(log, _facts[^1].From);
    }

    [Benchmark]
    public Standings AppendOneByOne()
    {
        var live = _model.Start();
        _facts.ForEach(live.Append);
        return live.AsOf(live.LastDay);
    }
}
