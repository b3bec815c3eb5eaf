using CommitLang.Syntax;
using CommitLang.Tooling.Names;
using CommitLang.Tooling.Navigation;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Tests;

/// <summary>A program that was edited says of every name what one that is read anew does.</summary>
public sealed class EditedViewTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "\"", "// ", "\n", " ", ",", ".", "shall ", "when ", "party Xanadu\n", "commitment C {\n    Russia shall Go\n}\n",
        "precedence AmericanSupport prevails over GermanShare\n", "each of ", "2030-01-31", "import World.Countries\n", "module Other\n", "Ukraine", "é",
    ];

    [Fact]
    public void Few_edits() => Edit(seed: 1, edits: 25);

    [Fact]
    [Trait("Category", "Slow")]
    public void Many_edits()
    {
        for (var seed = 2; seed < 12; seed++)
        {
            Edit(seed, edits: 150);
        }
    }

    private static void Edit(int seed, int edits)
    {
        var random = new Random(seed);
        var view = Views.OfFolder("seeds");
        _ = view.Compilation.GetProgram();
        for (var edit = 0; edit < edits; edit++)
        {
            var files = view.Files.ToList();
            var file = files[random.Next(files.Count)];
            var changed = file.WithText(Changed(file.Text.ToString(), random));
            view = view.Next(files.Select(other => other == file ? changed : other), null);
            AssertSame(view, Views.Of([.. view.Files.Select(other => (other.Path, other.Text.ToString()))]), $"seed {seed}, edit {edit}");
            if (Views.Errors(view).Count() > 12)
            {
                var whole = Views.OfFolder("seeds");
                view = view.Next(view.Files.Select(other => other.WithText(Views.Only(whole, other.Path).Text.ToString())), null);
            }
        }
    }

    private static string Changed(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        switch (random.Next(5))
        {
            case 0:
                return text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            case 1:
                return text.Remove(at, Math.Min(random.Next(6), text.Length - at));
            default:
                // A word in place of another one, which keeps the text sound as often as not.
                var tokens = SyntaxTree.ParseText(text).Root.DescendantTokens().Where(token => token.IsPresent && token.Kind == SyntaxKind.NameToken).ToList();
                if (tokens.Count == 0)
                {
                    return text + Pieces[random.Next(Pieces.Length)];
                }

                var (old, other) = (tokens[random.Next(tokens.Count)], tokens[random.Next(tokens.Count)]);
                return text.Remove(old.Span.Start, old.Span.Length).Insert(old.Span.Start, other.Text);
        }
    }

    private static void AssertSame(ProgramView edited, ProgramView anew, string when)
    {
        foreach (var (file, fresh) in edited.Files.Zip(anew.Files))
        {
            Assert.Equal(Named(anew, fresh), Named(edited, file));
            Assert.Equal(Outlined(fresh), Outlined(file));
        }

        Assert.Equal(Referenced(anew), Referenced(edited));
        Assert.True(Views.Wrongs(anew).SequenceEqual(Views.Wrongs(edited)), when);
    }

    private static List<string> Outlined(ProgramFile file) =>
        [.. Outline.Of(file.Tree).SelectMany(item => item.Inner.Prepend(item)).Select(item => $"{item.Kind} {item.Name} {item.Detail} {item.Span} {item.NameSpan}")];

    private static List<string> Referenced(ProgramView view) =>
        [.. view.Compilation.Symbols.Select(symbol => $"{symbol.KindText} {symbol.Name}: {string.Join(' ', view.Compilation.GetReferences(symbol))}")];

    private static List<string> Named(ProgramView view, ProgramFile file) =>
    [
        .. file.Tree.Root.DescendantTokens().Where(token => token.IsPresent && token.Kind is SyntaxKind.NameToken or SyntaxKind.IntegerToken)
            .Select(token => (token, found: SymbolUse.At(view, file, token.Span.Start)))
            .Select(pair => pair.found is var (symbol, span)
                ? $"{pair.token.Span} {pair.token.Text}: {symbol.KindText} {symbol.Name} {span} {view.Compilation.GetLocation(symbol)}"
                : $"{pair.token.Span} {pair.token.Text}: nothing"),
    ];
}
