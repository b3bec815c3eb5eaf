using CommitLang.Text;

namespace CommitLang.Cli.Output;

/// <summary>A text by its lines as <c>patch</c> sees them: only a line feed ends one.</summary>
internal sealed class LinedText
{
    private readonly List<int> _starts = [0];

    public LinedText(SourceText source)
    {
        Source = source;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\n')
            {
                _starts.Add(i + 1);
            }
        }

        var count = _starts[^1] == source.Length ? _starts.Count - 1 : _starts.Count;
        Lines = [.. Enumerable.Range(0, count).Select(line => source.GetText(SpanOf(line, line + 1)))];
    }

    public SourceText Source { get; }

    /// <summary>The lines with their line feeds.</summary>
    public List<string> Lines { get; }

    public int LineAt(int position)
    {
        var found = _starts.BinarySearch(position);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Where some lines stand.</summary>
    public TextSpan SpanOf(int first, int end) =>
        TextSpan.FromBounds(_starts[first], end < _starts.Count ? _starts[end] : Source.Length);
}
