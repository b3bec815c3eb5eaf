using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Generator.Tests.Examples;

/// <summary>What users get for the seeds, the examples and a program with all words, file by file, as it is reviewed.</summary>
public sealed class ExampleSnapshotTests
{
    public static TheoryData<string> Folders => new(
        Directory.GetDirectories(RepositoryRoot.Combine("examples"))
            .Where(folder => Directory.EnumerateFiles(folder, "*.commit").Any())
            .Select(folder => $"examples/{Path.GetFileName(folder)}").Append("seeds").Append("tests/Generator.Tests/Frozen/1").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Generated(string folder)
    {
        var files = Directory.GetFiles(RepositoryRoot.Combine(folder), "*.commit").Order(StringComparer.Ordinal);
        var trees = files.Select(file => SyntaxTree.ParseText(File.ReadAllText(file), $"{folder}/{Path.GetFileName(file)}"));
        var name = folder.StartsWith("tests/", StringComparison.Ordinal) ? "all-words" : folder.Split('/')[^1];
        var compilation = Compilation.Create(trees);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        foreach (var file in ModelGenerator.Generate(compilation, new GeneratorOptions()))
        {
            await Verifier.Verify(file.Text, "cs").UseTextForParameters($"{name}_{file.Name[..^GeneratedFile.Extension.Length]}");
        }
    }
}
