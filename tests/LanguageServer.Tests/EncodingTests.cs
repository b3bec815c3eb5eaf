using System.Text.Json.Nodes;

namespace CommitLang.LanguageServer.Tests;

/// <summary>Places are counted as agreed upon.</summary>
public sealed class EncodingTests
{
    // An umlaut has two bytes, the flag eight bytes in four code units and two code points.
    private const string Text = "party A \"Ünion 🇩🇪\" iso XX\n";

    [Theory]
    [InlineData("utf-8", 26)]
    [InlineData("utf-16", 21)]
    [InlineData("utf-32", 19)]
    public async Task Characters(string encoding, int character)
    {
        using var server = new ServerFixture();
        var result = await server.Client.Open(null, new JsonObject { ["general"] = new JsonObject { ["positionEncodings"] = new JsonArray(encoding) } });
        Assert.Equal(encoding, (string)result["capabilities"]!["positionEncoding"]!);
        server.Client.OpenText("untitled:one.commit", Text);
        var line = Assert.Single(await server.Client.Settled(), line => line.Contains("CL1008", StringComparison.Ordinal));
        Assert.StartsWith(FormattableString.Invariant($"untitled:one.commit(1,{character + 5}): "), line, StringComparison.Ordinal);
        server.Client.Notify("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = "untitled:one.commit", ["version"] = 2 },
            ["contentChanges"] = new JsonArray(new JsonObject
            {
                ["range"] = new JsonObject
                {
                    ["start"] = new JsonObject { ["line"] = 0, ["character"] = character + 4 },
                    ["end"] = new JsonObject { ["line"] = 0, ["character"] = character + 6 },
                },
                ["text"] = "DE",
            }),
        });
        Assert.DoesNotContain(await server.Client.Settled(), line => line.Contains("CL1008", StringComparison.Ordinal));
    }
}
