using System.Text.Json.Nodes;

namespace CommitLang.LanguageServer.Tests;

/// <summary>A server that outlives anything, and after it says what a fresh one does.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Methods =
    [
        "textDocument/hover", "textDocument/completion", "textDocument/definition", "textDocument/implementation", "textDocument/documentHighlight",
        "textDocument/signatureHelp", "textDocument/prepareRename", "textDocument/documentSymbol", "textDocument/semanticTokens/full", "textDocument/codeLens",
        "textDocument/prepareCallHierarchy", "textDocument/foldingRange", "textDocument/formatting", "textDocument/documentLink", "workspace/symbol", "nothing/known",
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "\"", "// ", "\n", " ", ",", "shall ", "shal", "when ", "party X\n", "commitment C {\n    A shall Go\n}\n", "each of ", "2030-01-31", "é🇩🇪", "§", "",
    ];

    [Fact]
    public async Task Random_sessions() => await Run(edits: 60, seed: 1);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Long_random_sessions()
    {
        for (var seed = 2; seed < 8; seed++)
        {
            await Run(edits: 600, seed);
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Typing_for_long_takes_no_more_memory()
    {
        using var server = new ServerFixture(ServerFixture.Seeds);
        var (name, text) = ServerFixture.Seeds[2];
        var uri = server.UriOf(name);
        await server.Client.Open(server.Folder);
        server.Client.OpenText(uri, text);
        var (version, early) = (1, 0L);
        for (var round = 0; round < 12; round++)
        {
            for (var key = 0; key < 150; key++)
            {
                var at = text.IndexOf("shall", StringComparison.Ordinal) + 5;
                server.Client.Replace(uri, text.Insert(at, new string('x', key % 7)), ++version);
                await server.Client.Result("textDocument/completion", LspClient.Place(uri, 24, 10));
            }

            server.Client.Replace(uri, text, ++version);
            await server.Client.Settled();
            server.Client.Told.Clear();
            var now = GC.GetTotalMemory(forceFullCollection: true);
            early = round == 2 ? now : early;
            Assert.True(round <= 2 || now < early * 1.2 + (1 << 20), $"{now} after {early} bytes");
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_text_of_ten_megabytes()
    {
        using var server = new ServerFixture();
        await server.Client.Open(server.Folder);
        var text = string.Concat(Enumerable.Range(0, 190_000).Select(i => FormattableString.Invariant($"party P{i} \"one of a great many parties there are\"\n")));
        server.Client.OpenText("untitled:big.commit", text);
        Assert.NotNull(await server.Client.Result("textDocument/hover", LspClient.Place("untitled:big.commit", 7, 7)));
        server.Client.OpenText("untitled:junk.commit", new string('{', 1_000_000));
        server.Client.OpenText("untitled:line.commit", string.Concat(Enumerable.Repeat("x ", 500_000)));
        Assert.NotNull(await server.Client.Result("textDocument/documentSymbol", LspClient.TextOf("untitled:junk.commit")));
        Assert.NotNull(await server.Client.Result("textDocument/documentSymbol", LspClient.TextOf("untitled:line.commit")));
    }

    private static async Task Run(int edits, int seed)
    {
        var random = new Random(seed);
        using var server = new ServerFixture(ServerFixture.Seeds);
        var client = server.Client;
        await client.Open(server.Folder);
        var texts = ServerFixture.Seeds.ToDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < edits; i++)
        {
            var (name, saved) = ServerFixture.Seeds[random.Next(ServerFixture.Seeds.Length)];
            var uri = server.UriOf(name);
            switch (random.Next(12))
            {
                case 0 when open.Remove(name):
                    client.Notify("textDocument/didClose", LspClient.TextOf(uri));
                    texts[name] = saved;
                    break;
                case 1:
                    client.Notify("textDocument/didClose", LspClient.TextOf("file:///nowhere.commit"));
                    client.SendRaw("Content-Length: 3\r\n\r\n{]}");
                    break;
                case 2 when open.Contains(name):
                    texts[name] = saved;
                    client.Replace(uri, saved, i);
                    break;
                default:
                    if (open.Add(name))
                    {
                        client.OpenText(uri, texts[name]);
                    }

                    texts[name] = Edit(client, uri, texts[name], i, random);
                    break;
            }

            var place = LspClient.Place(uri, random.Next(70), random.Next(90));
            var (id, _) = client.Begin(Methods[random.Next(Methods.Length)], place);
            if (random.Next(4) == 0)
            {
                client.Notify("$/cancelRequest", new JsonObject { ["id"] = id });
            }
        }

        Assert.Equal(DiagnosticsTests.Expected(texts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))), await client.Settled());
        await client.Until(() => client.Unanswered == 0);
        Assert.DoesNotContain(client.Told, message => (string?)message["method"] == "window/logMessage" && (int)message["params"]!["type"]! == 1);
    }

    /// <summary>Replaces a stretch, sometimes several at once, as an editor would.</summary>
    private static string Edit(LspClient client, string uri, string text, int version, Random random)
    {
        var changes = new JsonArray();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var start = random.Next(text.Length + 1);
            var end = random.Next(3) == 0 ? Math.Min(text.Length, start + random.Next(25)) : start;
            var piece = Pieces[random.Next(Pieces.Length)];
            if ((start < text.Length && char.IsLowSurrogate(text[start])) || (end < text.Length && char.IsLowSurrogate(text[end])) || InLineBreak(text, start) || InLineBreak(text, end))
            {
                continue;
            }

            changes.Add(new JsonObject { ["range"] = new JsonObject { ["start"] = Position(text, start), ["end"] = Position(text, end) }, ["text"] = piece });
            text = string.Concat(text.AsSpan(0, start), piece, text.AsSpan(end));
        }

        client.Notify("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version },
            ["contentChanges"] = changes,
        });
        return text;
    }

    private static bool InLineBreak(string text, int at) => at > 0 && at < text.Length && text[at - 1] == '\r' && text[at] == '\n';

    private static JsonObject Position(string text, int offset) => new()
    {
        ["line"] = text.AsSpan(0, offset).Count('\n'),
        ["character"] = offset - (offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1),
    };
}
