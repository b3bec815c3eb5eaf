using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Names;

/// <summary>A name that can be written in a file.</summary>
/// <param name="Text">As it is written there.</param>
/// <param name="Symbol">What it stands for.</param>
/// <param name="MissingImport">The module that has to be imported first; null when none has to be.</param>
internal sealed record NameInScope(string Text, Symbol Symbol, string? MissingImport);

/// <summary>The names that can be written in a file: those of its module and of those it imports, then those it could import.</summary>
internal sealed class NamesInScope
{
    private readonly Compilation _compilation;
    private readonly string _own;
    private readonly Dictionary<string, string> _imports = new(StringComparer.Ordinal);

    public NamesInScope(ProgramView view, SyntaxTree tree)
        : this(view.Compilation, tree)
    {
    }

    /// <summary>The names at a place, which may stand in a reading of a term.</summary>
    public NamesInScope(ProgramView view, SyntaxTree tree, int position)
        : this(tree.Root.FindToken(position).Parent is { } node ? view.Reading(node) : view.Compilation, tree)
    {
    }

    private NamesInScope(Compilation compilation, SyntaxTree tree)
    {
        _compilation = compilation;
        _own = ModuleOf(tree);
        foreach (var import in tree.Root.Declarations.OfType<ImportDeclarationSyntax>())
        {
            if (import.Path is { } path)
            {
                _imports.TryAdd(string.Join('.', path.Names), import.Alias.IsPresent ? import.Alias.Text + "." : "");
            }
        }
    }

    /// <summary>The names, in the order of their text; statements with their articles behind them.</summary>
    public IEnumerable<NameInScope> All()
    {
        foreach (var symbol in _compilation.Symbols)
        {
            if (symbol.Module is not { } module || symbol is ModuleSymbol)
            {
                continue;
            }

            var text = symbol is StatementSymbol { Container: not null } article ? WithContainers(article) : symbol.Name;
            if (module.Name == _own)
            {
                yield return new NameInScope(text, symbol, null);
            }
            else if (_imports.TryGetValue(module.Name, out var prefix))
            {
                yield return new NameInScope(prefix + text, symbol, null);
            }
            else if (module.Name.Length > 0)
            {
                yield return new NameInScope(text, symbol, module.Name);
            }
        }
    }

    /// <summary>The modules that can be imported.</summary>
    public IEnumerable<string> Modules() => _compilation.Modules.Select(module => module.Name)
        .Append("World.Countries").Where(name => name.Length > 0 && name != _own).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The name of the module of a file; empty when it has none.</summary>
    public static string ModuleOf(SyntaxTree tree) =>
        tree.Root.Declarations.OfType<ModuleDeclarationSyntax>().FirstOrDefault()?.Path is { } path ? string.Join('.', path.Names) : "";

    private static string WithContainers(StatementSymbol article) =>
        article.Container is { } container ? $"{WithContainers(container)}.{article.Name}" : article.Name;
}
