namespace CommitLang.Cli.Output;

/// <summary>Writes many things one after the other that are laid out on all processors.</summary>
internal static class PartsOfText
{
    // Enough for a thread to be worth its while, and few enough to keep little text waiting for its turn.
    private const int ItemsPerPart = 100;
    private const int PartsPerProcessor = 4;

    /// <summary>Writes each thing as it would be written alone.</summary>
    /// <param name="items">The things.</param>
    /// <param name="output">Where to.</param>
    /// <param name="write">Writes one of them; may be called by several threads at once.</param>
    public static void Write<T>(IReadOnlyList<T> items, TextWriter output, Action<T, TextWriter> write)
    {
        if (items.Count <= ItemsPerPart)
        {
            WriteSome(0, items.Count, output);
            return;
        }

        // The parts of one turn are the room for those of the next.
        var parts = new StringWriter[Environment.ProcessorCount * PartsPerProcessor];
        for (var from = 0; from < items.Count; from += parts.Length * ItemsPerPart)
        {
            Parallel.For(0, parts.Length, i =>
            {
                parts[i] ??= new StringWriter { NewLine = output.NewLine };
                WriteSome(from + (i * ItemsPerPart), from + ((i + 1) * ItemsPerPart), parts[i]);
            });
            foreach (var part in parts)
            {
                output.Write(part.GetStringBuilder());
                part.GetStringBuilder().Clear();
            }
        }

        void WriteSome(int first, int end, TextWriter text)
        {
            for (var i = first; i < Math.Min(end, items.Count); i++)
            {
                write(items[i], text);
            }
        }
    }
}
