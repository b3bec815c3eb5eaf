using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;
using CommitLang.Tooling.Names;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Repairs;

/// <summary>Which names of imported modules a file writes. It goes by the letters, so that no way of reading a term is forgotten.</summary>
internal sealed class ImportedNames
{
    private readonly ProgramView _view;
    private readonly Dictionary<string, ModuleSymbol> _modules;
    private readonly ModuleSymbol? _own;
    private readonly HashSet<string> _written;
    private readonly HashSet<string> _paths;

    public ImportedNames(ProgramView view, ProgramFile file)
    {
        _view = view;
        _modules = view.Compilation.Modules.ToDictionary(module => module.Name, StringComparer.Ordinal);
        _own = view.Compilation.Terms.IsEmpty ? _modules.GetValueOrDefault(NamesInScope.ModuleOf(file.Tree)) : null;
        var rest = file.Tree.Root.Declarations.Where(declaration => declaration is not (ImportDeclarationSyntax or ModuleDeclarationSyntax)).ToList();
        _written = [.. rest.SelectMany(declaration => declaration.DescendantTokens()).Where(token => token.Kind == SyntaxKind.NameToken).Select(token => token.Text)];
        _paths =
        [
            .. rest.SelectMany(declaration => declaration.DescendantNodes()).OfType<PathSyntax>()
                .SelectMany(path => Enumerable.Range(1, Math.Max(0, path.Names.Length - 1)).Select(length => string.Join('.', path.Names.Take(length)))),
        ];
    }

    /// <summary>Whether something may be named by an import. One of a module that is not there is a mistake to be seen.</summary>
    public bool IsUsed(ImportDeclarationSyntax import)
    {
        var name = OrganisedImports.ModuleOf(import);
        return !_modules.ContainsKey(name)
            || (import.Alias.IsPresent ? _paths.Contains(import.Alias.Text) : _paths.Contains(name) || NamesOf(name).Any(IsWritten));
    }

    /// <summary>Whether the order of imports means nothing, because no two of them give one name that is written or one alias.</summary>
    public bool AreApart(IReadOnlyCollection<ImportDeclarationSyntax> imports)
    {
        var aliases = imports.Where(import => import.Alias.IsPresent).Select(import => import.Alias.Text).ToList();
        var names = imports.Where(import => !import.Alias.IsPresent)
            .SelectMany(import => NamesOf(OrganisedImports.ModuleOf(import)).Where(IsWritten)).ToList();
        return aliases.Distinct().Count() == aliases.Count && names.Distinct().Count() == names.Count;
    }

    private bool IsWritten(string name) => _written.Contains(name) && _own?.Find(name) is null;

    private HashSet<string> NamesOf(string module) =>
    [
        .. _modules.GetValueOrDefault(module)?.Members.Select(member => member.Name) ?? [],
        .. _view.Files.Where(file => NamesInScope.ModuleOf(file.Tree) == module)
            .SelectMany(file => file.Tree.Root.DescendantNodes()).OfType<NamedDeclarationSyntax>().Select(declaration => declaration.Identifier.Text),
    ];
}
