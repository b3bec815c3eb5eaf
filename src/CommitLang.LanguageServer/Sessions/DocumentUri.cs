namespace CommitLang.LanguageServer.Sessions;

/// <summary>Between the addresses that clients use and paths of files.</summary>
internal static class DocumentUri
{
    /// <summary>The full path of a file's address; null for what is no file.</summary>
    public static string? ToPath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || parsed.Scheme != Uri.UriSchemeFile || !parsed.IsFile)
        {
            return null;
        }

        var path = Uri.UnescapeDataString(parsed.AbsolutePath);

        // A drive: `/c:/folder`.
        if (OperatingSystem.IsWindows() && path is ['/', var letter, ':', ..] && char.IsAsciiLetter(letter))
        {
            path = path[1..];
        }

        return path.Contains('\0') ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }

    /// <summary>The address of a file.</summary>
    public static string Of(string fullPath) => new Uri(fullPath).AbsoluteUri;

    /// <summary>The last part of an address, to call a text by that is no file.</summary>
    public static string NameOf(string uri)
    {
        var name = uri[(uri.LastIndexOfAny(['/', ':', '\\']) + 1)..];
        return name.Length == 0 ? uri : Uri.UnescapeDataString(name);
    }
}
