using System.Globalization;
using System.Text;

namespace CommitLang.Generator.Text;

/// <summary>Turns any name into something that C# takes as an identifier.</summary>
internal static class Identifier
{
    // C# allows 511 letters; what is much shorter is still told apart by its hash and can be read.
    private const int Longest = 120;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while", "__arglist", "__makeref", "__reftype", "__refvalue",
    };

    /// <summary>The name as an identifier, without the sign that keywords need. The same name always gives the same.</summary>
    public static string From(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            text.Append(IsPart(letter) ? letter : '_');
        }

        if (text.Length == 0 || !IsStart(text[0]))
        {
            text.Insert(0, '_');
        }

        return text.Length <= Longest ? text.ToString() : Shorten(text.ToString(), name);
    }

    /// <summary>With a capital first, as types and members are written.</summary>
    public static string Capitalised(string name)
    {
        var identifier = From(name);
        var capital = char.ToUpperInvariant(identifier[0]);
        return char.IsLetter(capital) ? capital + identifier[1..] : identifier;
    }

    /// <summary>As it stands in code: a keyword gets its sign.</summary>
    public static string Escape(string identifier) => Keywords.Contains(identifier) ? $"@{identifier}" : identifier;

    /// <summary>A dotted name as it stands in code.</summary>
    public static string EscapePath(string path) => string.Join('.', path.Split('.').Select(Escape));

    /// <summary>A hash that is the same on every machine (FNV-1a), in eight digits.</summary>
    public static string Hash(string text)
    {
        var hash = 2166136261U;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 16777619U);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    private static string Shorten(string identifier, string name) => $"{identifier[..(Longest - 9)]}_{Hash(name)}";

    private static bool IsStart(char letter) => letter == '_' || CharUnicodeInfo.GetUnicodeCategory(letter)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool IsPart(char letter) => IsStart(letter) || CharUnicodeInfo.GetUnicodeCategory(letter)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation;
}
