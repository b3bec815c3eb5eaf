using System.Globalization;

namespace CommitLang.Generator.Tests;

/// <summary>That what is written grows with the program and not with its square.</summary>
public sealed class LargeProgramTests
{
    [Fact]
    public void Text_of_a_treaty_grows_with_its_parties()
    {
        var small = Size(Treaty(20));
        var large = Size(Treaty(80));

        Assert.True(large < 6 * small, $"{small} letters for 20 parties, {large} for 80");
    }

    private static int Size(string text) =>
        ModelGenerator.Generate(Sample.Compile(text), new GeneratorOptions()).Sum(file => file.Text.Length);

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
