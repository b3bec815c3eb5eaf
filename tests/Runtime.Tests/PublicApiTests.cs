namespace CommitLang.Runtime.Tests;

/// <summary>What generated code and its users build upon changes only when somebody has looked at it.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public Task Is_as_approved() => Verifier.Verify(PublicApi.Of(typeof(Norm).Assembly));
}
