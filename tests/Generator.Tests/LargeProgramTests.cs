using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CommitLang.Generator.Tests;

/// <summary>That the work grows with the program and not with its square.</summary>
public sealed class LargeProgramTests
{
    [Fact]
    [Trait("Category", "Slow")]
    public void Time_grows_with_the_number_of_statements()
    {
        var small = Sample.Compile(Statements(1_000));
        var large = Sample.Compile(Statements(8_000));
        Time(small);

        // Eight times the statements in at most sixteen times the time leaves room for a busy machine.
        Assert.True(Time(large) < (16 * Time(small)) + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Text_of_a_treaty_grows_with_its_parties()
    {
        var small = Size(Treaty(20));
        var large = Size(Treaty(80));

        Assert.True(large < 6 * small, $"{small} letters for 20 parties, {large} for 80");
    }

    private static TimeSpan Time(Compiler.Compilation compilation)
    {
        compilation.GetProgram();
        var watch = Stopwatch.StartNew();
        ModelGenerator.Generate(compilation, new GeneratorOptions());
        return watch.Elapsed;
    }

    private static int Size(string text) =>
        ModelGenerator.Generate(Sample.Compile(text), new GeneratorOptions()).Sum(file => file.Text.Length);

    private static string Statements(int count)
    {
        var text = new StringBuilder("party Norland\nparty Sudland\nact Help(of: party)\nstate Peace\n");
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"commitment C{i} {{\n    Norland shall not Help(of: Sudland)\n    while Peace\n}}\n");
        }

        return text.ToString();
    }

    private static string Treaty(int parties)
    {
        var names = Enumerable.Range(0, parties).Select(i => string.Create(CultureInfo.InvariantCulture, $"Party{i}")).ToList();
        return $$"""
            {{string.Join('\n', names.Select(name => $"party {name}"))}}
            party Outsider
            act Help(of: party)
            treaty Pact between {{string.Join(", ", names)}} {
                article 1 { each of parties shall not Help(of: Outsider) }
            }
            """;
    }
}
