namespace CommitLang.Diagnostics;

/// <summary>Writes what takes room without a text made for it.</summary>
internal static class Blanks
{
    /// <summary>Writes a character several times.</summary>
    public static void Write(this TextWriter output, char letter, int times)
    {
        for (var i = 0; i < times; i++)
        {
            output.Write(letter);
        }
    }
}
