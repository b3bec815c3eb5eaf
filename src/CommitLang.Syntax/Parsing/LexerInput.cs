using System.Globalization;
using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// The text as the lexer sees it, in UTF-16 code units. The lexer is fast for ASCII only: it works out every other
/// character anew. All letters beyond ASCII mean the same to it, and so do all spaces and all characters that the language
/// does not use, so each is shown as one that stands for its class. Nobody reads a text through this.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="start">Where the part begins that the lexer is to see.</param>
/// <param name="end">Where it ends.</param>
internal sealed class LexerInput(string text, int start, int end) : ICharStream
{
    // An upper-case letter, because no word of the language has one.
    private const char Letter = 'Q';
    private const char Space = ' ';
    private const char Unused = '\u0001';
    private const char LastAscii = '\u007F';

    public int Index { get; private set; } = start;

    public int Size => end;

    public string SourceName => "";

    public void Consume() => Index++;

    public int LA(int i)
    {
        var position = Index + (i > 0 ? i - 1 : i);
        if (i == 0 || position < 0 || position >= end)
        {
            return i == 0 ? 0 : IntStreamConstants.EOF;
        }

        var letter = text[position];
        return letter <= LastAscii ? letter : ClassOf(letter);
    }

    public int Mark() => -1;

    public void Release(int marker)
    {
        // Everything is kept.
    }

    public void Seek(int index) => Index = index;

    public string GetText(Interval interval) => text[interval.a..(interval.b + 1)];

    private static char ClassOf(char letter) => letter switch
    {
        '\u0085' or '\u2028' or '\u2029' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u2033' => letter,
        '\uFEFF' => Space,
        _ => char.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => Letter,
            UnicodeCategory.SpaceSeparator => Space,

            // These continue a name and cannot begin one; no ASCII character is like that.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.ConnectorPunctuation => letter,
            _ => Unused,
        },
    };
}
