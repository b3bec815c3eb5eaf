using System.Text.Json.Nodes;

namespace CommitLang.LanguageServer.Tests;

/// <summary>How a session begins and ends, and what becomes of messages that are out of place.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task A_session_ends_in_good_order()
    {
        using var server = new ServerFixture();
        await server.Client.Open(server.Folder);
        Assert.Null(await server.Client.Result("shutdown", null));
        server.Client.Notify("exit", null);
        Assert.True(await server.Ended.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_client_that_leaves_without_a_word_ends_the_session()
    {
        using var server = new ServerFixture();
        await server.Client.Open(server.Folder);
        server.Client.Notify("exit", null);
        Assert.False(await server.Ended.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Half_a_message_ends_with_the_input()
    {
        using var server = new ServerFixture();
        await server.Client.Open(server.Folder);
        server.Client.SendRaw("Content-Length: 100\r\n\r\n{\"jsonrpc\":");
        server.Client.Dispose();
        Assert.False(await server.Ended.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task What_is_out_of_place_is_refused_and_the_session_goes_on()
    {
        using var server = new ServerFixture(("a.commit", "party A\n"));
        var client = server.Client;
        Assert.Equal(-32002, Code(await client.Ask("textDocument/hover", LspClient.Place("file:///a", 0, 0))));
        await client.Open(server.Folder);
        Assert.Equal(-32600, Code(await client.Ask("initialize", new JsonObject())));
        Assert.Equal(-32601, Code(await client.Ask("party/shall", new JsonObject())));
        Assert.Equal(-32602, Code(await client.Ask("textDocument/hover", new JsonObject { ["textDocument"] = 3 })));
        Assert.Equal(-32602, Code(await client.Ask("textDocument/hover", null)));
        client.SendRaw("Content-Length: 5\r\n\r\n{\"a\":");
        client.SendRaw("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n[]");
        client.Notify("textDocument/didClose", LspClient.TextOf("file:///never/opened.commit"));
        client.Notify("textDocument/didChange", new JsonObject { ["textDocument"] = "no" });
        client.Notify("$/unknown", new JsonObject());
        Assert.Null(await client.Result("textDocument/hover", LspClient.Place("file:///never/opened.commit", 9, 9)));
        Assert.NotNull(await client.Result("textDocument/hover", LspClient.Place(server.UriOf("a.commit"), 0, 6)));
        await client.Result("shutdown", null);
        Assert.Equal(-32600, Code(await client.Ask("textDocument/hover", LspClient.Place("file:///a", 0, 0))));
    }

    [Fact]
    public async Task A_request_that_is_called_off_is_answered_so()
    {
        using var server = new ServerFixture(ServerFixture.Seeds);
        await server.Client.Open(server.Folder);
        server.Client.Notify("$/cancelRequest", new JsonObject { ["id"] = 2 });
        Assert.Equal(-32800, Code(await server.Client.Ask("workspace/symbol", new JsonObject { ["query"] = "" })));
        Assert.NotNull(await server.Client.Result("workspace/symbol", new JsonObject { ["query"] = "" }));
    }

    [Fact]
    public async Task What_the_server_can_do()
    {
        using var server = new ServerFixture();
        var result = await server.Client.Open(server.Folder, new JsonObject
        {
            ["general"] = new JsonObject { ["positionEncodings"] = new JsonArray("utf-8", "utf-16") },
            ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject() },
        });
        await Verifier.Verify(result["capabilities"]!.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }));
    }

    private static int Code(JsonObject answer) => (int)answer["error"]!["code"]!;
}
