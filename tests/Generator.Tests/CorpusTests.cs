using CommitLang.Compiler;
using CommitLang.Syntax;

namespace CommitLang.Generator.Tests;

/// <summary>The seeds and the examples as C#: it compiles without a warning and says what they say.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Examples => new(
        Directory.GetDirectories(RepositoryRoot.Combine("examples"))
            .Select(folder => $"examples/{Path.GetFileName(folder)}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Seeds_compile_and_give_back_their_norms() => AssertSame("seeds");

    [Theory]
    [MemberData(nameof(Examples))]
    [Trait("Category", "Slow")]
    public void Examples_compile_and_give_back_their_norms(string folder) => AssertSame(folder);

    private static void AssertSame(string folder)
    {
        var files = Directory.GetFiles(RepositoryRoot.Combine(folder), "*.commit").Order(StringComparer.Ordinal);
        var compilation = Compilation.Create(files.Select(file => SyntaxTree.ParseText(File.ReadAllText(file), Path.GetFileName(file))));
        var expected = compilation.GetProgram().Norms.Where(norm => !norm.IsUnlisted).Select(norm => Dump.Of(norm.Norm with { Sentence = norm.Sentence }));

        var generated = GeneratedAssembly.Of(compilation).Norms.Select(Dump.Of);

        Assert.Equal(expected.Order(StringComparer.Ordinal), generated.Order(StringComparer.Ordinal));
    }
}
