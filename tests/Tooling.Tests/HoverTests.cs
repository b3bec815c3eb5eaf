using System.Text;
using CommitLang.Tooling.Hovering;

namespace CommitLang.Tooling.Tests;

/// <summary>What is shown of names, norms and words.</summary>
public sealed class HoverTests
{
    private const string Text = """
        /// A state of the north.
        party ┆Arden "Republic of Arden" iso DE
        party Brennia
        person ┆Weber "Anna Weber" speaks for Arden as "Foreign *Minister*" from 2030-01-10
        group ┆Guarantors "Friends of the Strait" open {
            Arden from 2030-03-02
            ┆Brennia
        }
        area ┆Land of Arden {
            area Port
        }
        unit ┆men (level)
        act Support(of: party) "support"
        act ┆Send(of: party) is Support(of) measured in men lasting
        event ┆Peace is Arden does Support(of: Brennia)
        document ┆Paper "Paper on support" dated 2030-04 at "https://example.org/paper"
        treaty ┆Pact between Arden, Brennia {
            in force from 2031-01-01
            article ┆1 {
                Arden ┆shall Send(of: Brennia), at least 5 men
                ┆within 90 days of Peace
                source Paper "page 4" said by Weber
            }
        }
        ┆remark Said "nothing much" source Paper
        // ┆nothing
        """;

    [Fact]
    public Task Names_norms_and_words()
    {
        var shown = new StringBuilder();
        var parts = Text.Split(Views.Caret);
        var view = Views.Of(("m.commit", string.Concat(parts)));
        var file = view.Files.Single();
        var position = 0;
        foreach (var part in parts[..^1])
        {
            position += part.Length;
            var hover = Hovers.At(view, file, position);
            shown.Append($"==== {(hover is null ? "nothing" : file.Text.GetText(hover.Span))}\n{hover?.Markdown}\n");
        }

        return Verifier.Verify(shown.ToString());
    }

    [Fact]
    public void Norm_of_another_reading_is_told_as_it_stands_there()
    {
        var (view, file, position) = Views.At("""
            party A
            act Go
            term Law open {
                reading Narrow { commitment C by A { A shall Go } }
                reading Wide { commitment C by A { A ┆may Go } }
            }
            """);

        Assert.Contains("permission", Hovers.At(view, file, position)?.Markdown, StringComparison.Ordinal);
        var name = file.Text.ToString().LastIndexOf("C by", StringComparison.Ordinal);
        Assert.Contains("may", Hovers.At(view, file, name)?.Markdown, StringComparison.Ordinal);
    }
}
