using CommitLang.Syntax;
using CommitLang.Tooling.Completion;

namespace CommitLang.Tooling.Tests;

/// <summary>What was written next is proposed.</summary>
public sealed class CompletionPropertyTests
{
    public static TheoryData<string> Folders => [.. Views.Folders];

    [Fact]
    public void Words_of_the_seeds_are_proposed_where_they_stand() => AssertProposed("seeds", every: 23);

    [Theory]
    [MemberData(nameof(Folders))]
    [Trait("Category", "Slow")]
    public void Every_word_is_proposed_where_it_stands(string folder) => AssertProposed(folder, every: 1);

    private static void AssertProposed(string folder, int every)
    {
        var whole = Views.OfFolder(folder);
        var missing = new List<string>();
        var asked = 0;
        foreach (var file in whole.Files)
        {
            var model = whole.GetModel(file.Tree);
            foreach (var token in file.Tree.Root.DescendantTokens().Where((token, i) => i % every == 0 && token.IsPresent))
            {
                var isName = token is { Kind: SyntaxKind.NameToken, Parent: PathSyntax path } && path.Segments[0] == token
                    && model.GetSymbol(path) is { } symbol && path.Segments.Length == 1 && whole.Find(whole.Compilation.GetLocation(symbol).Path) is not null
                    && !(symbol.Location.Path == file.Path && whole.Compilation.GetLocation(symbol).Span.Start >= token.Span.Start);
                if (!isName && !SyntaxFacts.IsKeyword(token.Kind))
                {
                    continue;
                }

                asked++;
                var cut = file.WithText(file.Text.ToString()[..token.Span.Start]);
                var view = whole.Next(whole.Files.Select(other => other == file ? cut : other), null);
                var items = Completions.At(view, cut, token.Span.Start).Items;
                if (!items.Any(item => item.Label == token.Text || item.Text.Split('(')[0] == token.Text || item.Label.TrimEnd(':') == token.Text))
                {
                    missing.Add($"{file.Path} {file.Text.GetLinePosition(token.Span.Start)} {token.Text}: {file.Text.GetLineText(file.Text.GetLineIndex(token.Span.Start)).Trim()}");
                }
            }
        }

        Assert.True(missing.Count <= asked / 20, $"{missing.Count} of {asked}\n{string.Join('\n', missing)}");
    }
}
