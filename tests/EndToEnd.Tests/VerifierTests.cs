namespace CommitLang.EndToEnd.Tests;

public sealed class VerifierTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("commitlang-snapshots-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task Compares_with_the_file_beside_the_test() => Verifier.Verify("one\ntwo\n");

    [Theory]
    [InlineData("json")]
    [InlineData("cs")]
    public async Task Extension_and_parameters_are_part_of_the_name(string extension) =>
        await Verifier.Verify($"// {extension}\n", extension).UseParameters(extension);

    [Fact]
    public async Task Missing_file_fails_and_leaves_the_received_text()
    {
        var snapshot = Snapshot(accept: false);

        var failure = await Assert.ThrowsAsync<SnapshotException>(() => snapshot.Compare("new\r\n"));

        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
        Assert.Equal("new\n", await File.ReadAllTextAsync(snapshot.ReceivedPath));
        Assert.False(File.Exists(snapshot.VerifiedPath));
    }

    [Fact]
    public async Task Difference_shows_the_changed_lines_only()
    {
        var snapshot = Snapshot(accept: false);
        await File.WriteAllTextAsync(snapshot.VerifiedPath, "a\nb\nc\nd\ne\nf\n");

        var failure = await Assert.ThrowsAsync<SnapshotException>(() => snapshot.Compare("a\nb\nc\nd\nE\nf\n"));

        await Verifier.Verify(failure.Message);
    }

    [Fact]
    public async Task Line_ends_make_no_difference_and_agreement_removes_the_received_text()
    {
        var snapshot = Snapshot(accept: false);
        await File.WriteAllTextAsync(snapshot.VerifiedPath, "a\r\nb\r\n");
        await File.WriteAllTextAsync(snapshot.ReceivedPath, "old");

        await snapshot.Compare("a\nb\n");

        Assert.False(File.Exists(snapshot.ReceivedPath));
    }

    [Fact]
    public async Task Spaces_at_the_end_of_a_line_make_a_difference()
    {
        var snapshot = Snapshot(accept: false);
        await File.WriteAllTextAsync(snapshot.VerifiedPath, "a\n");

        await Assert.ThrowsAsync<SnapshotException>(() => snapshot.Compare("a \n"));
    }

    [Fact]
    public async Task Accepting_writes_the_verified_file()
    {
        var snapshot = Snapshot(accept: true);

        await snapshot.Compare("a\r\nb");

        Assert.Equal("a\nb"u8.ToArray(), await File.ReadAllBytesAsync(snapshot.VerifiedPath));
    }

    [Theory]
    [InlineData("1", null, true)]
    [InlineData("1", "true", false)]
    [InlineData(null, null, false)]
    [InlineData("0", null, false)]
    public void Accepting_is_asked_for_and_never_happens_in_continuous_integration(string? accept, string? ci, bool expected) =>
        Assert.Equal(expected, SnapshotAcceptance.FromEnvironment(name => name == "CI" ? ci : accept));

    private Snapshot Snapshot(bool accept) => CommitLang.Testing.Snapshot.Named(_folder, "Some.Test", "txt", accept);
}
