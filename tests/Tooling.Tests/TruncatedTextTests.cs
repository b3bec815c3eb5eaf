using CommitLang.Text;
using CommitLang.Tooling.Classification;
using CommitLang.Tooling.Completion;
using CommitLang.Tooling.Hints;
using CommitLang.Tooling.Hovering;
using CommitLang.Tooling.Navigation;
using CommitLang.Tooling.Repairs;
using CommitLang.Tooling.Signatures;

namespace CommitLang.Tooling.Tests;

/// <summary>Everything can be asked of a text that ends anywhere.</summary>
public sealed class TruncatedTextTests
{
    [Fact]
    public void Seeds_at_some_places() => AskOf("seeds", step: 97);

    [Fact]
    [Trait("Category", "Slow")]
    public void Texts_at_many_places()
    {
        foreach (var folder in Views.Folders)
        {
            AskOf(folder, step: 17);
        }
    }

    private static void AskOf(string folder, int step)
    {
        var whole = Views.OfFolder(folder);
        foreach (var file in whole.Files)
        {
            for (var position = 0; position <= file.Text.Length; position += step)
            {
                var cut = file.WithText(file.Text.ToString()[..position]);
                var view = whole.Next(whole.Files.Select(other => other == file ? cut : other), null);
                var all = new TextSpan(0, position);

                Assert.All(Completions.At(view, cut, position).Items, item => Assert.NotEmpty(item.Label));
                _ = Hovers.At(view, cut, position);
                _ = SignatureHelp.At(view, cut, position);
                _ = References.At(view, cut, position, includeDeclaration: true).Count();
                _ = Outline.Of(cut.Tree);
                Assert.All(Definitions.BehindAt(view, cut, position), place => Assert.True(place.Span.End <= place.Text.Length));
                Assert.All(Classifier.Classify(view, cut, all), piece => Assert.True(piece.Span.End <= position));
                Assert.All(InlayHints.Members(view, cut, all).Concat(InlayHints.Deadlines(view, cut, all)), hint => Assert.InRange(hint.Position, 0, position));
                Assert.All(AllRepairs.For(view, cut, new TextSpan(position, 0)), repair => Assert.NotEmpty(repair.Changes));
                _ = CodeLenses.Of(view, cut).Count();
                Assert.True(Renaming.Prepare(view, cut, position) is not { } span || span.End <= position);
            }
        }
    }
}
