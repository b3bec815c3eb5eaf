using System.Globalization;
using BenchmarkDotNet.Running;
using CommitLang.Benchmarks;

switch (args)
{
    case ["figures", .. var sizes]:
        Figures.Print([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
        break;
    case ["logs", .. var count]:
        LogFigures.Print(count is [var facts] ? int.Parse(facts, CultureInfo.InvariantCulture) : 1_000_000);
        break;
    case ["corpus", var statements]:
        Console.Out.Write(CorpusGenerator.Program(int.Parse(statements, CultureInfo.InvariantCulture)));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
        break;
}
