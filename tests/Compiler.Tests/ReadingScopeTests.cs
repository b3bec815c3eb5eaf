using System.Globalization;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Tests;

/// <summary>What is in scope under which reading of a term, and what is wrong in a text with readings.</summary>
public sealed class ReadingScopeTests
{
    private const string Rest = """
        party Arden
        party Brennia
        commitment Restraint {
            Arden shall not Raid(on: Brennia)
        }

        """;

    [Theory]
    // The same names with other definitions are the usual case.
    [InlineData("term T open { reading Narrow { act Raid(on: party) } reading Wide { act Raid(on: party) act Blockade(on: party) is Raid(on) } }", "")]
    // A term may share its name with what it is about, in a reading or outside.
    [InlineData("term Raid open { reading Narrow { act Raid(on: party) } reading Wide { act Raid(on: party) } }", "")]
    [InlineData("act Raid(on: party) term Raid open { reading Narrow { } reading Wide { } }", "")]
    // What only some readings declare cannot be named outside of them.
    [InlineData("term T open { reading Narrow { } reading Wide { act Raid(on: party) } }", "CL1001 4 (5: under this reading)")]
    [InlineData("term T open { reading Narrow { act Raid(on: party) } reading Wide { act Raid(on: area) } }", "CL1016 4 (5: under this reading)")]
    [InlineData("act Raid(on: party)\nterm S open { reading Narrow { act Siege } reading Wide { } }\nterm T open { reading One { } reading Two { commitment X { Arden shall Siege } } }", "CL1001 7 (6: under this reading)")]
    // One slip within a reading is told once.
    [InlineData("act Raid(on: party)\nterm S open { reading Narrow { } reading Wide { } }\nterm T open { reading One { } reading Two { commitment X { Arden shall Siege } } }", "CL1001 7")]
    [InlineData("act Raid(on: party) commitment X { Arden shall Siege }\nterm S open { reading Narrow { } reading Wide { } }", "CL1001 5")]
    // Declared twice: in a reading and outside, by readings of two terms that come together, as readings, as terms.
    [InlineData("act Raid(on: party)\nterm T open { reading Narrow { act Raid(on: party) } reading Wide { } }", "CL1003 6 (5: first declared here)")]
    [InlineData("term T open { reading Narrow { act Raid(on: party) } reading Wide { act Raid(on: party) } }\nact Raid(on: party)", "CL1003 6 (5: first declared here)")]
    [InlineData("act Raid(on: party)\nterm S open { reading Narrow { act Siege } reading Wide { } }\nterm T open { reading One { act Siege } reading Two { } }", "CL1003 7 (6: first declared here) (6: under this reading)")]
    [InlineData("act Raid(on: party) term T open { reading Narrow { } reading Narrow { } }", "CL1003 5")]
    [InlineData("act Raid(on: party)\nterm T open { reading Narrow { } }\nterm T open { reading Narrow { } }", "CL1003 7 (6: first declared here)")]
    // A term itself is nothing to name.
    [InlineData("term Raid open { reading Narrow { } }", "CL1002 4")]
    // A file names its module at its top; a reading may import.
    [InlineData("act Raid(on: party) term T open { reading Narrow { module Other } reading Wide { } }", "CL1007 5")]
    [InlineData("act Raid(on: party) term T open { reading Narrow { import World.Countries commitment X { France shall not Raid(on: Arden) } } reading Wide { } }", "")]
    public void Names(string source, string expected) => Assert.Equal(expected, Errors(Rest.TrimEnd() + " " + source));

    [Fact]
    public void Unused_is_what_no_reading_uses()
    {
        var unused = Compile("""
            party Arden
            act Idle
            act Walk
            term T open {
                reading Narrow { act Sit commitment X { Arden shall Walk } }
                reading Wide { act Sit commitment X { Arden shall Sit } }
            }
            """).GetDiagnostics().Where(diagnostic => diagnostic.Id == "CL1009").Select(diagnostic => $"{diagnostic.Location}");

        Assert.Equal(["test.commit:2:5", "test.commit:5:26"], unused);
    }

    [Fact]
    public void Symbols_are_those_of_the_readings_taken()
    {
        var compilation = Compile("""
            act Force
            term T open {
                reading Narrow { act Raid }
                reading Wide { act Raid is Force act Siege }
            }
            party Arden
            commitment X { Arden shall Raid }
            """);
        var wide = compilation.Under(ReadingChoice.None.With("T", "Wide"));
        var tree = compilation.SyntaxTrees[0];
        var place = tree.Text.ToString().LastIndexOf("Raid", StringComparison.Ordinal);

        Assert.Null(compilation.GetSymbol("Siege"));
        Assert.NotNull(wide.GetSymbol("Siege"));
        Assert.Empty(Act(compilation).Kinds);
        Assert.Equal(["Force"], Act(wide).Kinds.Select(kind => kind.Name));
        Assert.Same(Act(wide), wide.GetSemanticModel(tree).GetSymbolAt(place));
        Assert.Same(wide, compilation.Under(ReadingChoice.None.With("T", "Wide")));
        Assert.Equal(["an open term", "a reading", "a reading"], tree.Root.DescendantNodes()
            .Where(node => node is TermDeclarationSyntax or ReadingSyntax)
            .Select(node => compilation.GetSemanticModel(tree).GetDeclaredSymbol(node)?.KindText));

        static ActSymbol Act(Compilation from) => Assert.IsType<ActSymbol>(from.GetSymbol("Raid"));
    }

    [Fact]
    public void A_chosen_reading_leaves_the_others_out()
    {
        var compilation = Compile(Rest + "term T open { reading Narrow { } reading Wide { act Raid(on: party) } }");
        var wide = compilation.Under(ReadingChoice.None.With("T", "Wide"));

        Assert.Empty(wide.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(["Wide of T"], wide.Readings.Choices.Select(choice => $"{choice}"));
        Assert.Empty(wide.Readings.Terms);
        Assert.Throws<ArgumentException>(() => compilation.Under(ReadingChoice.None.With("T", "Weid")));
        Assert.Throws<ArgumentException>(() => compilation.Under(ReadingChoice.None.With("S", "Wide")));
    }

    [Fact]
    public void Terms_of_two_modules_are_told_apart_and_readings_of_one_name_go_together()
    {
        var trees = new[] { "One", "Two" }.Select(name => SyntaxTree.ParseText(
            $"module {name}\nterm T open {{ reading Narrow {{ }} reading Wide {{ }} }}\n", $"{name}.commit")).ToList();
        var compilation = Compilation.Create(Enumerable.Reverse(trees));

        Assert.Equal(["One.T", "Two.T"], compilation.Terms.Select(term => term.Name));
        Assert.Equal(4, compilation.Readings.Choices.Length);
        Assert.Equal(
            ["Narrow of One.T, Narrow of Two.T", "Narrow of One.T, Wide of Two.T", "Wide of One.T, Narrow of Two.T", "Wide of One.T, Wide of Two.T"],
            compilation.Readings.Choices.Select(choice => $"{choice}"));
    }

    [Fact]
    public void Terms_of_one_name_in_several_readings_are_one()
    {
        var family = Compile("""
            term Outer open {
                reading A { term Inner open { reading C { } reading D { } } }
                reading B { term Inner open { reading D { } reading E { } } }
            }
            """).Readings;

        Assert.Equal(["C of Inner, A of Outer", "D of Inner, A of Outer", "D of Inner, B of Outer", "E of Inner, B of Outer"], family.Choices.Select(choice => $"{choice}"));
        Assert.Equal("under reading E of Inner", family.Describe([3], [0, 1, 2, 3]));
        Assert.Equal("under reading D of Inner, whichever reading of Outer", family.Describe([1, 2], [0, 1, 2, 3]));
    }

    [Fact]
    public void Each_reading_is_looked_at_where_combinations_are_too_many()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"term T{i} open {{ reading A {{ }} reading B {{ term U{i} open {{ reading C {{ }} reading D {{ }} }} }} }}\n"));
        var family = Compile(text).Readings;

        Assert.False(family.IsComplete);
        Assert.Equal(1 + 40 + 40, family.Choices.Length);
        Assert.Single(family.Choices, choice => choice.Of("T7") == "B" && choice.Of("U7") == "D");
        Assert.Equal(80, family.Terms.Length);
    }

    [Fact]
    public void Choices_are_equal_when_they_say_the_same()
    {
        var one = ReadingChoice.None.With("A", "x").With("B", "y");
        var other = ReadingChoice.None.With("B", "y").With("A", "z").With(ReadingChoice.None.With("A", "x"));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, one.With("B", "z"));
        Assert.Equal("x of A, y of B", one.ToString());
    }

    [Fact]
    public void Words_say_exactly_under_which_choices_something_is_so()
    {
        var family = Compile("""
            term One open { reading A { } reading B { } }
            term Two open { reading C { } reading D { } reading E { } }
            term Three open { reading F { } reading G { } }
            """).Readings;
        var all = Enumerable.Range(0, family.Choices.Length).ToList();
        for (var set = 1; set < (1 << all.Count) - 1; set++)
        {
            var holds = all.FindAll(choice => (set >> choice & 1) == 1);
            var words = family.Describe(holds, all);

            Assert.StartsWith("under reading ", words, StringComparison.Ordinal);
            Assert.Equal(holds, all.FindAll(choice => IsSaid(words["under reading ".Length..], family.Choices[choice])));
        }

        Assert.Equal(12, all.Count);
        Assert.Equal("", family.Describe(all, all));
    }

    private static bool IsSaid(string words, ReadingChoice choice)
    {
        var rest = words.IndexOf(", whichever", StringComparison.Ordinal) is var one and >= 0 ? one : words.IndexOf(", however", StringComparison.Ordinal);
        return (rest < 0 ? words : words[..rest]).Split(", or ").Any(part => part.Split(" and ").All(term =>
            term.Split(" of ") is [var readings, var name] && readings.Split(" or ").Contains(choice.Of(name))));
    }

    private static Compilation Compile(string source) => Compilation.Create([SyntaxTree.ParseText(source, "test.commit")]);

    /// <summary>Errors and warnings: the id, the line and the lines that are spoken of too.</summary>
    private static string Errors(string source) => string.Join(" ", Compile(source).GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => string.Concat(diagnostic.RelatedLocations
            .Select(related => string.Create(CultureInfo.InvariantCulture, $" ({Line(related.Location)}: {related.Message})"))
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Id} {Line(diagnostic.Location)}")))));

    private static int Line(Location location) => location.GetLinePosition().Start.Line + 1;
}
