using CommitLang.Compiler.Symbols;
using CommitLang.Text;
using CommitLang.Tooling.Names;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Completion;

/// <summary>A place within parentheses behind the name of an act, an event or a state. Read from the text, which may be broken there.</summary>
/// <param name="Symbol">What the parentheses belong to.</param>
/// <param name="Number">How many arguments stand in front of the place.</param>
/// <param name="Label">The label in front of the place, or null.</param>
/// <param name="Labels">The labels of the other arguments in front of it.</param>
internal sealed record ArgumentPlace(ParametrizedSymbol Symbol, int Number, string? Label, IReadOnlyList<string> Labels)
{
    // Nobody writes more in one pair of parentheses.
    private const int FarthestParenthesis = 2_000;

    public static ArgumentPlace? At(ProgramView view, ProgramFile file, int position)
    {
        var start = file.Text.GetLineSpan(file.Text.GetLineIndex(Math.Max(0, position - FarthestParenthesis))).Start;
        if (Bare(file.Text, start, position) is not { } text)
        {
            return null;
        }

        var (depth, number, end) = (0, 0, text.Length);
        var parts = new List<string>();
        for (var at = text.Length - 1; at >= 0; at--)
        {
            switch (text[at])
            {
                case ')':
                    depth++;
                    break;
                case '(' when depth > 0:
                    depth--;
                    break;
                case ',' when depth == 0:
                    parts.Add(text[(at + 1)..end]);
                    end = at;
                    number++;
                    break;
                case '{' or '}':
                    return null;
                case '(':
                    parts.Add(text[(at + 1)..end]);
                    return Of(new NamesInScope(view, file.Tree, position), NameBefore(text, at), number, parts);
            }
        }

        return null;
    }

    /// <summary>The text in front of a place with blanks for comments and quoted words, which end with their line; null within one of them.</summary>
    private static string? Bare(SourceText text, int start, int position)
    {
        var bare = text.GetText(TextSpan.FromBounds(start, position)).ToCharArray();
        var (isQuoted, isComment) = (false, false);
        for (var at = 0; at < bare.Length; at++)
        {
            if (bare[at] is '\r' or '\n')
            {
                (isQuoted, isComment) = (false, false);
                continue;
            }

            var isQuote = bare[at] == '"' && !isComment;
            isComment |= !isQuoted && bare[at] == '/' && at + 1 < bare.Length && bare[at + 1] == '/';
            if (isQuoted && bare[at] == '\\' && at + 1 < bare.Length)
            {
                bare[at++] = ' ';
            }

            isQuoted ^= isQuote;
            bare[at] = isQuoted || isQuote || isComment ? ' ' : bare[at];
        }

        return isQuoted || isComment ? null : new string(bare);
    }

    private static ArgumentPlace? Of(NamesInScope names, string name, int number, List<string> parts)
    {
        if (name.Length == 0)
        {
            return null;
        }

        var symbol = names.All().Where(found => found.Text == name && found.MissingImport is null)
            .Select(found => found.Symbol).OfType<ParametrizedSymbol>().FirstOrDefault();
        return symbol is null ? null : new ArgumentPlace(symbol, number, LabelOf(parts[0]), [.. parts.Skip(1).Select(LabelOf).OfType<string>()]);
    }

    private static string? LabelOf(string argument) => argument.IndexOf(':') is var colon and > 0 ? argument[..colon].Trim() : null;

    private static string NameBefore(string text, int parenthesis)
    {
        var start = parenthesis;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.'))
        {
            start--;
        }

        return text[start..parenthesis];
    }
}
