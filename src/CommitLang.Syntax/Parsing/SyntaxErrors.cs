using CommitLang.Diagnostics;

namespace CommitLang.Syntax.Parsing;

/// <summary>What can be wrong with a text before anybody asks what it means.</summary>
internal static class SyntaxErrors
{
    /// <summary>Something has to come, and the line ends.</summary>
    public static readonly DiagnosticDescriptor Missing = DiagnosticDescriptor.Error(
        "CL0001", "Something is missing", "Expected {expected} {where}.");

    /// <summary>Something else has to come.</summary>
    public static readonly DiagnosticDescriptor Unexpected = DiagnosticDescriptor.Error(
        "CL0002", "Not expected here", "Did not expect {found} {where}; expected {expected}.");

    /// <summary>So much could come that a list would not help.</summary>
    public static readonly DiagnosticDescriptor Misplaced = DiagnosticDescriptor.Error(
        "CL0003", "Out of place", "Did not expect {found} {where}.");

    /// <summary>A text runs to the end of its line.</summary>
    public static readonly DiagnosticDescriptor UnterminatedText = DiagnosticDescriptor.Error(
        "CL0004", "Text without an end", "The text lacks its closing quotation mark, which must stand on the same line.");

    /// <summary>A character, or several in a row, that the language does not use.</summary>
    public static readonly DiagnosticDescriptor BadCharacters = DiagnosticDescriptor.Error(
        "CL0005", "Character without meaning", "The language does not use {characters}.");

    /// <summary>A word of the language where a name has to stand.</summary>
    public static readonly DiagnosticDescriptor WordAsName = DiagnosticDescriptor.Error(
        "CL0006", "Word of the language used as a name", "`{word}` is a word of the language and cannot be a name here.");

    /// <summary>Almost a word of the language.</summary>
    public static readonly DiagnosticDescriptor Misspelt = DiagnosticDescriptor.Error(
        "CL0007", "Misspelt word", "`{found}` is not known here; perhaps `{word}` is meant.");

    /// <summary>A block that is never closed.</summary>
    public static readonly DiagnosticDescriptor UnclosedBlock = DiagnosticDescriptor.Error(
        "CL0008", "Block without an end", "`}}` is missing for the block opened on line {line}.");

    /// <summary>Nesting that nobody means.</summary>
    public static readonly DiagnosticDescriptor TooDeep = DiagnosticDescriptor.Error(
        "CL0009", "Nested too deeply", "Braces and parentheses are nested more than {limit} deep.");

    /// <summary>The end of the list of errors.</summary>
    public static readonly DiagnosticDescriptor TooMany = DiagnosticDescriptor.Error(
        "CL0010", "Too many errors", "There are more than {limit} errors in this file; further ones are not shown.");

    /// <summary>A closing brace or parenthesis without an opening one.</summary>
    public static readonly DiagnosticDescriptor NothingToClose = DiagnosticDescriptor.Error(
        "CL0011", "Nothing to close", "`{found}` closes nothing.");

    /// <summary>Quotation marks as a word processor sets them.</summary>
    public static readonly DiagnosticDescriptor TypographicQuotes = DiagnosticDescriptor.Error(
        "CL0012", "Typographic quotation marks", "A text stands between straight quotation marks (\").");

    /// <summary>A semicolon.</summary>
    public static readonly DiagnosticDescriptor Semicolon = DiagnosticDescriptor.Error(
        "CL0013", "Needless semicolon", "`;` is not used; a clause ends where the next one begins.");

    /// <summary>A norm or a clause at the top of a file.</summary>
    public static readonly DiagnosticDescriptor OutsideStatement = DiagnosticDescriptor.Error(
        "CL0014", "Outside a statement", "A norm or clause stands in the block of a statement, such as `commitment Name {{ }}`.");

    /// <summary>A statement that does not say of what kind it is.</summary>
    public static readonly DiagnosticDescriptor KindOfStatement = DiagnosticDescriptor.Error(
        "CL0015", "Kind of statement missing", "A word such as `commitment` or `demand` is missing in front of `{name}`.");

    /// <summary>A colon where a block begins.</summary>
    public static readonly DiagnosticDescriptor ColonForBrace = DiagnosticDescriptor.Error(
        "CL0016", "Colon instead of a brace", "A block begins with `{{`, not with `:`.");

    /// <summary>A comma between the thousands of a number.</summary>
    public static readonly DiagnosticDescriptor CommaInNumber = DiagnosticDescriptor.Error(
        "CL0017", "Comma in a number", "A number has no commas; thousands may be set apart by `_`, as in 5_000.");

    /// <summary>A comment as other languages write it.</summary>
    public static readonly DiagnosticDescriptor CommentSign = DiagnosticDescriptor.Error(
        "CL0018", "Comment of another language", "A comment begins with `//` and ends with its line.");
}
