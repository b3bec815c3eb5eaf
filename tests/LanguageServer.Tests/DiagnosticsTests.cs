using System.Text.Json.Nodes;
using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CommitLang.Tooling.Findings;

namespace CommitLang.LanguageServer.Tests;

/// <summary>What is wrong, pushed and pulled, is what a check of the same texts says.</summary>
public sealed class DiagnosticsTests
{
    private const string Clash = """
        party A
        party B
        act Help(of: party)
        commitment Aid by A {
            A shall Help(of: B)
            by 2030-06-01
        }
        commitment Neutrality by A {
            A shall not Help(of: B)
        }

        """;

    [Fact]
    public async Task Seeds_say_what_a_check_says()
    {
        using var server = new ServerFixture(ServerFixture.Seeds);
        await server.Client.Open(server.Folder);
        Assert.Equal(Expected(ServerFixture.Seeds), await server.Client.Settled());
    }

    [Fact]
    public async Task A_contradiction_points_to_its_other_clause_and_shows_its_scenario()
    {
        using var server = new ServerFixture(("a.commit", Clash));
        var uri = server.UriOf("a.commit");
        await server.Client.Open(server.Folder);
        await server.Client.Until(() => server.Client.Diagnostics.TryGetValue(uri, out var told) && told["diagnostics"]!.AsArray().Count > 0);
        await Verifier.Verify(server.Client.Diagnostics[uri]["diagnostics"]!.ToJsonString(
            new System.Text.Json.JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }).Replace(LspClient.UriOf(server.Folder), "file:///folder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_typed_counts_and_what_is_closed_does_not()
    {
        using var server = new ServerFixture(("a.commit", Clash));
        var client = server.Client;
        var uri = server.UriOf("a.commit");
        await client.Open(server.Folder);
        Assert.Contains(await client.Settled(), line => line.Contains("CL3001", StringComparison.Ordinal));
        client.OpenText(uri, Clash.Replace("shall not", "shal not", StringComparison.Ordinal));
        Assert.Contains(await client.Settled(), line => line.Contains("CL0007", StringComparison.Ordinal));
        client.Replace(uri, Clash.Replace("shall not", "may", StringComparison.Ordinal), 2);
        Assert.DoesNotContain(await client.Settled(), line => line.Contains("CL3001", StringComparison.Ordinal));
        client.Notify("textDocument/didClose", LspClient.TextOf(uri));
        Assert.Contains(await client.Settled(), line => line.Contains("CL3001", StringComparison.Ordinal));
        File.Delete(Path.Combine(server.Folder, "a.commit"));
        client.Notify("workspace/didChangeWatchedFiles", Change(uri, 3));
        Assert.Empty(await client.Settled());
        await client.Until(() => client.Diagnostics[uri]["diagnostics"]!.AsArray().Count == 0);
        File.WriteAllText(Path.Combine(server.Folder, "b.commit"), Clash);
        client.Notify("workspace/didChangeWatchedFiles", Change(server.UriOf("b.commit"), 1));
        Assert.Contains(await client.Settled(), line => line.Contains("b.commit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_that_is_opened_again_is_told_of_again()
    {
        using var server = new ServerFixture(("a.commit", Clash));
        var client = server.Client;
        var uri = server.UriOf("a.commit");
        await client.Open(server.Folder);
        client.OpenText(uri, Clash, 0);
        await client.Until(() => client.Diagnostics.TryGetValue(uri, out var told) && told["version"] is not null && told["diagnostics"]!.AsArray().Count > 0);
        client.Diagnostics.Clear();
        client.Notify("textDocument/didClose", LspClient.TextOf(uri));
        client.OpenText(uri, Clash, 0);
        await client.Until(() => client.Diagnostics.TryGetValue(uri, out var told) && told["version"] is not null && told["diagnostics"]!.AsArray().Count > 0);
    }

    [Fact]
    public async Task Folders_that_are_set_apart_are_checked_apart()
    {
        using var server = new ServerFixture(("one/a.commit", Clash), ("two/a.commit", Clash));
        server.Client.Configuration = new JsonObject { ["programs"] = new JsonArray("one", "two") };
        await server.Client.Open(server.Folder, new JsonObject { ["workspace"] = new JsonObject { ["configuration"] = true } });
        await server.Client.Until(() => server.Client.Diagnostics.Count == 2);
        var lines = await server.Client.Settled();
        Assert.Equal(2, lines.Count(line => line.Contains("CL3001", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("CL1003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_does_not_say_how_it_is_set_up_is_served_all_the_same()
    {
        using var server = new ServerFixture(("a.commit", Clash));
        server.Client.AnswersServer = false;
        await server.Client.Open(server.Folder, new JsonObject { ["workspace"] = new JsonObject { ["configuration"] = true } });
        await server.Client.Until(() => server.Client.Diagnostics.ContainsKey(server.UriOf("a.commit")));
    }

    [Fact]
    public async Task Weights_are_those_of_editorconfig()
    {
        using var server = new ServerFixture(("a.commit", Clash), (".editorconfig", "[*.commit]\ncommit_diagnostic.CL3001.severity = warning\n"));
        await server.Client.Open(server.Folder);
        await server.Client.Settled();
        var told = await server.Client.Result("textDocument/diagnostic", LspClient.TextOf(server.UriOf("a.commit")));
        Assert.Equal(2, (int)told!["items"]!.AsArray().Single(item => (string)item!["code"]! == "CL3001")!["severity"]!);
        File.Delete(Path.Combine(server.Folder, ".editorconfig"));
        server.Client.Notify("workspace/didChangeWatchedFiles", Change(server.UriOf(".editorconfig"), 3));
        told = await server.Client.Result("textDocument/diagnostic", LspClient.TextOf(server.UriOf("a.commit")));
        Assert.Equal(1, (int)told!["items"]!.AsArray().Single(item => (string)item!["code"]! == "CL3001")!["severity"]!);
        var again = await server.Client.Result("textDocument/diagnostic", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = server.UriOf("a.commit") },
            ["previousResultId"] = told["resultId"]!.DeepClone(),
        });
        Assert.Equal("unchanged", (string)again!["kind"]!);
    }

    internal static List<string> Expected(IEnumerable<(string Name, string Text)> files)
    {
        var compilation = Compilation.Create(files.Select(file => SyntaxTree.ParseText(file.Text, file.Name)));
        var diagnostics = compilation.GetDiagnostics();
        var findings = diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? [] : CommitmentChecker.Check(compilation);
        return
        [
            .. from file in files
               from line in diagnostics.Where(diagnostic => diagnostic.Location.Path == file.Name && diagnostic.Severity != DiagnosticSeverity.Hidden)
                   .Select(diagnostic => $"{Place(diagnostic.Location)}: {diagnostic.Id} {diagnostic.Message} ")
                   .Concat(findings.Where(finding => finding.Clauses[0].Location.Path == file.Name && finding.Severity != DiagnosticSeverity.Hidden)
                       .Select(finding => $"{Place(finding.Clauses[0].Location)}: {finding.Id} {FindingWords.Message(finding)} {finding.Fingerprint}"))
               select line,
        ];
    }

    private static string Place(Location location) =>
        FormattableString.Invariant($"{location.Path.Split('/')[^1]}({location.GetLinePosition().Start.Line + 1},{location.GetLinePosition().Start.Character + 1})");

    private static JsonObject Change(string uri, int type) => new() { ["changes"] = new JsonArray(new JsonObject { ["uri"] = uri, ["type"] = type }) };
}
