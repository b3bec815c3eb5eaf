using Antlr4.Runtime;
using BenchmarkDotNet.Attributes;
using CommitLang.Syntax;
using Microsoft.CodeAnalysis.CSharp;

namespace CommitLang.Benchmarks;

/// <summary>Text to tree: ours, ANTLR's own for the same text, and Roslyn's for C# of the same length.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private string _text = "";
    private string _csharp = "";

    [Params(2_000, 20_000)]
    public int Statements { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = CorpusGenerator.Program(Statements);
        _csharp = CorpusGenerator.CSharp(_text.Length);
    }

    [Benchmark(Baseline = true)]
    public SyntaxTree FullTree() => SyntaxTree.ParseText(_text);

    [Benchmark]
    public ParserRuleContext AntlrTree() => AntlrTreeParser.Parse(_text);

    [Benchmark]
    public Microsoft.CodeAnalysis.SyntaxNode RoslynTree() => CSharpSyntaxTree.ParseText(_csharp).GetRoot();
}
