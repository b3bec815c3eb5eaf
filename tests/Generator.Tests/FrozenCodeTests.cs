using Microsoft.CodeAnalysis.CSharp;

namespace CommitLang.Generator.Tests;

/// <summary>
/// Code that an earlier version generated still compiles against the runtime and comes to the same. The folders of Frozen
/// are never changed: a version that generates other code gets a folder of its own beside them.
/// </summary>
public sealed class FrozenCodeTests
{
    private const string Consumer = """
        namespace Consumer
        {
            using CommitLang.Runtime;
            using Commitments;

            internal static class Program
            {
                public static string Run()
                {
                    var log = new Log()
                        .On("2030-05-01", Events.Peace)
                        .On("2030-05-02", Parties.Norland.Does(Acts.Sign))
                        .On("2030-05-03", Parties.Norland.Does(Acts.Ratify))
                        .From("2030-05-04", Parties.Westmark.Does(Acts.StationTroops(@in: Areas.Harbour)).InAmount(6000m))
                        .Between("2030-06-01", "2030-06-11", Parties.Westmark.Does(Acts.Pay(to: Parties.Norland)).InAmount(10m))
                        .On("2030-07-01", Events.Report(by: People.Weber, pages: 12.50m, @public: true));
                    return string.Join("\n", CommitmentModel.Evaluate(log, "2032-01-01").Norms);
                }
            }
        }
        """;

    public static TheoryData<string, bool> Frozen
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var folder in Directory.GetDirectories(RepositoryRoot.Combine("tests/Generator.Tests/Frozen")).Order(StringComparer.Ordinal))
            {
                all.Add(Path.GetFileName(folder), false);
                all.Add(Path.GetFileName(folder), true);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Frozen))]
    public async Task Compiles_and_comes_to_the_same(string version, bool isNetStandard)
    {
        var files = Directory.GetFiles(RepositoryRoot.Combine($"tests/Generator.Tests/Frozen/{version}"), "*.txt").Order(StringComparer.Ordinal)
            .Select(path => new GeneratedFile(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))).ToList();

        var said = GeneratedAssembly.Of(files, Consumer, new Target(LanguageVersion.CSharp9, isNetStandard)).Run("Consumer.Program", "Run");

        await Verifier.Verify($"{said}").UseTextForParameters(version);
    }
}
