using System.Collections.Immutable;

namespace CommitLang.Cli.Configuration;

/// <summary>One <c>.editorconfig</c> file: sections of files, and what is set for them (editorconfig.org, specification 0.17).</summary>
internal sealed class EditorConfigFile
{
    public const string Name = ".editorconfig";

    private readonly ImmutableArray<Entry> _entries;

    private EditorConfigFile(bool isRoot, ImmutableArray<Entry> entries)
    {
        IsRoot = isRoot;
        _entries = entries;
    }

    /// <summary>Whether files of the folders above are not asked.</summary>
    public bool IsRoot { get; }

    /// <summary>What is set for a file below the folder of this one, in the order of the text: the last word on a key counts.</summary>
    /// <param name="relativePath">The path from the folder of this file, with <c>/</c>.</param>
    public IEnumerable<Entry> For(string relativePath) => _entries.Where(entry => entry.Files.Matches(relativePath));

    public static EditorConfigFile Parse(string text)
    {
        var isRoot = false;
        SectionPattern? section = null;
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var number = 0;
        foreach (var raw in text.EnumerateLines())
        {
            number++;
            var line = raw.Trim().TrimStart('\uFEFF');
            if (line.IsEmpty || line[0] is '#' or ';')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                section = SectionPattern.Parse(line[1..^1].ToString());
                continue;
            }

            // A line that sets nothing is passed over, as the specification asks.
            if (line.IndexOf('=') is var at and > 0)
            {
                var key = line[..at].Trim().ToString().ToLowerInvariant();
                var value = WithoutComment(line[(at + 1)..]).ToString().ToLowerInvariant();
                isRoot |= section is null && key == "root" && value == "true";
                if (section is not null)
                {
                    entries.Add(new Entry(section, key, value, number));
                }
            }
        }

        return new EditorConfigFile(isRoot, entries.ToImmutable());
    }

    /// <summary>The value alone: a comment begins with <c>#</c> or <c>;</c> behind a space.</summary>
    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] is '#' or ';' && char.IsWhiteSpace(value[i - 1]))
            {
                return value[..i].Trim();
            }
        }

        return value.Trim();
    }

    /// <summary>A key that is set for some files, in small letters.</summary>
    internal sealed record Entry(SectionPattern Files, string Key, string Value, int Line);
}
