using System.Globalization;
using BenchmarkDotNet.Running;
using CommitLang.Benchmarks;
using CommitLang.Benchmarks.Clashes;

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
    case ["clashes", var form, var clauses, .. var rest]:
        var numbers = rest.Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var set = new ClashingSet(int.Parse(clauses, CultureInfo.InvariantCulture), numbers.ElementAtOrDefault(0), numbers is [_, var width] ? width : 4);
        ClashForms.Write(set, form, Console.Out);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Planted}"));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
        break;
}
