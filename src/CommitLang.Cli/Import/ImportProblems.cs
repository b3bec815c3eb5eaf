using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Import;

/// <summary>Why tables cannot be imported. Of a table that is wrong throughout the first problems say enough.</summary>
internal sealed class ImportProblems
{
    private const int Most = 20;

    private readonly List<ToolProblem> _first = [];
    private int _count;

    public bool Any => _count > 0;

    public void Add(DiagnosticDescriptor descriptor, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        _count++;
        if (_first.Count < Most)
        {
            _first.Add(ToolProblem.Create(descriptor, arguments));
        }
    }

    public void Write(TextWriter output)
    {
        foreach (var problem in _first)
        {
            output.WriteLine(problem);
        }

        if (_count > _first.Count)
        {
            output.WriteLine($"{Plural.Of(_count - _first.Count, "problem")} more.");
        }
    }
}
