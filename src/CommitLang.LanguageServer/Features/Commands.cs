using System.Text.Json;
using CommitLang.LanguageServer.Protocol;

namespace CommitLang.LanguageServer.Features;

/// <summary>The names of the commands, and what they are given.</summary>
internal static class Commands
{
    public const string Explain = "commitlang.explain";
    public const string ShowScenario = "commitlang.showScenario";
    public const string Relying = "commitlang.showRelying";
    public const string Report = "commitlang.report";
    public const string Page = "commitlang.page";
    public const string ListTests = "commitlang.listTests";
    public const string RunTests = "commitlang.runTests";

    public static string[] All => [Explain, ShowScenario, Relying, Report, Page, ListTests, RunTests];

    /// <summary>A place as commands take it.</summary>
    public static JsonElement Place(string uri, Position position) => JsonSerializer.SerializeToElement(new CommandPlace(uri, position), Json.Default.CommandPlace);

    public static string TestId(string uri, string name) => $"{uri}#{name}";
}
