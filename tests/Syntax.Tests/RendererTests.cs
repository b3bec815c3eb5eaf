using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Syntax.Tests;

/// <summary>Messages in their frames.</summary>
public sealed class RendererTests
{
    private static readonly SourceText Treaty = SourceText.From(
        "treaty Shield {\n    Arden shall Help\n    when Raid\n    while Truce\n    Arden shall not Help\n}\n", "treaties/shield.commit");

    private static readonly SourceText Letter = SourceText.From("commitment Letter {\n\tArden shall\tRest\n}\n", "letter.commit");

    [Fact]
    public Task Several_places_in_one_file() => Verifier.Verify(Render(
        ["the shortest scenario:\n2030-01-01  Raid", "Arden breaks faith with Caldor"],
        Mark(Treaty, "shall Help", "here it is owed"),
        Mark(Treaty, "shall not Help", "here it is forbidden"),
        Mark(Treaty, "Shield", "in this treaty", isPrimary: false)));

    [Fact]
    public Task Several_files() => Verifier.Verify(Render(
        [],
        Mark(Letter, "shall", "here it is owed", isPrimary: false),
        Mark(Treaty, "shall not Help", "here it is forbidden")));

    [Fact]
    public Task Several_places_on_one_line() => Verifier.Verify(Render(
        [],
        Mark(Treaty, "Help", "the act"),
        Mark(Treaty, "Arden", "the bearer", isPrimary: false)));

    [Fact]
    public Task Place_over_several_lines() => Verifier.Verify(Render(
        [], new LabelledSpan(new Location(Treaty, new TextSpan(20, 50)), "all of this", true)));

    [Fact]
    public Task Empty_place_at_the_end_of_a_line() => Verifier.Verify(Render(
        [], new LabelledSpan(new Location(Treaty, new TextSpan(36, 0)), "something is missing", true)));

    [Fact]
    public Task Empty_text() => Verifier.Verify(Render(
        [], new LabelledSpan(new Location(SourceText.From("", "empty.commit"), default), "", true)));

    [Fact]
    public Task Nowhere() => Verifier.Verify(Render(["there is no place to show"]));

    [Fact]
    public Task Wide_and_combining_letters()
    {
        var text = SourceText.From("party 日本 \"e\u0301tat\" \U0001F600 X\u202E\0", "wide.commit");
        return Verifier.Verify(
            Render([], Mark(text, "日本", "wide"), Mark(text, "e\u0301tat", "combining"), Mark(text, "X", "behind them")));
    }

    [Fact]
    public Task Very_long_line()
    {
        var text = SourceText.From(string.Concat(Enumerable.Range(0, 500).Select(i => $"name{i} ")), "long.commit");
        return Verifier.Verify(Render(
            [],
            Mark(text, "name5 ", "near the beginning"),
            Mark(text, "name300 ", "in the middle"),
            Mark(text, "name499 ", "at the end")));
    }

    [Fact]
    public Task With_colours()
    {
        var message = new RenderedMessage(
            DiagnosticSeverity.Warning,
            "CL3001",
            "Something clashes.",
            [Mark(Treaty, "shall Help", "here"), Mark(Treaty, "Raid", "when", false)],
            ["a note"]);
        return Verifier.Verify(new DiagnosticRenderer(useColors: true).Render(message).Replace('\u001b', '␛'));
    }

    [Fact]
    public void Lines_end_as_the_writer_ends_them()
    {
        using var output = new StringWriter { NewLine = "\r\n" };
        new DiagnosticRenderer().Render(new RenderedMessage(DiagnosticSeverity.Info, "", "Done.", [Mark(Treaty, "Raid", "")], []), output);

        Assert.Equal(
            "info: Done.\r\n --> treaties/shield.commit:3:10\r\n  |\r\n3 |     when Raid\r\n  |          ^^^^\r\n",
            output.ToString());
    }

    private static string Render(ImmutableArray<string> notes, params LabelledSpan[] spans) =>
        new DiagnosticRenderer().Render(new RenderedMessage(DiagnosticSeverity.Error, "CL3001", "Something clashes.", [.. spans], notes));

    private static LabelledSpan Mark(SourceText text, string part, string label, bool isPrimary = true) =>
        new(new Location(text, SpanOf(text, part)), label, isPrimary);

    private static TextSpan SpanOf(SourceText text, string part) =>
        new(text.ToString().IndexOf(part, StringComparison.Ordinal), part.TrimEnd().Length);
}
