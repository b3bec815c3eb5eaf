using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommitLang.LanguageServer.Tests;

/// <summary>Every feature over the protocol, once, on a small text.</summary>
public sealed class FeatureTests
{
    private const string Text = """
        /// Who helps whom.
        module Pact
        import World.Countries

        document Treaty "The treaty" at "https://example.org/treaty"
        group Allies { France Germany from 1955-05-06 }
        act Attack(on: party)
        act Help(of: party, against: party) "come to the help of a party"
        event Alarm
        fact 1960-01-01 Alarm

        commitment Aid by Allies {
            each of Allies shall Help(of: Poland, against: undecided)
            when Alarm
            within 30 days
              source Treaty
        }

        commitment Thanks by Poland {
            Poland shall not Attack(on: France)
            when France does Help(of: Poland, against: Italy)
            source Treaty
        }

        assert Peace { never Alarm before 1950-01-01 }

        """;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public async Task Answers()
    {
        using var server = new ServerFixture(("pact.commit", Text));
        var client = server.Client;
        var uri = server.UriOf("pact.commit");
        await client.Open(server.Folder, new JsonObject
        {
            ["textDocument"] = new JsonObject
            {
                ["documentSymbol"] = new JsonObject { ["hierarchicalDocumentSymbolSupport"] = true },
                ["completion"] = new JsonObject { ["completionItem"] = new JsonObject { ["snippetSupport"] = true } },
            },
        });
        client.OpenText(uri, Text);
        await client.Settled();
        var told = new StringBuilder();
        foreach (var (method, parameters) in Questions(uri))
        {
            var answer = await client.Result(method, parameters);
            told.Append("== ").Append(method).Append('\n').Append(answer?.ToJsonString(Indented) ?? "null").Append('\n');
        }

        var item = (await client.Result("textDocument/prepareCallHierarchy", LspClient.At(uri, Text, "Aid by")))![0]!;
        foreach (var method in new[] { "callHierarchy/outgoingCalls", "callHierarchy/incomingCalls" })
        {
            var calls = await client.Result(method, new JsonObject { ["item"] = item.DeepClone() });
            told.Append("== ").Append(method).Append('\n').AppendJoin(", ", calls!.AsArray().Select(call => (call!["to"] ?? call["from"])!["name"]!.GetValue<string>())).Append('\n');
        }

        await Verifier.Verify(told.ToString().Replace(LspClient.UriOf(server.Folder), "file:///folder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Completion_has_its_edits()
    {
        using var server = new ServerFixture(("pact.commit", Text));
        await server.Client.Open(server.Folder);
        var answer = await server.Client.Result("textDocument/completion", LspClient.At(server.UriOf("pact.commit"), Text, "Alarm\n    within", 2));
        var items = answer!["items"]!.AsArray();
        Assert.Contains(items, item => (string)item!["label"]! == "Alarm" && (int)item["textEdit"]!["range"]!["start"]!["character"]! == 9);
        Assert.DoesNotContain(items, item => item!["insertTextFormat"] is not null);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_no_new_name()
    {
        using var server = new ServerFixture(("pact.commit", Text));
        await server.Client.Open(server.Folder);
        var place = LspClient.At(server.UriOf("pact.commit"), Text, "Aid by");
        place["newName"] = "Thanks";
        var answer = await server.Client.Ask("textDocument/rename", place);
        Assert.Contains("Thanks already", (string)answer["error"]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_come_as_what_has_changed()
    {
        using var server = new ServerFixture(("pact.commit", Text));
        var uri = server.UriOf("pact.commit");
        await server.Client.Open(server.Folder);
        server.Client.OpenText(uri, Text);
        var full = await server.Client.Result("textDocument/semanticTokens/full", LspClient.TextOf(uri));
        var data = full!["data"]!.AsArray().Select(number => (int)number!).ToList();
        server.Client.Replace(uri, Text.Replace("event Alarm", "event Alarm \"bells\"", StringComparison.Ordinal), 2);
        var delta = await server.Client.Result("textDocument/semanticTokens/full/delta", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["previousResultId"] = full["resultId"]!.DeepClone(),
        });
        var edit = Assert.Single(delta!["edits"]!.AsArray())!;
        data.RemoveRange((int)edit["start"]!, (int)edit["deleteCount"]!);
        data.InsertRange((int)edit["start"]!, edit["data"]!.AsArray().Select(number => (int)number!));
        var again = await server.Client.Result("textDocument/semanticTokens/full", LspClient.TextOf(uri));
        Assert.Equal(again!["data"]!.AsArray().Select(number => (int)number!), data);
    }

    private static IEnumerable<(string Method, JsonObject Parameters)> Questions(string uri)
    {
        yield return ("textDocument/hover", LspClient.At(uri, Text, "Allies shall"));
        yield return ("textDocument/hover", LspClient.At(uri, Text, "shall Help"));
        yield return ("textDocument/signatureHelp", LspClient.At(uri, Text, "against: undecided", 9));
        yield return ("textDocument/definition", LspClient.At(uri, Text, "Alarm\n    within"));
        yield return ("textDocument/implementation", LspClient.At(uri, Text, "Allies shall"));
        yield return ("textDocument/documentHighlight", LspClient.At(uri, Text, "event Alarm", 6));
        yield return ("textDocument/prepareRename", LspClient.At(uri, Text, "event Alarm", 6));
        yield return ("textDocument/foldingRange", LspClient.TextOf(uri));
        yield return ("textDocument/documentLink", LspClient.TextOf(uri));
        yield return ("textDocument/formatting", LspClient.TextOf(uri));
        yield return ("textDocument/codeLens", LspClient.TextOf(uri));
        var range = new JsonObject { ["start"] = new JsonObject { ["line"] = 0, ["character"] = 0 }, ["end"] = new JsonObject { ["line"] = 99, ["character"] = 0 } };
        yield return ("textDocument/inlayHint", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["range"] = range });
        var references = LspClient.At(uri, Text, "act Help", 4);
        references["context"] = new JsonObject { ["includeDeclaration"] = true };
        yield return ("textDocument/references", references);
        var rename = LspClient.At(uri, Text, "event Alarm", 6);
        rename["newName"] = "Bells";
        yield return ("textDocument/rename", rename);
        yield return ("workspace/executeCommand", new JsonObject { ["command"] = "commitlang.listTests" });
        yield return ("workspace/executeCommand", new JsonObject { ["command"] = "commitlang.runTests" });
    }
}
