namespace CommitLang.EndToEnd.Tests;

public sealed class RepositoryRootTests
{
    [Fact]
    public void Holds_this_file() =>
        Assert.True(File.Exists(RepositoryRoot.Combine("tests/EndToEnd.Tests/RepositoryRootTests.cs")));

    [Fact]
    public void Says_so_when_there_is_none() =>
        Assert.Throws<DirectoryNotFoundException>(() => RepositoryRoot.Find(Path.Combine(Path.GetTempPath(), "nowhere", "File.cs")));
}
