using CommitLang.Compiler;
using CommitLang.Syntax;

namespace CommitLang.Generator.Tests.Examples;

/// <summary>What users get for the seeds and the examples, file by file, as it is reviewed.</summary>
public sealed class ExampleSnapshotTests
{
    public static TheoryData<string> Folders => new(
        Directory.GetDirectories(RepositoryRoot.Combine("examples"))
            .Select(folder => $"examples/{Path.GetFileName(folder)}").Append("seeds").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Generated(string folder)
    {
        var files = Directory.GetFiles(RepositoryRoot.Combine(folder), "*.commit").Order(StringComparer.Ordinal);
        var trees = files.Select(file => SyntaxTree.ParseText(File.ReadAllText(file), $"{folder}/{Path.GetFileName(file)}"));
        foreach (var file in ModelGenerator.Generate(Compilation.Create(trees), new GeneratorOptions()))
        {
            await Verifier.Verify(file.Text, "cs").UseTextForParameters($"{folder.Split('/')[^1]}_{file.Name[..^GeneratedFile.Extension.Length]}");
        }
    }
}
