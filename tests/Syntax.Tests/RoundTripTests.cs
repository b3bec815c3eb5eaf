using System.Text;
using CommitLang.Syntax.Tests.Support;
using CsCheck;

namespace CommitLang.Syntax.Tests;

/// <summary>Whatever is done to a text, its tree holds all of it.</summary>
public sealed class RoundTripTests
{
    private const int MostPlaces = 150;

    private static readonly string[] Replacements = ["}", "{", "(", "shall", "Name", "2030-01-01", "\"", "party", "€", "when"];

    private static readonly string Characters = "aZ_0 .,:;(){}\"\\/\n\r\t-+=€“\uFEFF\u2028\0\uD83D\uDE00é";

    [Fact]
    public void Character_removed() => MutateCharacters((text, i) => text.Remove(i, 1));

    [Fact]
    public void Character_doubled() => MutateCharacters((text, i) => text.Insert(i, text[i].ToString()));

    [Fact]
    public void Character_replaced() => MutateCharacters(Replace);

    [Fact]
    public void Text_cut_off() => MutateCharacters((text, i) => text[..i]);

    [Fact]
    [Trait("Category", "Slow")]
    public void Character_changed_everywhere() => Mutate(text => Enumerable.Range(0, text.Length)
        .SelectMany(i => new[] { text.Remove(i, 1), text.Insert(i, text[i].ToString()), Replace(text, i), text[..i] }));

    [Fact]
    public void Token_removed() => MutateTokens((text, token) => [text.Remove(token.Span.Start, token.Span.Length)]);

    [Fact]
    public void Token_doubled() => MutateTokens((text, token) => [text.Insert(token.Span.Start, token.Text + " ")]);

    [Fact]
    public void Token_replaced() => MutateTokens((text, token) =>
        [text.Remove(token.Span.Start, token.Span.Length).Insert(token.Span.Start, Replacements[token.Span.Start % Replacements.Length])]);

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("Sample")]
    [InlineData("Declarations")]
    [InlineData("Statements")]
    public void Token_removed_anywhere_in_a_file(string name)
    {
        var text = Samples.Corpus[name];
        foreach (var token in SyntaxTree.ParseText(text).Root.DescendantTokens())
        {
            TreeChecks.Parse(text.Remove(token.Span.Start, token.Span.Length));
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Random_mutations() => RandomSamples.Holds(Mutations(edits: 4), 100_000, Same, Parse);

    [Fact]
    public void Some_random_mutations() => RandomSamples.Holds(Mutations(edits: 3), 2_000, Same, Parse);

    private static string Same(string text) => text;

    private static void Parse(string text) => TreeChecks.Parse(text);

    private static string Replace(string text, int place) => $"{text[..place]}{Characters[place % Characters.Length]}{text[(place + 1)..]}";

    /// <summary>Every character of a short declaration, and as many of a long one.</summary>
    private static void MutateCharacters(Func<string, int, string> mutation) => Mutate(text =>
    {
        var step = 1 + (text.Length / MostPlaces);
        return Enumerable.Range(0, text.Length / step).Select(i => mutation(text, i * step));
    });

    private static void Mutate(Func<string, IEnumerable<string>> mutations)
    {
        foreach (var text in Samples.Declarations.SelectMany(mutations))
        {
            TreeChecks.Parse(text);
        }
    }

    private static void MutateTokens(Func<string, SyntaxToken, IEnumerable<string>> mutations) =>
        Mutate(text => SyntaxTree.ParseText(text).Root.DescendantTokens().SelectMany(token => mutations(text, token)));

    /// <summary>A few declarations in a row with a few edits: characters, words and stretches removed, doubled or put elsewhere.</summary>
    private static Gen<string> Mutations(int edits) =>
        from declarations in Gen.Int[0, Samples.Declarations.Count - 1].Select(i => Samples.Declarations[i]).Array[1, 3]
        from changes in Gen.Select(Gen.Int[0, 5], Gen.Double[0, 1], Gen.Int[0, 20], Gen.Int[0, 1000]).Array[1, edits]
        select changes.Aggregate(
            string.Concat(declarations),
            (text, change) => Edit(text, change.Item1, change.Item2, change.Item3, change.Item4));

    private static string Edit(string text, int edit, double place, int length, int choice)
    {
        var start = (int)(place * text.Length);
        var end = Math.Min(text.Length, start + length);
        var output = new StringBuilder(text);
        return edit switch
        {
            0 => output.Remove(start, end - start).ToString(),
            1 => output.Insert(start, text[start..end]).ToString(),
            2 => output.Insert(start, Characters[choice % Characters.Length]).ToString(),
            3 => output.Insert(start, $" {Replacements[choice % Replacements.Length]} ").ToString(),
            4 => output.Insert(start, SyntaxFacts.GetText(SyntaxFacts.Keywords[choice % SyntaxFacts.Keywords.Length])).ToString(),
            _ => output.Remove(start, end - start).Insert(choice % (output.Length + 1), text[start..end]).ToString(),
        };
    }
}
