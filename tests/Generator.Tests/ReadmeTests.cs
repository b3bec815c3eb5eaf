using System.Text.RegularExpressions;

namespace CommitLang.Generator.Tests;

/// <summary>What the page of the runtime shows compiles, and comes to what it says.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public async Task Examples_run()
    {
        var page = await File.ReadAllTextAsync(RepositoryRoot.Combine("src/CommitLang.Runtime/README.md"));
        var statements = string.Join("\n", Block().Matches(page).Where(block => block.Groups[1].Value == "csharp").Select(block => block.Groups[2].Value));
        var consumer = $$"""
            namespace Consumer
            {
                using CommitLang.Runtime;
                using Commitments;

                internal static class Console
                {
                    internal static System.Text.StringBuilder Said { get; } = new System.Text.StringBuilder();

                    internal static void WriteLine(object value) => Said.Append(value).Append('\n');
                }

                internal static class Program
                {
                    public static string Run()
                    {
                        {{statements}}
                        return Console.Said.ToString();
                    }
                }
            }
            """;

        var text = Assert.Single(Block().Matches(page), block => block.Groups[1].Value == "commit").Groups[2].Value;
        var said = GeneratedAssembly.Of(Sample.Compile(text), consumer).Run("Consumer.Program", "Run");

        await Verifier.Verify($"{said}");
    }

    [GeneratedRegex("```(csharp|commit)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
