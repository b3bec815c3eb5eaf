using CommitLang.Tooling.Navigation;
using CommitLang.Tooling.Signatures;

namespace CommitLang.Tooling.Tests;

/// <summary>From a name to what it stands for and back.</summary>
public sealed class NavigationTests
{
    private const string Declared = """
        party A
        party B
        group G { A }
        group H { G B }
        area Land of A {
            area Port
        }
        area Sea
        area Both = Port + Sea
        act Go
        act Occupy(in: area, with: party)
        treaty T between A, B { article 1 { A shall Go } }

        """;

    [Theory]
    [InlineData("commitment C { each of H shall Go B may Go }\nparty X┆\ngroup Z { X }", "X@21 X@22")]
    [InlineData("commitment C { each of H shall Go ┆B may Go }", "B@2 B@4 B@12 B@13 H@13")]
    [InlineData("commitment C { each of H shall Go ┆A may Go }", "A@1 A@3 A@5 A@12 A@12 A@13 G@4 H@13")]
    [InlineData("commitment C { A may Occupy(in: Po┆rt, with: B) A may Occupy(in: Land, with: B) A may Occupy(in: Both, with: B) }", "Port@6 Port@9 Port@13 Land@13 Both@13")]
    [InlineData("precedence T.┆1 prevails over T", "1@12 1@13")]
    [InlineData("precedence ┆T.1 prevails over T", "T@12 T@13 T@13")]
    [InlineData("┆", "")]
    [InlineData("commitment ┆C { }", "C@13")]
    public void References_by_name_and_through_groups_and_areas(string text, string expected)
    {
        var (view, file, position) = Views.At(Declared + text.Replace("party X┆", "\n\n\n\n\n\n\nparty X┆", StringComparison.Ordinal));
        var places = References.At(view, file, position, includeDeclaration: true).ToList();

        Assert.Equal(expected, string.Join(' ', places.Select(place => $"{place.Text.GetText(place.Span)}@{file.Text.GetLineIndex(place.Span.Start) + 1}")));
        Assert.Equal(places.Count - Math.Min(1, places.Count), References.At(view, file, position, includeDeclaration: false).Count());
    }

    [Theory]
    [InlineData("commitment C { each of ┆H shall Go }", "H@4", "G@3 B@2")]
    [InlineData("commitment C { A may Occupy(in: ┆Land, with: B) }", "Land@5", "Port@6")]
    [InlineData("commitment C { A may Occupy(in: ┆Both, with: B) }", "Both@9", "Port@6 Sea@8")]
    [InlineData("commitment C { A may Occupy(┆in: Both, with: B) }", "", "")]
    [InlineData("commitment C { A may ┆Go }", "Go@10", "Go@10")]
    [InlineData("commitment C { A may Go┆ }", "Go@10", "Go@10")]
    [InlineData("commitment C { A may ┆Fly }", "", "")]
    public void Definitions_and_who_stands_behind_them(string text, string expected, string behind)
    {
        var (view, file, position) = Views.At(Declared + text);

        Assert.Equal(expected, string.Join(' ', Definitions.At(view, file, position).Select(place => $"{place.Text.GetText(place.Span)}@{file.Text.GetLineIndex(place.Span.Start) + 1}")));
        Assert.Equal(behind, string.Join(' ', Definitions.BehindAt(view, file, position).Select(place => $"{place.Text.GetText(place.Span)}@{file.Text.GetLineIndex(place.Span.Start) + 1}")));
    }

    [Theory]
    [InlineData("commitment C { A may Occupy(┆", "Occupy(in: area, with: party)", 0)]
    [InlineData("commitment C { A may Occupy(Land, ┆", "Occupy(in: area, with: party)", 1)]
    [InlineData("commitment C { A may Occupy(with: ┆", "Occupy(in: area, with: party)", 1)]
    [InlineData("commitment C { A may Occupy(with: B, ┆", "Occupy(in: area, with: party)", 0)]
    [InlineData("commitment C { A may Occupy(with: B, in: L┆and)", "Occupy(in: area, with: party)", 0)]
    [InlineData("commitment C { A may Occupy(Land, B, ┆", "Occupy(in: area, with: party)", 2)]
    [InlineData("commitment C { A may Occupy(Land, B)┆", null, 0)]
    [InlineData("commitment C { A may Fly(┆", null, 0)]
    [InlineData("// Occupy(┆", null, 0)]
    [InlineData("party X \"Occupy(┆\"", null, 0)]
    [InlineData("commitment C { A may Occupy( // the land, all of it)\n┆", "Occupy(in: area, with: party)", 0)]
    [InlineData("commitment C \"\\\" //\" { A may Occupy(┆", "Occupy(in: area, with: party)", 0)]
    public void Signature_of_what_the_parentheses_belong_to(string text, string? label, int active)
    {
        var (view, file, position) = Views.At(Declared + text);
        var help = SignatureHelp.At(view, file, position);

        Assert.Equal(label, help?.Label);
        Assert.Equal(active, help?.Active ?? 0);
        Assert.All(help?.Parameters ?? [], parameter => Assert.Contains(parameter.Label, help?.Label ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void Outline_has_what_stands_in_what()
    {
        var (_, file, _) = Views.At(Declared + "term Law open { reading Narrow { party N } }\nassert { never A does Go }┆");

        Assert.Equal(
            "A B G H Land(Port) Sea Both Go Occupy T(article 1) Law(Narrow(N)) assert",
            string.Join(' ', Outline.Of(file.Tree).Select(Written)));

        static string Written(OutlineItem item) => item.Inner.IsEmpty ? item.Name : $"{item.Name}({string.Join(' ', item.Inner.Select(Written))})";
    }

    [Fact]
    public void Symbols_are_found_by_some_of_their_letters()
    {
        var (view, _, _) = Views.At(Declared + "┆");

        Assert.Equal(["Port"], Outline.Find(view, "pt").Select(found => found.Symbol.Name));
        Assert.Equal(["Occupy"], Outline.Find(view, "OCC").Select(found => found.Symbol.Name));
        Assert.Equal("T", Outline.Find(view, "T.1").Single().Container);
        Assert.DoesNotContain(Outline.Find(view, ""), found => found.Symbol.Module is { IsLibrary: true });
    }

    [Fact]
    public void Statements_rely_on_those_that_bring_about_what_they_wait_for()
    {
        var (view, _, _) = Views.At("""
            party A
            party B
            act Help
            act Arm is Help
            event Armed is A does Arm
            commitment First by A { A shall Arm }
            commitment ByKind by B { B shall Help when A does Help }
            commitment ByEvent by B { B shall Help when Armed }
            commitment ByName by B { B shall Help when First is breached }
            commitment Gives by B { B shall Help subject to First }
            commitment Apart by B { B may Help }
            ┆
            """);
        var graph = view.GetReliances();
        var first = Assert.IsType<Compiler.Symbols.StatementSymbol>(view.Compilation.GetSymbol("First"));

        Assert.Equal(["ByKind", "ByEvent", "ByName", "Gives"], graph.RelyingOn(first).Select(reliance => reliance.To.Name));
        Assert.All(graph.RelyingOn(first), reliance => Assert.Contains(reliance, graph.ReliedOnBy(reliance.To)));
    }
}
