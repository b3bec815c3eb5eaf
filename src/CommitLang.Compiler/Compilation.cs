using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Compiler;

/// <summary>
/// Several files that are read together: their symbols, what names stand for, and the ground norms they give rise to.
/// Immutable; everything is worked out once, when it is first asked for. May be used by several threads.
/// </summary>
public sealed class Compilation
{
    private readonly Lazy<BoundProgram> _bound;
    private readonly CompilationOptions _options;

    private Compilation(ImmutableArray<SyntaxTree> trees, CompilationOptions options)
    {
        SyntaxTrees = trees;
        _options = options;
        _bound = new Lazy<BoundProgram>(() => BoundProgram.Bind(SyntaxTrees, _options));
    }

    /// <summary>The trees, in the order given.</summary>
    public ImmutableArray<SyntaxTree> SyntaxTrees { get; }

    /// <summary>A compilation of some trees. A shipped module that one of them imports is added by itself.</summary>
    /// <param name="trees">The trees; their order does not matter for what is found.</param>
    /// <param name="options">What to assume.</param>
    public static Compilation Create(IEnumerable<SyntaxTree> trees, CompilationOptions? options = null) =>
        new([.. trees], options ?? new CompilationOptions());

    /// <summary>All symbols, file by file in ordinal order of path, then in the order of the text.</summary>
    public ImmutableArray<Symbol> Symbols => [.. _bound.Value.Table.Symbols];

    /// <summary>The modules by name, in ordinal order; files without a module share the one named "".</summary>
    public ImmutableArray<ModuleSymbol> Modules => [.. _bound.Value.Table.ModulesInOrder];

    /// <summary>The first symbol of a dotted name, looked for in every module, or null.</summary>
    public Symbol? GetSymbol(string name) => Symbols.FirstOrDefault(symbol =>
        symbol is StatementSymbol statement ? statement.Path == name : symbol.Key == name || symbol.Name == name);

    /// <summary>What is wrong with the text and its names, by path and place.</summary>
    public ImmutableArray<Diagnostic> GetDiagnostics(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return
        [
            .. SyntaxTrees.SelectMany(tree => tree.Diagnostics).Concat(_bound.Value.Context.Diagnostics)
                .OrderBy(diagnostic => diagnostic.Location.Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.Span.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The ground norms, facts and constraints. What is wrong with the text is left out of them.</summary>
    public NormProgram GetProgram(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _bound.Value.Program;
    }

    /// <summary>Answers questions about one of the trees.</summary>
    /// <exception cref="ArgumentException">The tree is none of this compilation.</exception>
    public SemanticModel GetSemanticModel(SyntaxTree tree) => SyntaxTrees.Contains(tree)
        ? new SemanticModel(this, tree, _bound.Value)
        : throw new ArgumentException("The tree does not belong to this compilation.", nameof(tree));
}
