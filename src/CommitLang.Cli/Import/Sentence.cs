using CommitLang.Runtime;

namespace CommitLang.Cli.Import;

/// <summary>One norm as it is written: a sentence, and a line for each clause.</summary>
/// <param name="Norm">Who shall or shall not do what.</param>
/// <param name="Days">The days on which it binds; one norm for each span.</param>
/// <param name="Toward">To whom it is owed.</param>
internal sealed record Sentence(string Norm, DaySet Days, string Toward)
{
    /// <summary>What is to be said about it, in lines before it.</summary>
    public IReadOnlyList<string> Remark { get; init; } = [];

    public string? When { get; init; }

    public string? While { get; init; }

    public string? Unless { get; init; }

    public IReadOnlyList<string> Provided { get; init; } = [];

    public IReadOnlyList<string> Where { get; init; } = [];

    public bool IsAtOnce { get; init; }

    /// <summary>Whether it has a first day only.</summary>
    public bool IsWithoutEnd { get; init; }

    public void Write(TextWriter output, string indent)
    {
        foreach (var (index, (from, end)) in Days.Spans.Index())
        {
            output.WriteLine();
            foreach (var line in index == 0 ? Remark : [])
            {
                output.WriteLine($"{indent}// {line}");
            }

            output.WriteLine($"{indent}{Norm}");
            Line(output, indent, "when", When);
            Line(output, indent, "while", While);
            Line(output, indent, "unless", Unless);
            Line(output, indent, "provided", string.Join(" and ", Provided));
            Line(output, indent, "where", string.Join(", ", Where));
            Line(output, indent, "from", from.ToString());
            Line(output, indent, "until", IsWithoutEnd ? null : end.ToString());
            if (IsAtOnce)
            {
                output.WriteLine($"{indent}at once");
            }

            Line(output, indent, "toward", Toward);
        }
    }

    private static void Line(TextWriter output, string indent, string word, string? rest)
    {
        if (!string.IsNullOrEmpty(rest))
        {
            output.WriteLine($"{indent}{word} {rest}");
        }
    }
}
