using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Syntax;
using CommitLang.Text;

namespace CommitLang.Benchmarks;

/// <summary>What an edit of one statement takes, to reading, binding and checking the whole.</summary>
[MemoryDiagnoser]
public class EditingBenchmarks
{
    private EditedCorpus? _edited;

    [Params(2_000, 10_000)]
    public int Statements { get; set; }

    [GlobalSetup]
    public void Setup() => _edited = new EditedCorpus(CorpusGenerator.Program(Statements));

    [Benchmark(Baseline = true)]
    public ImmutableArray<Finding> Whole() => Edited.CheckWhole();

    [Benchmark]
    public ImmutableArray<Finding> Edit() => Edited.CheckNextEdit();

    private EditedCorpus Edited => _edited ?? throw new InvalidOperationException("Setup makes it.");
}

/// <summary>A text in which one statement after the other turns from a duty into a ban or back, and all that is known of it.</summary>
internal sealed class EditedCorpus
{
    private const string Path = "corpus.commit";
    private const string Duty = " shall ";
    private const string Ban = " shall not ";

    private readonly CheckSession _session = new();
    private SyntaxTree _tree;
    private Compilation _compilation;
    private int _edits;

    public EditedCorpus(string text)
    {
        _tree = SyntaxTree.ParseText(text, Path);
        _compilation = Compilation.Create([_tree]);
        _compilation.GetDiagnostics();
        _session.Check(_compilation);
    }

    /// <summary>Reads, binds and checks the text as it is, as if nothing were known of it.</summary>
    public ImmutableArray<Finding> CheckWhole()
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(_tree.ToString(), Path)]);
        compilation.GetDiagnostics();
        return CommitmentChecker.Check(compilation);
    }

    /// <summary>Edits a statement, and reads, binds and checks again what hangs on it.</summary>
    public ImmutableArray<Finding> CheckNextEdit()
    {
        // A prime number of places further on: never the same statement twice in a row.
        var text = _tree.ToString();
        var place = text.IndexOf(Duty, (int)(++_edits * 7919L * 101 % (text.Length - 1000)), StringComparison.Ordinal);
        var isBan = text.AsSpan(place).StartsWith(Ban, StringComparison.Ordinal);
        var edited = string.Concat(text.AsSpan(0, place), isBan ? Duty : Ban, text.AsSpan(place + (isBan ? Ban : Duty).Length));
        var tree = _tree.WithChangedText(SourceText.From(edited, Path));
        _compilation = _compilation.ReplaceSyntaxTree(_tree, tree);
        _tree = tree;
        _compilation.GetDiagnostics();
        return _session.Check(_compilation);
    }
}
