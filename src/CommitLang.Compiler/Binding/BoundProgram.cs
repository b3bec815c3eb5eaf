using System.Collections.Immutable;
using CommitLang.Compiler.Norms;
using CommitLang.Compiler.Readings;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Runs the passes of binding over all trees, in ordinal order of their paths.</summary>
internal sealed class BoundProgram
{
    private readonly BindingContext _context = new();
    private readonly DeclarationTable _table;
    private readonly DateReader _dates;
    private readonly Domains _domains;
    private readonly Dictionary<Symbol, BoundHappening> _definitions = [];
    private readonly Lazy<Dictionary<Symbol, int>> _references;
    private readonly Lazy<ILookup<string, Symbol>> _byName;

    private BoundProgram()
    {
        _table = new DeclarationTable(_context);
        _dates = new DateReader(_context);
        _domains = new Domains(_table);
        _references = new Lazy<Dictionary<Symbol, int>>(CountReferences);
        _byName = new Lazy<ILookup<string, Symbol>>(() => _table.Symbols.ToLookup(symbol => symbol.Name, StringComparer.Ordinal));
    }

    public BindingContext Context => _context;

    public DeclarationTable Table => _table;

    public NormProgram Program { get; private set; } = Empty;

    /// <summary>The files of the text, in order; those of libraries in front.</summary>
    public IReadOnlyList<BoundFile> Files { get; private set; } = [];

    /// <summary>Whether a file is one of a library.</summary>
    public bool IsLibrary(BoundFile file) => _table.ModuleOf(file.Tree).IsLibrary;

    /// <summary>How often a symbol is named.</summary>
    public IReadOnlyDictionary<Symbol, int> ReferenceCounts => _references.Value;

    /// <summary>What bears a name, in whichever module.</summary>
    public ILookup<string, Symbol> SymbolsByName => _byName.Value;

    /// <summary>Whether a statement follows upon another by name, or gives way to whatever was there before.</summary>
    public bool HasTiedStatements { get; private set; }

    /// <summary>The first day there is, where it is not derived from the years that are written.</summary>
    private Day? WrittenOrigin { get; set; }


    private static NormProgram Empty { get; } = new() { Origin = default, Vocabulary = new Vocabulary(), Norms = [] };

    public static BoundProgram Bind(ImmutableArray<SyntaxTree> given, TermTable terms, CompilationOptions options)
    {
        var program = new BoundProgram();
        var trees = InOrder(given)
            .Select(tree => (Tree: tree, Declarations: terms.InScope(tree, options.Reading))).ToList();
        var libraries = trees.SelectMany(file => file.Declarations.OfType<ImportDeclarationSyntax>())
            .Select(import => import.Path is { } path ? string.Join(".", path.Names) : "")
            .Where(Libraries.Modules.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => SyntaxTree.ParseText(Libraries.Read(Libraries.Modules[name]), $"<{name}>"))
            .Select(tree => (Tree: tree, tree.Root.Declarations)).ToList();
        foreach (var (tree, declarations) in libraries)
        {
            program._table.Add(tree, declarations, isLibrary: true);
        }

        foreach (var (tree, declarations) in trees)
        {
            program._table.Add(tree, declarations, isLibrary: false);
        }

        program._table.AssignKeys();
        program.BindTrees([.. libraries, .. trees], options);
        return program;
    }

    /// <summary>The files that are bound, in the order in which they are.</summary>
    public static IEnumerable<SyntaxTree> InOrder(ImmutableArray<SyntaxTree> given) => given
        .Where(tree => tree.Root.Child<DeclarationSyntax>() is not null || tree.Diagnostics.IsEmpty)
        .OrderBy(tree => tree.Path, StringComparer.Ordinal);

    private void BindTrees(List<(SyntaxTree Tree, ImmutableArray<DeclarationSyntax> Declarations)> trees, CompilationOptions options)
    {
        var files = trees.Select(file => new FileBinder(_context, _table, _dates, _domains, _definitions, file.Tree, file.Declarations)).ToList();
        foreach (var file in files)
        {
            file.BindHeaders();
        }

        ReportCycles(files);
        foreach (var file in files)
        {
            file.BindParties();
        }

        var vocabulary = new Vocabulary();
        var areas = _table.Vocabulary.OfType<AreaSymbol>().ToList();
        AreaRelations.InheritOwners(areas);
        var relations = new AreaRelations(areas);
        foreach (var area in areas)
        {
            vocabulary.With(relations.Definition(area));
        }

        foreach (var (first, second) in areas.SelectMany(area => area.Overlaps.Select(other => (area.Key, other.Key))))
        {
            // What they share is a part of both that has no other name.
            string[] around = string.CompareOrdinal(first, second) < 0 ? [first, second] : [second, first];
            vocabulary.With(new AreaDefinition(string.Join(" & ", around)) { Around = around });
        }

        foreach (var unit in _table.Vocabulary.OfType<UnitSymbol>())
        {
            vocabulary.With(AmountBinder.Define(unit));
        }

        foreach (var file in files)
        {
            file.BindActs(vocabulary);
        }

        foreach (var act in _table.Vocabulary.OfType<ActSymbol>())
        {
            AddToParts(act, vocabulary);
        }

        Cycles.Report(_context, BindingErrors.Cycle, _table.Vocabulary.OfType<ActSymbol>(), act => act.Kinds, act => act.Location);
        var binders = files.ConvertAll(file => file.Stretches().ToList());
        Files = [.. trees.Select((file, i) => new BoundFile(
            file.Tree, file.Declarations, files[i], binders[i].ConvertAll(stretch => new BoundStretch(stretch.Context, stretch.Marks))))];
        var stretches = binders.SelectMany(ofFile => ofFile).ToList();
        BindStatements(stretches);
        WrittenOrigin = options.AsOf ?? files.Select(file => file.AsOf).FirstOrDefault(day => day is not null);
        var origin = OriginOf(stretches.SelectMany(stretch => stretch.Marks));
        foreach (var capacity in files.SelectMany(file => file.Capacities))
        {
            vocabulary.With(capacity);
        }

        var sanctions = stretches.SelectMany(stretch => stretch.Sanctions).ToLookup(pair => pair.Sanction, pair => pair.Breached);
        var norms = Grounder.Unfold([.. stretches.Select(stretch => stretch.Norms)], origin, vocabulary, sanctions);
        var tests = new TestGrounder(origin, vocabulary, norms, _context);
        Program = new NormProgram
        {
            Origin = origin,
            Vocabulary = vocabulary,
            Norms = norms.RemoveAll(norm => norm.Undertaking is not null),
            Undertakings = [.. norms.Where(norm => norm.Undertaking is not null)],
            Tests = [.. files.SelectMany(file => file.Tests).Select(tests.Ground)],
            Facts = [.. files.SelectMany(file => file.Facts)],
            Constraints = [.. files.SelectMany(file => file.Constraints)],
            DefinedEvents = [.. Defined()],
            StateActs = [.. _table.Vocabulary.OfType<ActSymbol>().SelectMany(act => StateActs(act, vocabulary))],
            Precedence = [.. stretches.SelectMany(stretch => stretch.Precedence), .. stretches.SelectMany(stretch => stretch.Saving).SelectMany(saving => saving.Rules(norms))],
            Questions = [.. stretches.SelectMany(stretch => stretch.Questions)],
            Secrets = [.. stretches.SelectMany(stretch => stretch.Secrets)],
            Counting = files.Select(file => file.Counting).FirstOrDefault(counting => counting is not null) ?? Firmness.Declared,
        };
        HasTiedStatements = stretches.Exists(IsTied);
        ReportUnused();
    }

    /// <summary>Whether something in it follows upon another statement by name, or gives way to whatever was there before.</summary>
    public static bool IsTied(StatementBinder statements) => statements.HasModels || statements.Sanctions.Count + statements.Saving.Count + statements.Secrets.Count > 0;

    /// <summary>The first day there is: by what is written, else that of the earliest year (language 2.2).</summary>
    /// <param name="statements">The statements of the text, these or edited ones.</param>
    public Day OriginOf(IEnumerable<DeclarationMark> statements) => WrittenOrigin
        ?? Day.Of(Math.Max(1, statements.Select(mark => mark.EarliestYear).Append(_dates.EarliestYear).Min() ?? 2000), 1, 1);

    /// <summary>Whether it is worth a word that nothing names a symbol.</summary>
    public static bool IsMissedWhereUnused(Symbol symbol) => symbol.Module is { IsLibrary: false }
        && symbol is not (StatementSymbol or RemarkSymbol or OtherSymbol or AreaSymbol or DocumentSymbol);

    /// <summary>
    /// Binds statements stretch by stretch side by side, as none needs another for that, and then what is said of all of them.
    /// </summary>
    private void BindStatements(List<StatementBinder> stretches)
    {
        SideBySide.Run(stretches, stretch => stretch.Bind());
        foreach (var stretch in stretches)
        {
            _context.Take(stretch.Context);
        }

        foreach (var file in Files)
        {
            file.Binder.BindFactsAndTests();
        }
    }

    /// <summary>Doing a part of a divided act is doing that act, whether or not the part says so itself.</summary>
    private static void AddToParts(ActSymbol whole, Vocabulary vocabulary)
    {
        foreach (var pattern in vocabulary.ActOf(whole.Key)?.DividedInto ?? [])
        {
            var slots = whole.Parameters.Select(parameter => pattern.Slots
                    .Where(slot => slot.Source == SlotSource.Parameter && slot.Text == parameter.Name)
                    .Select(slot => (Slot?)Slot.From(parameter.Name, slot.Parameter)).FirstOrDefault())
                .OfType<Slot>().ToList();
            if (slots.Count == whole.Parameters.Length && vocabulary.ActOf(pattern.Name) is { } part
                && part.Kinds.All(kind => kind.Name != whole.Key))
            {
                vocabulary.With(part with { Kinds = [.. part.Kinds, new TermPattern(whole.Key, slots)] });
            }
        }
    }

    private IEnumerable<DefinedEvent> Defined() => _definitions.Count == 0 ? [] : _definitions
        .Where(pair => pair.Key is EventSymbol { Parameters.IsEmpty: true })
        .OrderBy(pair => pair.Key.Key, StringComparer.Ordinal)
        .SelectMany(pair => pair.Value.Ground(Bindings.None)
            .Where(ground => ground.Actor is not null)
            .Select(ground => new DefinedEvent(new GroundTerm(pair.Key.Key), new Deed(ground.Actor ?? "", ground.Term), pair.Key.Location)));

    private IEnumerable<StateAct> StateActs(ActSymbol act, Vocabulary vocabulary)
    {
        if (vocabulary.ActOf(act.Key) is not { } definition || definition.Begins.Count + definition.Ends.Count == 0)
        {
            return [];
        }

        ImmutableArray<StateActParameter> parameters =
            [.. act.Parameters.Select(parameter => new StateActParameter(parameter.Name, [.. _domains.Of(parameter.Type)]))];
        return definition.Begins.Select(state => new StateAct(act.Key, parameters, state, IsBegun: true))
            .Concat(definition.Ends.Select(state => new StateAct(act.Key, parameters, state, IsBegun: false)));
    }

    private void ReportCycles(List<FileBinder> files)
    {
        Cycles.Report(_context, BindingErrors.Cycle, _table.Vocabulary.OfType<GroupSymbol>(),
            group => group.Members.Select(member => member.Actor).OfType<GroupSymbol>(), group => group.Location);
        Cycles.Report(_context, BindingErrors.Cycle, _table.Vocabulary.OfType<AreaSymbol>(), area => area.SumOf.Concat(area.Without).Concat(area.Parts), area => area.Location);
        if (!files.Exists(file => file.HasImports))
        {
            return;
        }

        var imports = files.SelectMany(file => file.Imports).ToLookup(import => import.From);
        var places = files.SelectMany(file => file.Imports).GroupBy(import => import.From)
            .ToDictionary(group => group.Key, group => group.First().Place);
        Cycles.Report(_context, BindingErrors.ImportCycle, _table.ModulesInOrder,
            module => imports[module].Select(import => import.To), module => places.GetValueOrDefault(module, module.Location));
    }

    private void ReportUnused()
    {
        foreach (var symbol in _table.Vocabulary.Where(symbol => !symbol.IsUsed && IsMissedWhereUnused(symbol)))
        {
            _context.Report(BindingErrors.Unused, symbol.Location, ("name", symbol.Name));
        }
    }

    private Dictionary<Symbol, int> CountReferences()
    {
        var counts = new Dictionary<Symbol, int>(ReferenceEqualityComparer.Instance);
        foreach (var (_, symbol) in Files.SelectMany(file => file.Stretches).SelectMany(stretch => stretch.Context.Named).Concat(_context.Named))
        {
            counts[symbol] = counts.GetValueOrDefault(symbol) + 1;
        }

        return counts;
    }
}
