using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Compiler.Norms;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Editing;

/// <summary>The statements of a file that are edited or new, bound as if they stood in the file as it was bound.</summary>
internal sealed class EditedStatements
{
    private readonly BoundFile _file;
    private readonly StatementBinder _binder;
    private readonly DeclarationTable _declared;

    private EditedStatements(BoundProgram whole, BoundFile file, FileEdit edit)
    {
        (_file, Edit) = (file, edit);
        var module = whole.Table.ModuleOf(file.Tree);
        var removed = edit.Removed.Select(i => whole.Table.Declared.GetValueOrDefault(file.Declarations[i])).OfType<StatementSymbol>().ToList();
        Removed = [.. removed.SelectMany(WithArticles)];
        var context = new BindingContext();
        _declared = DeclarationTable.Edited(
            context, module, edit.Added, name => removed.Find(symbol => symbol.Name == name)?.Key ?? name);
        _binder = file.Binder.Edited(_declared, edit.Added);
        Diagnostics = context.Diagnostics;
    }

    /// <summary>What is edited.</summary>
    public FileEdit Edit { get; }

    /// <summary>The statements and articles that are no longer there, or are other ones now.</summary>
    public ImmutableArray<StatementSymbol> Removed { get; }

    /// <summary>The statements that stand in their stead.</summary>
    public IEnumerable<Symbol> Added => _declared.Symbols.Where(symbol => symbol is StatementSymbol { Container: null });

    /// <summary>What is wrong with the edited statements.</summary>
    public List<Diagnostic> Diagnostics { get; }

    /// <summary>All that they declare, articles included, in the order of the text.</summary>
    public IReadOnlyList<Symbol> Declared => _declared.Symbols;

    /// <summary>What names in them stand for.</summary>
    public IReadOnlyDictionary<NamedPlace, Symbol> References => _binder.Context.References;

    /// <summary>The symbol that a node in them declares, or null.</summary>
    public Symbol? SymbolOf(SyntaxNode node) => _declared.Declared.GetValueOrDefault(node);

    /// <summary>The symbols that they name.</summary>
    public IEnumerable<Symbol> Named => _binder.Context.Named.Select(pair => pair.Symbol);

    public IReadOnlyList<DeclarationMark> Marks => _binder.Marks;

    public IReadOnlyList<OpenQuestion> Questions => _binder.Questions;

    public IReadOnlyList<Prevalence> Precedence => _binder.Precedence;

    /// <summary>Whether one of them is tied to others by more than what it names.</summary>
    public bool AreTied => BoundProgram.IsTied(_binder);

    /// <summary>Binds what is edited; null when more than statements is.</summary>
    public static EditedStatements? Of(BoundProgram whole, BoundFile file, FileEdit edit)
    {
        if (!edit.Removed.All(i => IsStatement(file.Declarations[i])) || !edit.Added.All(IsStatement))
        {
            return null;
        }

        var statements = new EditedStatements(whole, file, edit);
        statements._binder.BindWithHeaders();
        statements.Diagnostics.AddRange(statements._binder.Context.Diagnostics);
        return statements;
    }

    /// <summary>The norms of the statements, in the order of their text.</summary>
    public ImmutableArray<GroundNorm> Unfold(Day origin, Vocabulary vocabulary) =>
        Grounder.Unfold([_binder.Norms], origin, vocabulary, _binder.Sanctions.ToLookup(pair => pair.Sanction, pair => pair.Breached));

    /// <summary>What the declarations named that are no longer there.</summary>
    public IEnumerable<Symbol> NamedBefore(IReadOnlyList<(NamedPlace Place, Symbol Symbol)> inHeaders) =>
        Edit.Removed.SelectMany(_file.NamedIn).Concat(inHeaders
            .Where(named => named.Place.Tree == _file.Tree && Edit.IsRemoved(named.Place.Location)).Select(named => named.Symbol));

    private static bool IsStatement(DeclarationSyntax declaration) => declaration is StatementDeclarationSyntax or TreatyDeclarationSyntax;

    private static IEnumerable<StatementSymbol> WithArticles(StatementSymbol statement) => statement.Articles.SelectMany(WithArticles).Prepend(statement);
}
