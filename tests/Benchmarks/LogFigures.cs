using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CommitLang.Runtime;
using CommitLang.Runtime.Json;

namespace CommitLang.Benchmarks;

/// <summary>Ratios of one run for running a model over long logs.</summary>
internal static class LogFigures
{
    private const int Rounds = 3;

    /// <summary>Measures and prints.</summary>
    public static void Print(int count)
    {
        var model = LogCorpus.Seeds();
        var facts = LogCorpus.Facts(model, count).ToList();
        using var json = new MemoryStream();
        FactJson.WriteLines(json, facts);
        var end = facts[^1].From;
        var read = Median(() =>
        {
            json.Position = 0;
            return FactJson.ReadLines(json, model.Vocabulary).ToList();
        });
        var evaluate = Median(() => Evaluate(model, facts, end));
        var tenth = facts.Take(count / 10).ToList();
        var evaluateTenth = Median(() => Evaluate(model, tenth, tenth[^1].From));
        Write($"A log of {LogCorpus.InWords(count)} facts over {model.Norms.Count} norms of the seeds, {json.Length / 1e6:0} MB of JSON in lines");
        var bytes = json.ToArray();
        var tokens = Median(() => (object)Tokens(bytes));
        Write($"  record and evaluate, to reading the JSON      {evaluate / read,6:0.00}   (target: at most 3)");
        Write($"  the same, to going through its tokens only    {evaluate / tokens,6:0.00}");
        Write($"  exponent from a tenth of it                   {Math.Log10(evaluate / evaluateTenth),6:0.00}   (target: about 1)");
        PrintIncremental(model, facts);
        Write($"  here and now: {evaluate:0.00} s to record and evaluate, {read:0.00} s to read");
    }

    private static void PrintIncremental(NormModel model, List<Fact> facts)
    {
        const int Stretch = 1000;
        var live = model.Start();
        var (append, ask) = (new List<double>(), new List<double>());
        for (var i = 0; i + Stretch <= facts.Count; i += Stretch)
        {
            var measured = i < 10 * Stretch || i + (10 * Stretch) >= facts.Count;
            var start = Stopwatch.GetTimestamp();
            for (var j = i; j < i + Stretch; j++)
            {
                live.Append(facts[j]);
            }

            var appended = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (measured)
            {
                start = Stopwatch.GetTimestamp();
                for (var j = 0; j < 20; j++)
                {
                    live.AsOf(live.LastDay.AddDays(j % 2));
                }

                ask.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
                append.Add(appended);
            }
        }

        Write($"  append at the end, to append near the start   {Middle(append.TakeLast(10)) / Middle(append.Skip(1).Take(9)),6:0.00}   (target: at most 1)");
        Write($"  ask at the end, to ask near the start         {Middle(ask.TakeLast(9)) / Middle(ask.Skip(1).Take(9)),6:0.00}   (target: at most 1)");
        Write($"  here and now: {Middle(append.TakeLast(10)) / Stretch * 1e6:0.00} us to append, {Middle(ask.TakeLast(9)) / 20 * 1e6:0} us to ask");
    }

    private static Standings Evaluate(NormModel model, List<Fact> facts, Day asOf)
    {
        var log = model.NewLog();
        foreach (var fact in facts)
        {
            log.Add(fact);
        }

        return model.Evaluate(log, asOf);
    }

    private static int Tokens(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowMultipleValues = true });
        var count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }

    private static double Median(Func<object> work)
    {
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return Middle(times.Skip(1));
    }

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static void Write(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
