using System.Globalization;
using BenchmarkDotNet.Running;
using CommitLang.Benchmarks;

switch (args)
{
    case ["figures", .. var sizes]:
        Figures.Print([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
        break;
    case ["corpus", var statements]:
        Console.Out.Write(CorpusGenerator.Program(int.Parse(statements, CultureInfo.InvariantCulture)));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
        break;
}
