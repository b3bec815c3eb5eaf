using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Compiler.Editing;
using CommitLang.Compiler.Readings;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Compiler;

/// <summary>
/// Several files that are read together: their symbols, what names stand for, and the ground norms they give rise to. Where
/// terms can be read in several ways, symbols and norms are those under the readings that are chosen, and else under the
/// first ones; diagnostics are those of all readings that are left open. Immutable; everything is worked out once, when it is
/// first asked for. May be used by several threads.
/// </summary>
public sealed class Compilation
{
    private readonly Lazy<BoundProgram> _bound;
    private readonly Lazy<EditedProgram> _program;
    private readonly EditedProgram? _before;
    private readonly Lazy<TermTable> _terms;
    private readonly Lazy<ReadingFamily> _readings;
    private readonly Lazy<ImmutableArray<Compilation>> _choices;
    private readonly CompilationOptions _options;

    private Compilation(
        ImmutableArray<SyntaxTree> trees, CompilationOptions options, Lazy<TermTable>? terms = null, Lazy<BoundProgram>? bound = null,
        Lazy<EditedProgram>? program = null, EditedProgram? before = null)
    {
        SyntaxTrees = trees;
        _options = options;
        _terms = terms ?? new Lazy<TermTable>(() => TermTable.Of(trees));
        _bound = bound ?? new Lazy<BoundProgram>(() => BoundProgram.Bind(trees, _terms.Value, options));
        _before = before;
        _program = program ?? new Lazy<EditedProgram>(() => Edited() ?? EditedProgram.Of(_bound.Value));
        _readings = new Lazy<ReadingFamily>(() => new ReadingFamily(_terms.Value.Outermost, options.Reading));
        _choices = new Lazy<ImmutableArray<Compilation>>(() => [.. Readings.Choices.Select(Definite)]);
    }

    /// <summary>The trees, in the order given.</summary>
    public ImmutableArray<SyntaxTree> SyntaxTrees { get; }

    /// <summary>A compilation of some trees. A shipped module that one of them imports is added by itself.</summary>
    /// <param name="trees">The trees; their order does not matter for what is found.</param>
    /// <param name="options">What to assume.</param>
    public static Compilation Create(IEnumerable<SyntaxTree> trees, CompilationOptions? options = null) =>
        new([.. trees], options ?? new CompilationOptions());

    /// <summary>
    /// The same with another version of a file. What is known of statements that are written as before is kept where it still
    /// holds; what is answered is the same as of a compilation that is made anew.
    /// </summary>
    /// <param name="tree">The file.</param>
    /// <param name="replacement">Its other version.</param>
    /// <exception cref="ArgumentException">The tree is none of this compilation.</exception>
    public Compilation ReplaceSyntaxTree(SyntaxTree tree, SyntaxTree replacement) => SyntaxTrees.Contains(tree)
        ? new Compilation(SyntaxTrees.Replace(tree, replacement), _options, before: _program.IsValueCreated ? _program.Value : _before)
        : throw new ArgumentException("The tree does not belong to this compilation.", nameof(tree));

    /// <summary>The terms that can be read in several ways, in the order of their text; those that stand in readings included.</summary>
    public ImmutableArray<OpenTerm> Terms => _terms.Value.All;

    /// <summary>The ways in which the terms can be read together, as far as they are not chosen.</summary>
    public ReadingFamily Readings => _readings.Value;

    /// <summary>The same texts with the readings of some terms chosen: exactly what these declare is in scope.</summary>
    /// <exception cref="ArgumentException">There is no such term, or it has no such reading.</exception>
    public Compilation Under(ReadingChoice choice)
    {
        if (choice.Terms.FirstOrDefault(term => !Terms.Any(open => open.Name == term && open.Readings.Any(reading => reading.Name == choice.Of(term)))) is { } unknown)
        {
            throw new ArgumentException($"There is no reading {choice.Of(unknown)} of a term {unknown}.", nameof(choice));
        }

        var reading = _options.Reading.With(choice);
        var known = Readings.Choices.IndexOf(reading);
        return known < 0 ? new Compilation(SyntaxTrees, _options with { Reading = reading }, _terms) : _choices.Value[known];
    }

    /// <summary>Whether a part of the text counts here: the readings that it stands in are those that are taken.</summary>
    public bool IsInScope(SyntaxNode node)
    {
        for (var around = node; around is not null; around = around.Parent)
        {
            if (around is ReadingSyntax reading && Terms.FirstOrDefault(term => term.Declaration == reading.Parent) is { } term
                && TermTable.Chosen(term, _options.Reading)?.Declaration != reading)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All symbols, file by file in ordinal order of path, then in the order of the text.</summary>
    public ImmutableArray<Symbol> Symbols => _program.Value.Names.Symbols;

    /// <summary>The modules by name, in ordinal order; files without a module share the one named "".</summary>
    public ImmutableArray<ModuleSymbol> Modules => [.. _bound.Value.Table.ModulesInOrder];

    /// <summary>Where the name of a symbol stands in these texts: it may have moved since the symbol was made.</summary>
    public Location GetLocation(Symbol symbol) => _program.Value.Names.PlaceOf(symbol);

    /// <summary>The declaration of a symbol as it stands in these texts.</summary>
    public SyntaxNode GetDeclaration(Symbol symbol) => _program.Value.Names.DeclarationOf(symbol);

    /// <summary>Every place that names a symbol, file by file in ordinal order of path, then in the order of the text.</summary>
    public ImmutableArray<Location> GetReferences(Symbol symbol) => _program.Value.Names.PlacesNaming(symbol);

    /// <summary>How often symbols are named, those that are named at all.</summary>
    public IReadOnlyDictionary<Symbol, int> GetReferenceCounts() => _program.Value.Names.Counts();

    /// <summary>The first symbol of a dotted name, looked for in every module, or null.</summary>
    public Symbol? GetSymbol(string name) => Symbols.OrderBy(symbol => symbol.Declaration is TermDeclarationSyntax).FirstOrDefault(symbol =>
        symbol is StatementSymbol statement ? statement.Path == name : symbol.Key == name || symbol.Name == name);

    /// <summary>What is wrong with the text and its names, by path and place.</summary>
    public ImmutableArray<Diagnostic> GetDiagnostics(CancellationToken cancellationToken = default)
    {
        IEnumerable<Diagnostic> ofBinding = Readings.Choices.Length == 1
            ? Read(cancellationToken).Diagnostics
            : FamilyDiagnostics.Merge(Readings, [.. _choices.Value.Select(choice => choice.Bind(cancellationToken))]);
        return
        [
            .. SyntaxTrees.SelectMany(tree => tree.Diagnostics).Concat(ofBinding)
                .OrderBy(diagnostic => diagnostic.Location.Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.Span.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The ground norms, facts and constraints. What is wrong with the text is left out of them.</summary>
    public NormProgram GetProgram(CancellationToken cancellationToken = default) => Read(cancellationToken).Program;

    /// <summary>Answers questions about one of the trees.</summary>
    /// <exception cref="ArgumentException">The tree is none of this compilation.</exception>
    public SemanticModel GetSemanticModel(SyntaxTree tree) => SyntaxTrees.Contains(tree)
        ? new SemanticModel(this, tree, _program.Value)
        : throw new ArgumentException("The tree does not belong to this compilation.", nameof(tree));

    private EditedProgram Read(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _program.Value;
    }

    private BoundProgram Bind(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _bound.Value;
    }

    /// <summary>The compilation under one of the choices. The first takes the first readings, as this one does.</summary>
    private Compilation Definite(ReadingChoice choice, int number) =>
        new(SyntaxTrees, _options with { Reading = choice }, _terms, number == 0 ? _bound : null, number == 0 ? _program : null);

    /// <summary>The program by what was known before; null when it is to be bound as a whole.</summary>
    private EditedProgram? Edited() =>
        Terms.IsEmpty ? _before?.With([.. BoundProgram.InOrder(SyntaxTrees)]) : null;
}
