using System.Text;
using CommitLang.Syntax.Tests.Support;

namespace CommitLang.Syntax.Tests;

/// <summary>What the fuzzer found once, kept in Corpus/Crashes.</summary>
public sealed class CrashTests
{
    [Fact]
    public void What_once_broke_the_parser_does_so_no_more()
    {
        var folder = RepositoryRoot.Combine("tests/Syntax.Tests/Corpus/Crashes");
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.commit") : [])
        {
            TreeChecks.Parse(Encoding.UTF8.GetString(File.ReadAllBytes(file)));
        }
    }
}
