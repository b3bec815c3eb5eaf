using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>First pass: every declared name becomes a symbol of its module; nothing is looked up yet.</summary>
internal sealed class DeclarationTable(BindingContext context)
{
    private readonly Dictionary<string, ModuleSymbol> _modules = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxNode, Symbol> _declared = [];
    private readonly Dictionary<SyntaxTree, ModuleSymbol> _moduleOfTree = [];
    private readonly List<Symbol> _symbols = [];
    private readonly List<Symbol> _vocabulary = [];
    private bool _isApart;

    /// <summary>All modules by name; the module without a name is called "".</summary>
    public IReadOnlyDictionary<string, ModuleSymbol> Modules => _modules;

    /// <summary>All modules in ordinal order of their names.</summary>
    public IEnumerable<ModuleSymbol> ModulesInOrder => _modules.Values.OrderBy(module => module.Name, StringComparer.Ordinal);

    /// <summary>The symbol of a declaration.</summary>
    public IReadOnlyDictionary<SyntaxNode, Symbol> Declared => _declared;

    /// <summary>All symbols in the order of their text.</summary>
    public IReadOnlyList<Symbol> Symbols => _symbols;

    /// <summary>What statements speak of, in the order of the text: all symbols but the statements themselves, which are many more.</summary>
    public IReadOnlyList<Symbol> Vocabulary => _vocabulary;

    /// <summary>What names stand for in each file.</summary>
    public Dictionary<SyntaxTree, NameResolver> Names { get; } = [];

    public ModuleSymbol ModuleOf(SyntaxTree tree) => _moduleOfTree[tree];

    /// <summary>Adds what a file declares under the readings that are taken.</summary>
    public void Add(SyntaxTree tree, ImmutableArray<DeclarationSyntax> declarations, bool isLibrary)
    {
        var header = declarations.OfType<ModuleDeclarationSyntax>().FirstOrDefault();
        foreach (var extra in declarations.OfType<ModuleDeclarationSyntax>().Where(d => d != header || d != declarations[0]))
        {
            context.Report(BindingErrors.ModulePlace, extra.GetLocation());
        }

        var name = header?.Path is { } path ? string.Join(".", path.Names) : "";
        if (!_modules.TryGetValue(name, out var module))
        {
            _modules[name] = module = new ModuleSymbol(name, (SyntaxNode?)header ?? tree.Root);
        }

        module.IsLibrary |= isLibrary;
        _moduleOfTree[tree] = module;
        _declared.EnsureCapacity(_declared.Count + declarations.Length);
        foreach (var declaration in declarations)
        {
            Declare(module, declaration);
        }
    }

    /// <summary>Statements of a module in an edited version of a file. The module itself stays as it is.</summary>
    /// <param name="context">Told what is wrong.</param>
    /// <param name="module">The module.</param>
    /// <param name="statements">The statements.</param>
    /// <param name="keyOf">The key of a name.</param>
    public static DeclarationTable Edited(
        BindingContext context, ModuleSymbol module, ImmutableArray<DeclarationSyntax> statements, Func<string, string> keyOf)
    {
        var table = new DeclarationTable(context) { _isApart = true };
        foreach (var statement in statements)
        {
            table.Declare(module, statement);
        }

        foreach (var symbol in table._symbols.Where(symbol => symbol is StatementSymbol { Container: null }))
        {
            symbol.Key = keyOf(symbol.Name);
        }

        return table;
    }

    /// <summary>Where two modules use one name, ground terms name the module too.</summary>
    public void AssignKeys()
    {
        if (_modules.Count == 1)
        {
            return;
        }

        foreach (var group in _symbols.Where(symbol => symbol is not StatementSymbol { Container: not null })
            .GroupBy(symbol => (symbol.Name, IsTerm: symbol.Declaration is TermDeclarationSyntax)))
        {
            var modules = group.Select(symbol => symbol.Module).Distinct().Count();
            foreach (var symbol in group.Where(symbol => modules > 1 && symbol.Module is { Name: not "" }))
            {
                symbol.Key = $"{symbol.Module?.Name}.{symbol.Name}";
            }
        }
    }

    private void Declare(ModuleSymbol module, DeclarationSyntax declaration)
    {
        switch (declaration)
        {
            case PartyDeclarationSyntax or EntityDeclarationSyntax:
                Add(new PartySymbol(module, (NamedDeclarationSyntax)declaration));
                break;
            case OrganisationDeclarationSyntax or GroupDeclarationSyntax:
                Add(new GroupSymbol(module, (NamedDeclarationSyntax)declaration));
                break;
            case PersonDeclarationSyntax person:
                Add(new PersonSymbol(module, person));
                break;
            case AreaDeclarationSyntax area:
                DeclareArea(module, area, null);
                break;
            case UnitDeclarationSyntax unit:
                Add(new UnitSymbol(module, unit));
                break;
            case StateDeclarationSyntax state:
                Add(new StateSymbol(module, state));
                break;
            case EventDeclarationSyntax @event:
                Add(new EventSymbol(module, @event) { IsDefined = @event.Definition is not null });
                break;
            case ActDeclarationSyntax act:
                Add(new ActSymbol(module, act));
                break;
            case DocumentDeclarationSyntax document:
                Add(new DocumentSymbol(module, document));
                break;
            case StatementDeclarationSyntax statement:
                Add(new StatementSymbol(module, statement.Identifier.Text, statement, statement.Identifier, KindOf(statement))
                {
                    DisplayName = Title(statement.DisplayName),
                });
                break;
            case TreatyDeclarationSyntax treaty:
                DeclareTreaty(module, treaty);
                break;
            case RemarkDeclarationSyntax remark:
                Add(new RemarkSymbol(module, remark));
                break;
            case ScenarioDeclarationSyntax scenario:
                Add(new OtherSymbol(module, scenario, scenario.Identifier, "a scenario"));
                break;
            case AssertDeclarationSyntax assert when assert.Identifier.IsPresent:
                Add(new OtherSymbol(module, assert, assert.Identifier, "an assertion"));
                break;
            case TermDeclarationSyntax term:
                DeclareTerm(module, term);
                break;
        }
    }

    private static StatementKind KindOf(StatementDeclarationSyntax statement) => statement.Keyword.Kind switch
    {
        SyntaxKind.DemandKeyword => StatementKind.Demand,
        SyntaxKind.ExpectationKeyword => StatementKind.Expectation,
        SyntaxKind.RejectionKeyword => StatementKind.Rejection,
        _ => StatementKind.Commitment,
    };

    private AreaSymbol DeclareArea(ModuleSymbol module, AreaDeclarationSyntax declaration, AreaSymbol? parent)
    {
        var area = new AreaSymbol(module, declaration, parent) { IsDivided = declaration.Block is { IsDivided: true } };
        Add(area);
        area.Parts = [.. (declaration.Block?.Areas ?? []).Select(part => DeclareArea(module, part, area))];
        return area;
    }

    private void DeclareTreaty(ModuleSymbol module, TreatyDeclarationSyntax declaration)
    {
        var treaty = new StatementSymbol(module, declaration.Identifier.Text, declaration, declaration.Identifier, StatementKind.Treaty)
        {
            DisplayName = Title(declaration.DisplayName),
        };
        Add(treaty);
        treaty.Articles = [.. declaration.Articles.Select(article => DeclareArticle(module, article, treaty))];
        ReportTwice(treaty.Articles);
    }

    /// <summary>The names of readings are names within their term.</summary>
    private void DeclareTerm(ModuleSymbol module, TermDeclarationSyntax declaration)
    {
        Add(new OtherSymbol(module, declaration, declaration.Identifier, "an open term"));
        var readings = declaration.Readings.Select(reading => new OtherSymbol(module, reading, reading.Identifier, "a reading")).ToList();
        foreach (var reading in readings)
        {
            _declared[reading.Declaration] = reading;
        }

        ReportTwice(readings);
    }

    private StatementSymbol DeclareArticle(ModuleSymbol module, ArticleSyntax declaration, StatementSymbol container)
    {
        var article = new StatementSymbol(module, declaration.Number.Text, declaration, declaration.Number, StatementKind.Treaty)
        {
            Container = container,
            DisplayName = Title(declaration.Title),
        };
        _declared[declaration] = article;
        _symbols.Add(article);
        article.Articles = [.. declaration.Articles.Select(inner => DeclareArticle(module, inner, article))];
        ReportTwice(article.Articles);
        return article;
    }

    private void ReportTwice(IEnumerable<Symbol> parts)
    {
        foreach (var twice in parts.Where(part => part.Name.Length > 0).GroupBy(part => part.Name, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
        {
            context.Report(BindingErrors.Duplicate, twice.Location, ("name", twice.Name));
        }
    }

    private void Add(Symbol symbol)
    {
        _declared[symbol.Declaration] = symbol;
        if (symbol.Name.Length == 0)
        {
            return;
        }

        _symbols.Add(symbol);
        if (symbol is not StatementSymbol)
        {
            _vocabulary.Add(symbol);
        }

        if (!_isApart && symbol.Module is { } module && !module.TryAdd(symbol) && module.FindLike(symbol) is { } first)
        {
            var diagnostic = Diagnostics.Diagnostic.Create(BindingErrors.Duplicate, symbol.Location, ("name", symbol.Name));
            context.Report(diagnostic with
            {
                RelatedLocations = [new Diagnostics.RelatedLocation(first.Location, "first declared here")],
            });
        }
    }

    private static string Title(SyntaxToken token) => token.IsPresent ? token.ValueText : "";
}
