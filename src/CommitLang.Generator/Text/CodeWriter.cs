using System.Text;

namespace CommitLang.Generator.Text;

/// <summary>Writes lines of C# with their indentation.</summary>
internal sealed class CodeWriter
{
    /// <summary>A writer whose lines stand so many levels deep.</summary>
    public CodeWriter(int depth = 0) => _indent = depth * Step;

    /// <summary>The width after which an expression is broken into several lines.</summary>
    public const int Width = 120;

    private const int Step = 4;

    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _atBlockStart = true;

    /// <summary>How many columns are left on a line.</summary>
    public int Room => Width - _indent;

    public void Line(string text)
    {
        _text.Append(' ', text.Length > 0 && text[0] != '#' ? _indent : 0).Append(text).Append('\n');
        _atBlockStart = false;
    }

    /// <summary>A line that begins with a letter or a sign.</summary>
    public void Line(StringBuilder text)
    {
        _text.Append(' ', _indent).Append(text).Append('\n');
        _atBlockStart = false;
    }

    /// <summary>What was written elsewhere, as it is.</summary>
    public void Append(CodeWriter other)
    {
        _text.Append(other._text);
        _atBlockStart &= other._atBlockStart;
    }

    /// <summary>An empty line between members; none at the beginning of a block.</summary>
    public void Space()
    {
        if (!_atBlockStart)
        {
            _text.Append('\n');
        }
    }

    public void Open()
    {
        Line("{");
        Indent();
        BeginBlock();
    }

    /// <summary>No empty line before what comes next.</summary>
    public void BeginBlock() => _atBlockStart = true;

    public void Close(string brace = "}")
    {
        Outdent();
        Line(brace);
    }

    public void Indent() => _indent += Step;

    public void Outdent() => _indent -= Step;

    /// <summary>An XML comment.</summary>
    public void Summary(string text) => Line("/// <summary>", CSharpText.Xml(text), "</summary>");

    /// <summary>Paragraphs under a summary; empty ones are left out.</summary>
    public void Remarks(IEnumerable<string> paragraphs)
    {
        var written = paragraphs.Select(CSharpText.Xml).Where(text => text.Length > 0).ToList();
        if (written.Count == 0)
        {
            return;
        }

        Line("/// <remarks>");
        foreach (var paragraph in written)
        {
            Line("/// <para>", paragraph, "</para>");
        }

        Line("/// </remarks>");
    }

    /// <summary>What keeps analysers and coverage from looking at a class.</summary>
    public void GeneratedCode() => Line("[global::System.CodeDom.Compiler.GeneratedCode(\"commitlang\", null)]");

    private void Line(string head, string text, string tail)
    {
        _text.Append(' ', _indent).Append(head).Append(text).Append(tail).Append('\n');
        _atBlockStart = false;
    }

    public override string ToString() => _text.ToString();
}
