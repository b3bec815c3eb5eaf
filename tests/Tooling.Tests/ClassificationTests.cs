using CommitLang.Text;
using CommitLang.Tooling.Classification;

namespace CommitLang.Tooling.Tests;

/// <summary>What the pieces of a text are.</summary>
public sealed class ClassificationTests
{
    public static TheoryData<string> Folders => [.. Views.Folders];

    [Fact]
    public void Names_have_the_class_of_what_they_stand_for()
    {
        var view = Views.Of(("m.commit", """
            /// Of help.
            party A iso FR // alone
            group G { A }
            unit men (level)
            act Help(of: party) measured in men
            commitment C {
                each ally of G shall Help(of: A), at least 5 men
                toward ally
            }
            """));
        var file = view.Files.Single();

        Assert.Equal(
            "/// Of help.:Comment/doc party:Keyword A:Party! iso:Keyword FR:Text // alone:Comment group:Keyword G:Group! A:Party"
            + " unit:Keyword men:Unit! level:Keyword act:Keyword Help:Act! of:Parameter! party:Keyword measured:Keyword in:Keyword men:Unit"
            + " commitment:Keyword C:Statement! each:Keyword ally:Parameter! of:Keyword G:Group shall:Modality Help:Act of:Parameter A:Party"
            + " at:Keyword least:Keyword 5:Number men:Unit toward:Keyword ally:Parameter",
            string.Join(' ', Classifier.Classify(view, file, new TextSpan(0, file.Text.Length))
                .Select(piece => $"{file.Text.GetText(piece.Span)}:{piece.Class}{(piece.IsDeclaration ? "!" : "")}{(piece.IsDocumentation ? "/doc" : "")}")));
    }

    [Fact]
    public void Names_in_front_of_a_name_have_classes_of_their_own()
    {
        var view = Views.Of(
            ("a.commit", "module A.B\nparty X\nparty Y\nact Go\ntreaty T between X, Y { article 1 { X shall Go } }"),
            ("m.commit", "module M\nimport A.B\nimport A.B as Z\nprecedence A.B.T.1 prevails over Z.T\n"));
        var file = Views.Only(view, "m.commit");

        Assert.Equal(
            "M:Module A:Module B:Module A:Module B:Module Z:Module A:Module B:Module T:Statement 1:Number Z:Module T:Statement",
            string.Join(' ', Classifier.Classify(view, file, new TextSpan(0, file.Text.Length)).Where(piece => piece.Class != TextClass.Keyword)
                .Select(piece => $"{file.Text.GetText(piece.Span)}:{piece.Class}")));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Pieces_are_in_order_within_lines_and_leave_no_word_out(string folder)
    {
        var view = Views.OfFolder(folder);
        foreach (var file in view.Files)
        {
            var pieces = Classifier.Classify(view, file, new TextSpan(0, file.Text.Length)).ToList();

            Assert.All(pieces.Zip(pieces.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
            Assert.All(pieces, piece => Assert.Equal(file.Text.GetLineIndex(piece.Span.Start), file.Text.GetLineIndex(piece.Span.End)));
            var rest = pieces.AsEnumerable().Reverse().Aggregate(file.Text.ToString(), (text, piece) => text.Remove(piece.Span.Start, piece.Span.Length));
            Assert.Equal("", string.Concat(rest.Where(char.IsLetterOrDigit)));
        }
    }
}
