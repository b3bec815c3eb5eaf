using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CommitLang.Cli.Configuration;

/// <summary>
/// Which files a section of an <c>.editorconfig</c> file is for: <c>*</c> within a folder, <c>**</c> across folders, <c>?</c>,
/// <c>[a-z]</c>, <c>{one,two}</c> and <c>{1..9}</c>. A pattern without <c>/</c> is for files of all folders.
/// </summary>
internal sealed class SectionPattern
{
    private readonly Regex _expression;
    private readonly List<(int First, int Last)> _ranges = [];

    private SectionPattern(string pattern)
    {
        var text = new StringBuilder("^");
        text.Append(pattern.Contains('/') ? "" : "(?:.*/)?");
        Translate(pattern.StartsWith('/') ? pattern[1..] : pattern, text);
        _expression = new Regex(text.Append('$').ToString(), RegexOptions.CultureInvariant);
    }

    public static SectionPattern Parse(string pattern) => new(pattern);

    /// <summary>Whether a path, relative to the folder of the file and with <c>/</c>, is one of them.</summary>
    public bool Matches(string relativePath)
    {
        var match = _expression.Match(relativePath);
        return match.Success && _ranges.Select((range, i) => (range, Group: match.Groups[$"n{i}"])).All(item =>
            !item.Group.Success || IsWithin(item.Group.ValueSpan, item.range.First, item.range.Last));
    }

    private static bool IsWithin(ReadOnlySpan<char> digits, int first, int last) =>
        int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= first && number <= last;

    private void Translate(string pattern, StringBuilder text)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*' when pattern.AsSpan(i).StartsWith("**/"):
                    text.Append("(?:.*/)?");
                    i += 2;
                    break;
                case '*' when pattern.AsSpan(i).StartsWith("**"):
                    text.Append(".*");
                    i++;
                    break;
                case '*':
                    text.Append("[^/]*");
                    break;
                case '?':
                    text.Append("[^/]");
                    break;
                case '[' when pattern.IndexOf(']', i + 2 < pattern.Length ? i + 2 : i) is var end and > 0:
                    Letters(pattern[(i + 1)..end], text);
                    i = end;
                    break;
                case '{' when ClosingBrace(pattern, i) is { } end:
                    Choice(pattern[(i + 1)..end], text);
                    i = end;
                    break;
                case '\\' when i + 1 < pattern.Length:
                    text.Append(Regex.Escape(pattern[++i].ToString()));
                    break;
                default:
                    text.Append(Regex.Escape(pattern[i].ToString()));
                    break;
            }
        }
    }

    private static void Letters(string letters, StringBuilder text)
    {
        var isNegated = letters[0] == '!';
        text.Append(isNegated ? "[^/" : "[");
        foreach (var letter in letters.AsSpan(isNegated ? 1 : 0))
        {
            text.Append(letter is '\\' or ']' or '[' or '^' ? $"\\{letter}" : letter.ToString());
        }

        text.Append(']');
    }

    private void Choice(string inner, StringBuilder text)
    {
        if (inner.Split("..") is [var low, var high]
            && int.TryParse(low, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(high, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var last))
        {
            text.Append(CultureInfo.InvariantCulture, $"(?<n{_ranges.Count}>[+-]?[0-9]+)");
            _ranges.Add((Math.Min(first, last), Math.Max(first, last)));
            return;
        }

        var parts = Parts(inner);
        if (parts.Count == 1)
        {
            // Braces around one word are letters like any other.
            text.Append("\\{");
            Translate(inner, text);
            text.Append('}');
            return;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            text.Append(i == 0 ? "(?:" : "|");
            Translate(parts[i], text);
        }

        text.Append(')');
    }

    private static List<string> Parts(string inner)
    {
        var parts = new List<string>();
        var (depth, from) = (0, 0);
        for (var i = 0; i < inner.Length; i++)
        {
            depth += inner[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (inner[i] == ',' && depth == 0)
            {
                parts.Add(inner[from..i]);
                from = i + 1;
            }
        }

        parts.Add(inner[from..]);
        return parts;
    }

    private static int? ClosingBrace(string pattern, int open)
    {
        var depth = 0;
        for (var i = open; i < pattern.Length; i++)
        {
            depth += pattern[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return null;
    }
}
