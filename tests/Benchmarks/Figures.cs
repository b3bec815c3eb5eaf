using System.Diagnostics;
using System.Globalization;
using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Generator;
using CommitLang.Syntax;
using Microsoft.CodeAnalysis.CSharp;

namespace CommitLang.Benchmarks;

/// <summary>A quick table of ratios of one run, for a look between two runs of the benchmarks.</summary>
internal static class Figures
{
    private const int Rounds = 5;
    private static readonly int[] DefaultSizes = [2_000, 20_000];

    /// <summary>Measures and prints; the last size but one and the last give the growth.</summary>
    public static void Print(int[] sizes)
    {
        sizes = sizes.Length >= 2 ? sizes : DefaultSizes;
        PrintReading(sizes[^1]);
        PrintSteps(sizes[^2], sizes[^1]);
        PrintEdits(sizes[^1]);
    }

    private static void PrintReading(int statements)
    {
        var text = CorpusGenerator.Program(statements);
        var csharp = CorpusGenerator.CSharp(text.Length);
        var measures = Measure(
            () => SyntaxTree.ParseText(text),
            () => AntlrTreeParser.Parse(text),
            () => CSharpSyntaxTree.ParseText(csharp).GetRoot());
        var ours = measures[0].Seconds;
        Write($"Reading {text.Length / 1e6:0.0} MB ({statements} statements)");
        Write($"  rate to ANTLR's parse tree    {measures[1].Seconds / ours,6:0.00}   (target: at least 1)");
        Write($"  rate to Roslyn's ParseText    {measures[2].Seconds / ours,6:0.00}   (target: at least 0.33)");
        Write($"  here and now: {text.Length / 1e6 / ours:0.0} MB/s");
    }

    private static void PrintSteps(int small, int large)
    {
        var few = Steps(CorpusGenerator.Program(small));
        var many = Steps(CorpusGenerator.Program(large));
        var factor = Math.Log((double)large / small);
        Write($"Steps, {small} to {large} statements (target: exponents at most 1.1)");
        Write($"  {"",-10}{"to parse",10}{"time^",10}{"bytes^",10}");
        foreach (var (name, first, second) in Names.Zip(few, many))
        {
            var time = Math.Log(second.Seconds / first.Seconds) / factor;
            var bytes = Math.Log((double)second.Bytes / first.Bytes) / factor;
            Write($"  {name,-10}{second.Seconds / many[0].Seconds,10:0.00}{time,10:0.00}{bytes,10:0.00}");
        }

        Write($"  here and now: {many[0].Seconds + many[1].Seconds + many[2].Seconds:0.00} s to parse, bind and check");
    }

    private static void PrintEdits(int statements)
    {
        var corpus = new EditedCorpus(CorpusGenerator.Program(statements));
        var measures = Measure(() => corpus.CheckWhole(), () => corpus.CheckNextEdit());
        Write($"An edit of one of {statements} statements, to reading, binding and checking all");
        Write($"  time                          {measures[1].Seconds / measures[0].Seconds,6:0.000}  (target: at most 0.05)");
        Write($"  memory                        {(double)measures[1].Bytes / measures[0].Bytes,6:0.000}");
    }

    private static string[] Names => ["parse", "bind", "check", "generate"];

    private static Cost[] Steps(string text)
    {
        var tree = SyntaxTree.ParseText(text);
        var compilation = Compilation.Create([tree]);
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException($"The program has an error: {error}");
        }

        return Measure(
            () => SyntaxTree.ParseText(text),
            () => Compilation.Create([tree]).GetDiagnostics(),
            () => CommitmentChecker.Check(compilation),
            () => ModelGenerator.Generate(compilation, new GeneratorOptions()));
    }

    /// <summary>The medians of several works that take turns, so that what disturbs one disturbs all. One round warms up.</summary>
    private static Cost[] Measure(params Func<object>[] works)
    {
        var costs = works.Select(_ => new List<Cost>()).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var index = 0; index < works.Length; index++)
            {
                GC.Collect();
                var bytes = GC.GetTotalAllocatedBytes(precise: true);
                var start = Stopwatch.GetTimestamp();
                var result = works[index]();
                var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
                GC.KeepAlive(result);
                if (round > 0)
                {
                    costs[index].Add(new Cost(seconds, GC.GetTotalAllocatedBytes(precise: true) - bytes));
                }
            }
        }

        return [.. costs.Select(list => new Cost(Median(list.Select(cost => cost.Seconds)), (long)Median(list.Select(cost => (double)cost.Bytes))))];
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static void Write(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private readonly record struct Cost(double Seconds, long Bytes);
}
