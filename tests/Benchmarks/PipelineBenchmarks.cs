using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Generator;
using CommitLang.Syntax;

namespace CommitLang.Benchmarks;

/// <summary>What each step takes on programs of three sizes.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private string _text = "";
    private SyntaxTree? _tree;
    private Compilation? _compilation;

    [Params(200, 2_000, 20_000)]
    public int Statements { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = CorpusGenerator.Program(Statements);
        _tree = SyntaxTree.ParseText(_text);
        _compilation = Compilation.Create([_tree]);
        _ = _compilation.GetProgram();
    }

    [Benchmark]
    public SyntaxTree Parse() => SyntaxTree.ParseText(_text);

    [Benchmark]
    public ImmutableArray<Diagnostic> Bind() => Compilation.Create([_tree!]).GetDiagnostics();

    [Benchmark]
    public ImmutableArray<Finding> Check() => CommitmentChecker.Check(_compilation!);

    [Benchmark]
    public ImmutableArray<GeneratedFile> Generate() => ModelGenerator.Generate(_compilation!, new GeneratorOptions());
}
