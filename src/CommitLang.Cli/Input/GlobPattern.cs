namespace CommitLang.Cli.Input;

/// <summary>
/// A path with wildcards: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders. Wildcards do not match
/// a leading dot.
/// </summary>
internal sealed class GlobPattern
{
    private readonly string[] _segments;

    private GlobPattern(string root, string[] segments)
    {
        Root = root;
        _segments = segments;
    }

    /// <summary>The folder before the first wildcard, as given; empty for the current one.</summary>
    public string Root { get; }

    public static bool HasWildcard(string path) => path.AsSpan().ContainsAny('*', '?');

    public static GlobPattern Parse(string path)
    {
        var parts = path.Replace('\\', OperatingSystem.IsWindows() ? '/' : '\\').Split('/');
        var fixedCount = Array.FindIndex(parts, HasWildcard);
        var root = string.Join('/', parts[..fixedCount]);
        var rest = parts[fixedCount..].Where(part => part is not ("" or ".")).ToArray();

        // "docs/*" and "docs/**" mean the commitments in there; a pattern with an ending of its own means that ending.
        if (rest[^1] == "**")
        {
            rest = [.. rest, "*.commit"];
        }
        else if (!rest[^1].Contains('.'))
        {
            rest[^1] += ".commit";
        }

        return new GlobPattern(path.StartsWith('/') && root.Length == 0 ? "/" : root, rest);
    }

    /// <summary>Whether a path below the root, with forward slashes, matches.</summary>
    public bool Matches(string relativePath) => MatchSegments(relativePath.Split('/'), 0, 0);

    /// <summary>How deep below the root a match can lie.</summary>
    public int Depth => Array.IndexOf(_segments, "**") >= 0 ? int.MaxValue : _segments.Length;

    private bool MatchSegments(string[] names, int name, int segment)
    {
        if (segment == _segments.Length)
        {
            return name == names.Length;
        }

        if (_segments[segment] != "**")
        {
            return name < names.Length
                && MatchName(names[name], _segments[segment])
                && MatchSegments(names, name + 1, segment + 1);
        }

        for (var skip = name; skip <= names.Length; skip++)
        {
            if (MatchSegments(names, skip, segment + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One name against one segment: on a mismatch the latest star takes one letter more.</summary>
    private static bool MatchName(string name, string pattern)
    {
        if (name.StartsWith('.') && !pattern.StartsWith('.'))
        {
            return false;
        }

        int n = 0, p = 0, star = -1, mark = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, n);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                (p, n) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).IndexOfAnyExcept('*') < 0;
    }
}
