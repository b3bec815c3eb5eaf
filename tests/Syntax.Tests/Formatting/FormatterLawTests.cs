using System.Globalization;
using System.Text;
using CommitLang.Syntax.Tests.Support;
using CsCheck;

namespace CommitLang.Syntax.Tests.Formatting;

/// <summary>Laid out twice is laid out once, and nothing is lost, however the text was written and whatever is wrong with it.</summary>
public sealed class FormatterLawTests
{
    private static readonly string[] Fillings =
    [
        " ", "   ", "\t", "\n", "\r\n", "\n\n\n", "\n   \n", " // aside  \n", "\n// above\n", "\n/// doc\n", " /// doc behind\n",
        " //a\n\n//b\n\n\n//c\n\n", "\u2028", "\uFEFF",
    ];

    private static readonly string Characters = "{}(),.:\"\\/ \n+=2€x";

    [Fact]
    public void White_space_and_comments_anywhere() => RandomSamples.Holds(Refilled, 400, Same, Format);

    [Fact]
    [Trait("Category", "Slow")]
    public void White_space_and_comments_anywhere_at_length() => RandomSamples.Holds(Refilled, 20_000, Same, Format);

    [Fact]
    public void Texts_with_mistakes() => RandomSamples.Holds(Broken, 400, Same, Format);

    [Fact]
    [Trait("Category", "Slow")]
    public void Texts_with_mistakes_at_length() => RandomSamples.Holds(Broken, 20_000, Same, Format);

    [Fact]
    public void Parts_of_texts() => RandomSamples.Holds(Parts(Gen.OneOf(Refilled, Broken)), 400, Print, Check);

    [Fact]
    [Trait("Category", "Slow")]
    public void Parts_of_texts_at_length() => RandomSamples.Holds(Parts(Gen.OneOf(Refilled, Broken)), 20_000, Print, Check);

    private static string Same(string text) => text;

    private static void Format(string text) => FormattingChecks.Format(text);

    private static string Print((string Text, int Start, int Length) part) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.Text}\n---- from {part.Start}, {part.Length} characters");

    private static void Check((string Text, int Start, int Length) part) => FormattingChecks.FormatPart(part.Text, part.Start, part.Length);

    /// <summary>A stretch of a text that begins anywhere, or behind a line break or brace.</summary>
    private static Gen<(string Text, int Start, int Length)> Parts(Gen<string> texts) =>
        from text in texts
        from place in Gen.Double[0, 1]
        from length in Gen.Int[0, 40]
        let start = (int)(place * text.Length)
        let typed = length % 2 == 0 ? start : text.IndexOfAny(['\n', '}'], start) + 1
        select (text, typed, Math.Min(length, text.Length - typed));

    private static Gen<string> Declarations =>
        Gen.Int[0, Samples.Declarations.Count - 1].Select(i => Samples.Declarations[i]).Array[1, 4].Select(string.Concat);

    /// <summary>Declarations with something between some of their tokens.</summary>
    private static Gen<string> Refilled =>
        from text in Declarations
        from often in Gen.Int[2, 30]
        from choices in Gen.Int[0, 10_000].Array[400]
        select Refill(text, often, choices);

    private static Gen<string> Broken =>
        from text in Refilled
        from edits in Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], Gen.Int[0, Characters.Length - 1]).Array[1, 3]
        select edits.Aggregate(text, (edited, edit) =>
        {
            var start = (int)(edit.Item1 * edited.Length);
            var length = Math.Min(edit.Item2, edited.Length - start);
            return edit.Item2 % 2 == 0 ? edited.Remove(start, length) : edited.Insert(start, Characters[edit.Item3].ToString());
        });

    private static string Refill(string text, int often, int[] choices)
    {
        var output = new StringBuilder();
        var i = 0;
        foreach (var token in SyntaxTree.ParseText(text).Root.DescendantTokens())
        {
            var choice = choices[i++ % choices.Length];
            output.Append(choice % often == 0 ? Fillings[choice / often % Fillings.Length] : "").Append(token.ToFullString());
        }

        return output.ToString();
    }
}
