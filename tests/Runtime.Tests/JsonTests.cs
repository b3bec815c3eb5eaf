using System.Text;
using System.Text.Json;
using CommitLang.Runtime.Json;
using CsCheck;
using NJsonSchema;
using static CommitLang.Runtime.Tests.Pact;

namespace CommitLang.Runtime.Tests;

/// <summary>Logs and results as JSON: there and back, by the schemas, and what is wrong is said with its place.</summary>
public sealed class JsonTests
{
    [Fact]
    public async Task Logs_come_back_and_keep_to_the_schema()
    {
        var schemas = (Log: await Schema("fact-log"), Line: await Schema("fact"));
        RandomSamples.Holds(RandomModels.Facts, 200, facts => string.Join("\n", facts.AsEnumerable()), facts =>
        {
            var json = FactJson.Write(facts);
            using var lines = new MemoryStream();
            FactJson.WriteLines(lines, facts);

            Assert.Equal(facts, FactJson.Read(json, new Vocabulary()));
            lines.Position = 0;
            Assert.Equal(facts, FactJson.ReadLines(lines, new Vocabulary()));
            Assert.Empty(schemas.Log.Validate(json));
            Assert.All(Encoding.UTF8.GetString(lines.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), line => Assert.Empty(schemas.Line.Validate(line)));
        });
    }

    [Fact]
    public async Task Results_come_back_and_keep_to_the_schema()
    {
        var model = Model(new Precedence("Ban", "Aid", "notwithstanding Aid"));
        var standings = model.Evaluate(model.NewLog().Add(Event("01-05", Attack)), D("02-01"));

        var json = StandingsJson.Write(standings, withReasons: true);

        Assert.Empty((await Schema("standings")).Validate(json));
        Assert.Equal(standings.Norms.Select(state => state.ToString()), StandingsJson.Read(json, model).Select(state => state.ToString()));
        await Verifier.Verify(JsonSerializer.Serialize(JsonDocument.Parse(json), Indented), "json");
    }

    [Theory]
    [InlineData("""{"version":2,"facts":[]}""", "Version 2 is not known; 1 is.")]
    [InlineData("""{"facts":[]}""", "\"version\" is missing; it is to be 1.")]
    [InlineData("""{"version":1}""", "The log has no \"facts\".")]
    [InlineData("{\"version\":1,\n\"facts\":[{\"event\":\"Attack\",\"on\":\"2030-02-30\"}]}", "Line 2, byte 45: A date such as \"2030-01-31\" is expected.")]
    [InlineData("""{"version":1,"facts":[{"event":"Attack","from":"2030-02-03"}]}""", "Fact 1: A fact is an \"event\" with \"on\", a \"state\", or an \"act\" with \"by\" and perhaps \"amount\".")]
    [InlineData("""{"version":1,"facts":[{"event":"Attack"}]}""", "Fact 1: A fact has either \"on\", or \"from\" and perhaps \"until\".")]
    [InlineData("""{"version":1,"facts":[null]}""", "Fact 1: A fact is expected.")]
    public void What_is_wrong_is_said_with_its_place(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => FactJson.Read(json, new Vocabulary())).Message);

    [Theory]
    [InlineData("{\"version\":1}\n{\"event\":\"A\",\"on\":\"2030-01-01\"}\n{\"event\":\"A\"}\n", "Line 3: A fact has either \"on\", or \"from\" and perhaps \"until\".")]
    [InlineData("{\"event\":\"A\",\"on\":\"2030-01-01\"}\n", "Line 1, byte ")]
    [InlineData("", "\"version\" is missing; it is to be 1.")]
    [InlineData("{\"version\":1}\n{\"event\":}\n", "Line 2, byte 10: ")]
    public void A_line_that_is_wrong_is_named(string text, string message)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.StartsWith(message, Assert.Throws<JsonException>(() => FactJson.ReadLines(stream, new Vocabulary()).Count()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_may_stand_in_any_order()
    {
        const string Json = """{"version":1,"facts":[{"event":"Attack","with":{"on":"Norland","by":"Sudland"},"on":"2030-01-05"}]}""";

        Assert.Equal([Event("01-05", Attack)], FactJson.Read(Json, Vocabulary()));
    }

    private static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true, NewLine = "\n" };

    private static Task<JsonSchema> Schema(string name) =>
        JsonSchema.FromFileAsync(RepositoryRoot.Combine($"src/CommitLang.Runtime/Schemas/{name}.schema.json"));
}
