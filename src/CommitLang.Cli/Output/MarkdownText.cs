using System.Text;
using CommitLang.Cli.Terminal;

namespace CommitLang.Cli.Output;

/// <summary>A page of Markdown as text to read on a terminal: headings stand out, code is indented, marks are gone.</summary>
internal static class MarkdownText
{
    public static string Plain(string markdown) => Render(markdown, Palette.Plain);

    public static string Render(string markdown, Palette palette)
    {
        var text = new StringBuilder();
        var isCode = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            else if (line.StartsWith("<!--", StringComparison.Ordinal) && !isCode)
            {
                continue;
            }
            else if (isCode)
            {
                text.Append(line.Length > 0 ? $"    {line}" : "").Append('\n');
            }
            else if (line.StartsWith('#'))
            {
                var title = Inline(line.TrimStart('#').Trim());
                text.Append(palette.Strong(title)).Append('\n');
                if (!palette.IsOn)
                {
                    text.Append(line.StartsWith("##", StringComparison.Ordinal) ? '-' : '=', title.Length).Append('\n');
                }
            }
            else
            {
                text.Append(Inline(line)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Leaves out the marks of emphasis and code, and of a link all but its words.</summary>
    private static string Inline(string line)
    {
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var rest = line.AsSpan(i);
            if (rest.StartsWith("**"))
            {
                i++;
            }
            else if (rest[0] == '[' && rest.IndexOf("](") is > 0 and var middle && rest[middle..].IndexOf(')') is > 0 and var length)
            {
                text.Append(Inline(rest[1..middle].ToString()));
                i += middle + length;
            }
            else
            {
                text.Append(rest[0]);
            }
        }

        return text.ToString();
    }
}
