namespace CommitLang.EndToEnd.Tests;

/// <summary>The tests that the encoded article carries give what was reviewed.</summary>
public sealed class SeedRunTests
{
    [Fact]
    public async Task Tests()
    {
        using var folder = new ToolFolder();
        foreach (var file in Directory.GetFiles(RepositoryRoot.Combine("seeds"), "*.commit"))
        {
            folder.With($"seeds/{Path.GetFileName(file)}", File.ReadAllText(file));
        }

        await Verifier.Verify(folder.Run("test", "seeds").Output);
    }
}
