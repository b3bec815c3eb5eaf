namespace CommitLang.Text;

/// <summary>Where the lines of a text start. Lines end as in Unicode's newline guidelines, CR LF being one end.</summary>
internal static class LineMap
{
    public static bool IsLineBreak(char letter) => letter is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The length of the line break at a position: 0, 1, or 2 for CR LF.</summary>
    public static int LineBreakLength(string text, int position)
    {
        if (position >= text.Length || !IsLineBreak(text[position]))
        {
            return 0;
        }

        return text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1;
    }

    public static int[] Starts(string text)
    {
        var starts = new List<int> { 0 };
        var rest = 0;
        while (true)
        {
            var next = text.AsSpan(rest).IndexOfAny("\n\r\u0085\u2028\u2029");
            if (next < 0)
            {
                return [.. starts];
            }

            rest += next;
            rest += LineBreakLength(text, rest);
            starts.Add(rest);
        }
    }
}
