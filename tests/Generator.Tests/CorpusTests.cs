using System.Text.RegularExpressions;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Generator.Norms;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Generator.Tests;

/// <summary>The seeds and the examples as C#: it compiles without a warning and says what they say.</summary>
public sealed partial class CorpusTests
{
    public static TheoryData<string> Examples => new(Corpus.Examples);

    [Fact]
    public void Seeds_compile_and_give_back_their_norms() => AssertSame("seeds");

    [Theory]
    [MemberData(nameof(Examples))]
    [Trait("Category", "Slow")]
    public void Examples_compile_and_give_back_their_norms(string folder) => AssertSame(folder);

    /// <summary>What the reference and the pages of diagnostics show is most of the language: each example is a module of one program.</summary>
    [Fact]
    public void Examples_of_the_reference_compile_and_give_back_their_norms()
    {
        var blocks = Corpus.OfTheReference.Where(text => !HeaderWord().IsMatch(text) && IsSound(Compilation.Create([SyntaxTree.ParseText(text, "")])));
        var trees = blocks.Select((text, i) => SyntaxTree.ParseText(FormattableString.Invariant($"module Reference{i}\n{text}"), FormattableString.Invariant($"{i}.commit"))).ToList();
        Assert.InRange(trees.Count, 80, int.MaxValue);

        AssertSame(Compilation.Create(trees));
    }

    // What stands at the head of a file, or holds for all of a program.
    [GeneratedRegex("^(module|import|as of|counting|without delay) ", RegexOptions.Multiline)]
    private static partial Regex HeaderWord();

    private static bool IsSound(Compilation compilation) => compilation.GetDiagnostics().All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);

    private static void AssertSame(string folder) => AssertSame(Corpus.Compile(folder));

    private static void AssertSame(Compilation compilation)
    {
        Assert.True(IsSound(compilation));
        var expected = compilation.GetProgram().Norms.Where(norm => !norm.IsUnlisted).Select(norm => Dump.Of(Read(Dump.Written(norm))));

        var generated = GeneratedAssembly.Of(compilation);

        Assert.Equal(expected.Order(StringComparer.Ordinal), generated.Norms.Select(Dump.Of).Order(StringComparer.Ordinal));
        Assert.Equal(
            compilation.GetProgram().Precedence.Select(Told),
            generated.Model.Precedence.Select(Told));
        Assert.NotNull(generated.NewLog());

        Norm Read(Norm norm) => NormCode.ReadsDaysOf(norm, compilation.GetProgram().Precedence) ? norm : norm with { BeneficiaryDays = null };

        static string Told(Precedence rule) =>
            $"{rule.Winner} {rule.Loser} {rule.Rule} {string.Join(", ", rule.Among ?? [])} {string.Join("; ", rule.AmongDays ?? [])}";
    }
}
