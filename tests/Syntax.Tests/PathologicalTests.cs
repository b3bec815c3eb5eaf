using System.Text;
using CommitLang.Syntax.Parsing;
using CommitLang.Syntax.Tests.Support;

namespace CommitLang.Syntax.Tests;

/// <summary>Texts that nobody writes by hand: they must cost neither the stack nor much time nor a flood of errors.</summary>
public sealed class PathologicalTests
{
    private const int Megabyte = 1 << 20;

    [Theory]
    [InlineData("(", ")")]
    [InlineData("A(of: ", ")")]
    [InlineData("not (", ")")]
    [InlineData("A and (B or ", ")")]
    public void Deep_nesting_gives_one_error(string open, string close)
    {
        var condition = $"{Repeat(open, 10_000)}B{Repeat(close, 10_000)}";
        var text = $"commitment A {{\n    Norland shall Dance\n    when {condition}\n    until 2030\n}}\nparty C\n";

        var tree = TreeChecks.Parse(text);

        Assert.Equal("CL0009", Assert.Single(tree.Diagnostics).Id);
        Assert.IsType<PartyDeclarationSyntax>(tree.Root.Declarations[^1]);
    }

    public static TheoryData<string> Parts =>
    [
        "{", "}", "(", ")", "area A {\n", "treaty T { article 1 {\n", "commitment A { B shall C failing which {\n", "\0", "not ", "\n",
        " ", "\"", "///\n", "a.", "1-", "a,", "party A ",
    ];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Much_of_one_thing_is_read(string part) => Read(part, Megabyte / 8);

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Parts))]
    public void A_megabyte_of_one_thing_is_read(string part) => Read(part, Megabyte);

    [Theory]
    [InlineData("{")]
    [InlineData("(")]
    [InlineData("not ")]
    public void A_megabyte_of_openings_is_read(string part) => Read(part, Megabyte);

    [Fact]
    public void Much_of_half_a_surrogate_pair_is_read() => Read("\uD83D", Megabyte / 8);

    [Theory]
    [InlineData("when not not ", "not ")]
    [InlineData("when A", " or A")]
    [InlineData("toward A", ", A")]
    [InlineData("where a in b", ", a in b")]
    [InlineData("when A.b", ".b")]
    public void Much_in_one_clause_is_read(string start, string part)
    {
        var end = part == "not " ? "B" : "";
        var text = $"commitment A {{\n    Norland shall Dance\n    {start}{Repeat(part, Megabyte / 8 / part.Length)}{end}\n}}\n";

        var tree = SyntaxTree.ParseText(text);

        Assert.Equal(text, tree.Root.ToFullString());
        Assert.Empty(tree.Diagnostics);
    }

    [Fact]
    public void Other_scripts_cost_no_more_than_others()
    {
        var text = Repeat("party Ура \"Ура हिन्दी 日本\" // Ура\n", 5_000);

        Assert.Empty(SyntaxTree.ParseText(text).Diagnostics);
    }

    [Theory]
    [InlineData("party party ")]
    [InlineData("party\n")]
    [InlineData("shall\n")]
    [InlineData("commitment A { Norland }\n")]
    [InlineData("commitment A { shal (((}\n")]
    [InlineData("event X(by party)\n")]
    [InlineData("€ party\n")]
    [InlineData("treaty T { article\n")]
    public void Thousands_of_errors_are_cut_short(string part)
    {
        var text = Repeat(part, Megabyte / 8 / part.Length);

        var tree = SyntaxTree.ParseText(text);

        Assert.Equal(text, tree.Root.ToFullString());
        Assert.InRange(tree.Diagnostics.Length, 1, DiagnosticBag.Limit + 1);
        if (tree.Diagnostics.Length > DiagnosticBag.Limit)
        {
            Assert.Equal("CL0010", tree.Diagnostics[^1].Id);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFFparty A\r\nparty B\r\n")]
    [InlineData("party A\rparty B\u0085party C\u2028party D\u2029party E")]
    [InlineData("party A \"\U0001F600 emoji\" // \U0001F600\nparty B \"\u05E9\u05DC\u05D5\u05DD\"")]
    [InlineData("party \u0627\u0644\u0634\u0645\u0627\u0644\nparty \u5317\u56FD")]
    public void Unusual_but_right_texts_have_no_errors(string text) => Assert.Empty(TreeChecks.Parse(text).Diagnostics);

    [Fact]
    public Task Unusual_characters_are_named()
    {
        // Not data of a theory: an attribute cannot hold half a surrogate pair.
        string[] texts =
        [
            "party \U0001F600", "party A\0", "party \uD83D x", "party \uDE00\uD83D", "party A \u202E", "party A €£¥©", "party A ×2",
        ];
        var messages = texts.Select(text => TreeChecks.Parse(text).Diagnostics[0].Message);

        return Verifier.Verify(string.Join('\n', messages));
    }

    [Fact]
    public void Offsets_count_utf16_behind_an_emoji()
    {
        var tree = TreeChecks.Parse("party A \"\U0001F600\" €");

        Assert.Equal(13, tree.Diagnostics.Single().Location.Span.Start);
    }

    [Fact]
    public void Parsing_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => SyntaxTree.ParseText(Repeat("party A\n", 10_000), "", source.Token));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Thirty_megabytes_are_linear()
    {
        var text = Repeat(Samples.Corpus["Statements"], 30 * Megabyte / Samples.Corpus["Statements"].Length);

        var tree = SyntaxTree.ParseText(text);

        Assert.Empty(tree.Diagnostics);
        Assert.Equal(text.Length, tree.Root.FullSpan.Length);
        Assert.Equal(text.Length - 1, tree.Root.FindToken(text.Length - 1).FullSpan.End - 1);
    }

    private static void Read(string part, int length)
    {
        var text = Repeat(part, length / part.Length);

        var tree = SyntaxTree.ParseText(text);

        Assert.Equal(text, tree.Root.ToFullString());
        Assert.InRange(tree.Diagnostics.Length, 0, DiagnosticBag.Limit + 1);
    }

    private static string Repeat(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();
}
