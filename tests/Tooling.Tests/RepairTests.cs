using CommitLang.Text;
using CommitLang.Tooling.Repairs;

namespace CommitLang.Tooling.Tests;

/// <summary>What is offered for a mistake, and what becomes of the text.</summary>
public sealed class RepairTests
{
    private static readonly (string Path, string Text)[] Others = [("a.commit", "module A\nparty Anna\nact Help(of: party, soon: flag)\nact Wait\nevent Attack\n")];

    [Theory]
    [InlineData("party Arden\ngroup G { Ard┆an }", "Write `Arden`", "party Arden\ngroup G { Arden }")]
    [InlineData("module M\ngroup G { Anna┆ }", "Import A", "module M\n\nimport A\ngroup G { Anna }")]
    [InlineData("group G { Anna┆ }", "Import A", "import A\n\ngroup G { Anna }")]
    [InlineData("module M\r\ngroup G { Anna┆ }", "Import A", "module M\r\n\r\nimport A\r\ngroup G { Anna }")]
    [InlineData("/// Of G.\ngroup G { Zoe┆ }", "Declare party Zoe", "party Zoe\n\n/// Of G.\ngroup G { Zoe }")]
    [InlineData("party A\n// apart\n\n/// Of G.\n/// And more.\n    group G { A Zoe┆ }", "Declare party Zoe", "party A\n// apart\n\nparty Zoe\n\n/// Of G.\n/// And more.\n    group G { A Zoe }")]
    [InlineData("/// Of nobody.\nparty ┆Alone\nparty Other\ngroup G { Other }\n", "Remove `Alone`", "party Other\ngroup G { Other }\n")]
    [InlineData("import A\ncommitment C { Anna shall ┆Run }", "Declare act Run", "import A\nact Run\n\ncommitment C { Anna shall Run }")]
    [InlineData("import A\ncommitment C {\n    Anna shall Wait\n    when Fl┆ood\n}", "Declare event Flood", "import A\nevent Flood\n\ncommitment C {\n    Anna shall Wait\n    when Flood\n}")]
    [InlineData("import A\ncommitment C {\n    Anna shall Wait\n    while Fl┆ood\n}", "Declare state Flood", "import A\nstate Flood\n\ncommitment C {\n    Anna shall Wait\n    while Flood\n}")]
    [InlineData("import A\ncommitment C { Anna shall Wait source Pa┆per }", "Declare document Paper", "import A\ndocument Paper\n\ncommitment C { Anna shall Wait source Paper }")]
    [InlineData("import ┆B\n", "Write `A`", "import A\n")]
    [InlineData("party P iso D┆X\n", "Write `", null)]
    [InlineData("party ┆Alone\nparty Other\ngroup G { Other }\n", "Remove `Alone`", "party Other\ngroup G { Other }\n")]
    [InlineData("import A\ncommitment C { Anna shall ┆Help(soon: yes) }", "Leave it undecided", "import A\ncommitment C { Anna shall Help(soon: yes, of: undecided) }")]
    [InlineData("import A\ncommitment C { Anna shall ┆Help() }", "Leave it undecided", "import A\ncommitment C { Anna shall Help(of: undecided, soon: undecided) }")]
    [InlineData("import A\ncommitment C { Anna shall Help(Anna, ┆soom: yes) }", "Write `soon`", "import A\ncommitment C { Anna shall Help(Anna, soon: yes) }")]
    [InlineData("import A\ncommitment C { Anna shall Help(Anna, yes, ┆no) }", "Remove `no`", "import A\ncommitment C { Anna shall Help(Anna, yes) }")]
    [InlineData("import A\ncommitment C { Anna shall Wait(┆no) }", "Remove `no`", "import A\ncommitment C { Anna shall Wait }")]
    [InlineData("import A\ngroup G { Anna }\ncommitment C { each of ┆Anna shall Wait }", "Bind `Anna` alone", "import A\ngroup G { Anna }\ncommitment C { Anna shall Wait }")]
    [InlineData("import A\ncommitment C {\n    Anna shall continuously Wait\n    while ┆Attack\n}", "Say `when`", "import A\ncommitment C {\n    Anna shall continuously Wait\n    when Attack\n}")]
    [InlineData("import A\nparty Zoe\ngroup G { Anna Zoe }\ncommitment C { ┆G shall Wait }", "Bind every member", "import A\nparty Zoe\ngroup G { Anna Zoe }\ncommitment C { each of G shall Wait }")]
    [InlineData("import A\nparty Zoe\ngroup G { Anna Zoe }\ncommitment C { ┆G shall Wait }", "Bind one of them", "import A\nparty Zoe\ngroup G { Anna Zoe }\ncommitment C { any of G shall Wait }")]
    [InlineData("import A\nparty Zoe\ngroup G { Anna Zoe }\ncommitment C { ┆G shall Wait }", "Bind them together", "import A\nparty Zoe\ngroup G { Anna Zoe }\ncommitment C { G jointly shall Wait }")]
    public void Of_a_mistake(string text, string title, string? expected)
    {
        var (view, file, position) = Views.At(text, Others);
        var offered = AllRepairs.For(view, file, new TextSpan(position, 0)).ToList();
        var repair = offered.FirstOrDefault(repair => repair.Title.StartsWith(title, StringComparison.Ordinal));

        Assert.True(repair is not null, $"Offered: {string.Join("; ", offered.Select(other => other.Title))} for {string.Join("; ", Views.Wrongs(view))}");
        var after = Views.After(view, repair.Changes);
        if (expected is not null)
        {
            Assert.Equal(expected, Views.Only(after, "m.commit").Text.ToString());
        }

        Assert.Empty(Views.Errors(after));
    }
}
