using CommitLang.Diagnostics;

namespace CommitLang.Generator.Tests.Examples;

/// <summary>What users get for the seeds, the examples and a program with all words, file by file, as it is reviewed.</summary>
public sealed class ExampleSnapshotTests
{
    public static TheoryData<string> Folders => new(
        Corpus.Examples.Append("seeds").Append("tests/Generator.Tests/Frozen/1").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Generated(string folder)
    {
        var name = folder.StartsWith("tests/", StringComparison.Ordinal) ? "all-words" : folder.Split('/')[^1];
        var compilation = Corpus.Compile(folder, file => $"{folder}/{Path.GetFileName(file)}");
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        foreach (var file in ModelGenerator.Generate(compilation, new GeneratorOptions()))
        {
            await Verifier.Verify(file.Text, "cs").UseTextForParameters($"{name}_{file.Name[..^GeneratedFile.Extension.Length]}");
        }
    }
}
