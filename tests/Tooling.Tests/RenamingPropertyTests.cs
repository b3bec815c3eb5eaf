using CommitLang.Compiler.Symbols;
using CommitLang.Tooling.Navigation;
using CommitLang.Tooling.Programs;
using CommitLang.Tooling.Repairs;

namespace CommitLang.Tooling.Tests;

/// <summary>A name can be changed everywhere without another change of what the texts say, and back again.</summary>
public sealed class RenamingPropertyTests
{
    public static TheoryData<string> Folders => [.. Views.Folders];

    [Fact]
    public void Some_names_of_the_seeds() => RenameAll("seeds", every: 9);

    [Theory]
    [MemberData(nameof(Folders))]
    [Trait("Category", "Slow")]
    public void Every_name(string folder) => RenameAll(folder, every: 1);

    private static void RenameAll(string folder, int every)
    {
        var view = Views.OfFolder(folder);
        var wrongs = Views.Wrongs(view);
        var texts = view.Files.Select(file => file.Text.ToString()).ToList();
        foreach (var symbol in view.Compilation.Symbols.Where((symbol, i) => i % every == 0 && symbol.Module is { IsLibrary: false }))
        {
            var newName = symbol is ModuleSymbol ? "Fresh.Name" : "FreshName";
            var renamed = Rename(view, symbol, newName);
            var back = Rename(renamed.View, SymbolAt(renamed.View, renamed.Path, renamed.Position), symbol.Name);

            Assert.Equal(texts, back.View.Files.Select(file => file.Text.ToString()));
            Assert.Equal(
                wrongs.Select(wrong => wrong.Replace(symbol.Name, newName, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
                Views.Wrongs(renamed.View).Select(wrong => wrong.Replace(symbol.Name, newName, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }
    }

    private static Symbol SymbolAt(ProgramView view, string path, int position)
    {
        var model = view.GetModel(Views.Only(view, path).Tree);
        return model.GetSymbolAt(position) ?? throw new InvalidOperationException($"Nothing is named at {path} {position}.");
    }

    private static (ProgramView View, string Path, int Position) Rename(ProgramView view, Symbol symbol, string newName)
    {
        var place = view.Compilation.GetLocation(symbol);
        var result = Renaming.Rename(view, Views.Only(view, place.Path), place.Span.Start, newName);
        Assert.True(result.Problem.Length == 0, $"{symbol.Name}: {result.Problem}");
        Assert.Contains(place, result.Places);
        Assert.All(result.Places, written => Assert.Equal(symbol.Name, written.Text.GetText(written.Span)));
        var before = result.Places.Count(other => other.Path == place.Path && other.Span.Start < place.Span.Start);
        return (Views.After(view, result.Places.Select(changed => new FileChange(changed.Path, changed.Span, newName))), place.Path,
            place.Span.Start + (before * (newName.Length - symbol.Name.Length)));
    }
}
