using CommitLang.Text;
using CommitLang.Tooling.Programs;
using CommitLang.Tooling.Repairs;

namespace CommitLang.Tooling.Tests;

/// <summary>Imports in order, without a change of meaning.</summary>
public sealed class OrganisedImportsTests
{
    private static readonly (string Path, string Text)[] Others =
    [
        ("a.commit", "module A\nparty Anna\nparty Both\n"),
        ("b.commit", "module B\nparty Berta\nparty Both\nunit coins (total)\n"),
        ("c.commit", "module C.D\ntreaty Charter between X, Y { article 1 { X may Z } }\nterm T { reading R { party Hidden } reading S { } }\n"),
    ];

    [Theory]
    [InlineData("import B\nimport A\ngroup G { Anna Berta }", "import A\nimport B\ngroup G { Anna Berta }")]
    [InlineData("import A\nimport A\nimport A as X\ngroup G { Anna X.Anna }", "import A\nimport A as X\ngroup G { Anna X.Anna }")]
    [InlineData("import B\nimport A\ngroup G { Berta }", "import B\ngroup G { Berta }")]
    [InlineData("module M\n\nimport B\n\ngroup G { Z }", "module M\n\ngroup G { Z }")]
    [InlineData("import B // why\nimport A // because\ngroup G { Anna Berta }", "import A // because\nimport B // why\ngroup G { Anna Berta }")]
    [InlineData("import B\n\nimport A\ngroup G { Anna Berta }", "import B\n\nimport A\ngroup G { Anna Berta }")]
    [InlineData("import B\n// apart\nimport A\ngroup G { Anna Berta }", "import B\n// apart\nimport A\ngroup G { Anna Berta }")]
    [InlineData("import B\nimport A\ngroup G { Both }", "import B\nimport A\ngroup G { Both }")]
    [InlineData("import B as X\nimport A as X\ngroup G { X.Anna }", "import B as X\nimport A as X\ngroup G { X.Anna }")]
    [InlineData("import B\nimport A\nparty Both\ngroup G { Both Anna Berta }", "import B\nimport A\nparty Both\ngroup G { Both Anna Berta }")]
    [InlineData("import C.D\nprecedence C.D.Charter.1 prevails over C.D.Charter", "import C.D\nprecedence C.D.Charter.1 prevails over C.D.Charter")]
    [InlineData("import C.D\ngroup G { Hidden }", "import C.D\ngroup G { Hidden }")]
    [InlineData("import B\nact Pay measured in coins", "import B\nact Pay measured in coins")]
    [InlineData("import World.Countries as W\nimport World.Countries\ngroup G { France }", "import World.Countries\ngroup G { France }")]
    [InlineData("import Missing\nparty P", "import Missing\nparty P")]
    [InlineData("import B\nimport A as\nparty P", "import B\nimport A as\nparty P")]
    [InlineData("import B\r\nimport A\r\ngroup G { Anna Berta }", "import A\r\nimport B\r\ngroup G { Anna Berta }")]
    [InlineData("import B import A\ngroup G { Anna Berta }", "import A\nimport B\ngroup G { Anna Berta }")]
    public void Imports_are_put_in_order(string text, string expected)
    {
        var organised = Organise(text);

        Assert.Equal(expected, organised);
        Assert.Equal(organised, Organise(organised));
    }

    private static string Organise(string text)
    {
        var view = ProgramView.Of(Others.Append(("m.commit", text)).Select(file => ProgramFile.Of(SourceText.From(file.Item2, file.Item1))));
        var file = view.Find("m.commit") ?? throw new InvalidOperationException("The file is not in the program.");
        var changes = OrganisedImports.Changes(view, file);

        Assert.All(changes, change => Assert.Equal("m.commit", change.Path));
        return file.Text.WithChanges(changes.Select(change => new TextChange(change.Span, change.NewText))).ToString();
    }
}
