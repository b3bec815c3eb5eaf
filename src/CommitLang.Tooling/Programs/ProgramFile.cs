using CommitLang.Syntax;
using CommitLang.Text;

namespace CommitLang.Tooling.Programs;

/// <summary>One version of a file. Its tree is made when it is first asked for, out of that of an earlier version where there is one.</summary>
public sealed class ProgramFile
{
    private readonly Lock _turn = new();
    private SyntaxTree? _earlier;
    private volatile SyntaxTree? _tree;

    private ProgramFile(SourceText text, SyntaxTree? earlier) => (Text, _earlier) = (text, earlier);

    /// <summary>How the file is called.</summary>
    public string Path => Text.Path;

    /// <summary>The text.</summary>
    public SourceText Text { get; }

    /// <summary>The tree.</summary>
    public SyntaxTree Tree
    {
        get
        {
            if (_tree is { } known)
            {
                return known;
            }

            lock (_turn)
            {
                _tree ??= _earlier?.WithChangedText(Text) ?? SyntaxTree.ParseText(Text);
                _earlier = null;
                return _tree;
            }
        }
    }

    /// <summary>A file as it is read.</summary>
    public static ProgramFile Of(SourceText text) => new(text, null);

    /// <summary>Another version of the file.</summary>
    /// <param name="text">Its text, with the same path.</param>
    public ProgramFile WithText(string text)
    {
        lock (_turn)
        {
            return new ProgramFile(SourceText.From(text, Path), _tree ?? _earlier);
        }
    }
}
