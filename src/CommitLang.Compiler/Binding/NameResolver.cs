using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Finds what a name stands for in one file: its own module first, then the imported ones.</summary>
internal sealed class NameResolver
{
    private readonly BindingContext _context;
    private readonly ModuleSymbol _own;
    private readonly IReadOnlyDictionary<string, ModuleSymbol> _modules;
    private readonly List<ModuleSymbol> _imports;
    private readonly Dictionary<string, ModuleSymbol> _aliases;
    private readonly IReadOnlyDictionary<Symbol, Symbol>? _replaced;

    public NameResolver(BindingContext context, ModuleSymbol own, IEnumerable<DeclarationSyntax> declarations, DeclarationTable table)
    {
        _context = context;
        _own = own;
        _modules = table.Modules;
        _imports = [];
        _aliases = new(StringComparer.Ordinal);
        foreach (var import in declarations.OfType<ImportDeclarationSyntax>())
        {
            AddImport(import);
        }
    }

    private NameResolver(NameResolver whole, BindingContext context, IReadOnlyDictionary<Symbol, Symbol>? replaced)
    {
        _replaced = replaced;
        (_context, _own, _modules, _imports, _aliases) = (context, whole._own, whole._modules, whole._imports, whole._aliases);
    }

    /// <summary>The modules that this file imports, with the place of the import.</summary>
    public List<(ModuleSymbol Module, Location Location)> Imported { get; } = [];

    /// <summary>The same names for a part of the file that has a context of its own.</summary>
    public NameResolver For(BindingContext part) => new(this, part, _replaced);

    /// <summary>The same names, some of which stand for something else (<c>modelled on N with x as y</c>).</summary>
    public NameResolver For(BindingContext part, IReadOnlyDictionary<Symbol, Symbol> replaced) => new(this, part, replaced);

    /// <summary>What a path stands for, or null; a name that is not declared is reported.</summary>
    public Symbol? Resolve(PathSyntax? path)
    {
        if (path is null || !path.Identifier.IsPresent)
        {
            return null;
        }

        if (Find(path) is { } symbol)
        {
            _context.Refer(path, symbol);
            return symbol;
        }

        var text = path.ToString();
        _context.Report(BindingErrors.NotDeclared, path.GetLocation(),
            ("name", text), ("suggestion", Suggestion.For(text, Names())));
        return null;
    }

    /// <summary>Notes that a name stands for something.</summary>
    public void Refer(NamedPlace place, Symbol symbol) => _context.Refer(place, symbol);

    /// <summary>What a path stands for if it is of a kind; another kind is reported.</summary>
    public T? Resolve<T>(PathSyntax? path, string expected)
        where T : Symbol
    {
        var symbol = Resolve(path);
        if (symbol is null or T || path is null)
        {
            return symbol as T;
        }

        WrongKind(path, symbol, expected);
        return null;
    }

    public void WrongKind(SyntaxNode place, Symbol symbol, string expected) => _context.Report(
        BindingErrors.WrongKind, place.GetLocation(),
        ("name", place.ToString()), ("actual", symbol.KindText), ("expected", expected));

    /// <summary>What a path stands for, or null.</summary>
    public Symbol? Find(PathSyntax path) => path.Name is { } simple ? FindSimple(simple) : Replaced(Find(path.Names));

    /// <summary>What a name without dots stands for; a term only where nothing else has its name, for the text never speaks of the term itself.</summary>
    public Symbol? FindSimple(string name) => Replaced(FindWritten(name));

    private Symbol? Replaced(Symbol? symbol) => symbol is not null && _replaced is not null ? _replaced.GetValueOrDefault(symbol, symbol) : symbol;

    private Symbol? FindWritten(string name)
    {
        var found = _own.Find(name);
        for (var i = 0; found is null && i < _imports.Count; i++)
        {
            found = _imports[i].Find(name);
        }

        found ??= _own.FindTerm(name);
        for (var i = 0; found is null && i < _imports.Count; i++)
        {
            found = _imports[i].FindTerm(name);
        }

        return found;
    }

    private Symbol? Find(ImmutableArray<string> names)
    {
        if (Descend(FindSimple(names[0]), names, 1) is { } local)
        {
            return local;
        }

        for (var length = names.Length - 1; length > 0; length--)
        {
            var prefix = string.Join(".", names.Take(length));
            if (ModuleNamed(prefix) is { } module)
            {
                return Descend(module.Find(names[length]), names, length + 1);
            }
        }

        return null;
    }

    /// <summary>The names that could have been meant.</summary>
    public IEnumerable<string> Names() => _imports.SelectMany(module => module.Names).Concat(_own.Names);

    private static Symbol? Descend(Symbol? symbol, ImmutableArray<string> names, int from)
    {
        for (var i = from; i < names.Length && symbol is not null; i++)
        {
            symbol = symbol is StatementSymbol statement
                ? statement.Articles.FirstOrDefault(article => article.Name == names[i])
                : null;
        }

        return symbol;
    }

    private ModuleSymbol? ModuleNamed(string name) => _aliases.GetValueOrDefault(name)
        ?? (name == _own.Name ? _own : _imports.FirstOrDefault(module => module.Name == name));

    private void AddImport(ImportDeclarationSyntax import)
    {
        if (import.Path is not { } path || !path.Identifier.IsPresent)
        {
            return;
        }

        var name = string.Join(".", path.Names);
        if (!_modules.TryGetValue(name, out var module) || name.Length == 0)
        {
            _context.Report(BindingErrors.UnknownModule, path.GetLocation(),
                ("name", name), ("suggestion", Suggestion.For(name, _modules.Keys.Order(StringComparer.Ordinal))));
            return;
        }

        _context.Refer(path, module);
        Imported.Add((module, import.GetLocation()));
        if (import.Alias.IsPresent)
        {
            _aliases[import.Alias.Text] = module;
        }
        else
        {
            _imports.Add(module);
        }
    }
}
