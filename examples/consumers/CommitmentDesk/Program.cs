using System.Net;
using System.Text.Json;
using CommitLang.Runtime;
using CommitLang.Runtime.Json;
using Commitments;

var app = WebApplication.Create(args);
var desk = CommitmentModel.Start();
var gate = new Lock();

// The page: where everything stands on a day.
app.MapGet("/", (DateOnly? asOf) =>
{
    var standings = AsOf(asOf);
    var rows = standings.Norms.Select(state =>
        $"<tr class={state.Status}><td>{Html(state.Norm.Sentence)}<td>{Html(state)}<td>{Html(state.Norm.Source)}</tr>");
    return Results.Content($"""
        <!doctype html><meta charset=utf-8><title>Commitments on {standings.AsOf}</title>
        <style>td {"{"} padding: .3em; vertical-align: top {"}"} .Due {"{"} background: #fd8 {"}"} .Breached {"{"} background: #f99 {"}"}</style>
        <h1>Commitments on {standings.AsOf}</h1>
        <table><tr><th>What is said<th>Where it stands<th>Where it is said</tr>
        {string.Join("\n", rows)}
        </table>
        """, "text/html");
});

// The same for programs, with the reasons.
app.MapGet("/standings", (DateOnly? asOf) => Results.Content(StandingsJson.Write(AsOf(asOf), withReasons: true), "application/json"));

// News: a log of facts, in the order of their days.
app.MapPost("/facts", async (HttpRequest request) =>
{
    using var reader = new StreamReader(request.Body);
    var text = await reader.ReadToEndAsync();
    var taken = 0;
    try
    {
        foreach (var fact in FactJson.Read(text, CommitmentModel.Vocabulary))
        {
            lock (gate)
            {
                desk.Append(fact);
            }

            taken++;
        }

        return Results.Text($"{taken} taken");
    }
    catch (Exception refused) when (refused is FactRefusedException or JsonException)
    {
        return Results.Text($"{taken} taken, then: {refused.Message}", statusCode: 400);
    }
});

app.Run();

Standings AsOf(DateOnly? asOf)
{
    lock (gate)
    {
        return desk.AsOf(asOf is { } date ? date : desk.LastDay);
    }
}

static string Html(object value) => WebUtility.HtmlEncode($"{value}");
