namespace CommitLang.Compiler.Tests;

/// <summary>What those who build on the compiler may rely on, as text that is reviewed.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public Task Is_as_approved() => Verifier.Verify(PublicApi.Of(typeof(Compilation).Assembly));
}
