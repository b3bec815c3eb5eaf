using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>
/// Binds a stretch of the statements of a file. It shares with other stretches only what no longer changes, so that they can
/// be bound side by side.
/// </summary>
internal sealed class StatementBinder
{
    private readonly DeclarationTable _table;
    private readonly ReadOnlyMemory<DeclarationSyntax> _declarations;
    private readonly LifeBinder _lives;
    private readonly NormBinder _norms;
    private readonly PrecedenceBinder _precedence;

    public StatementBinder(
        BindingContext whole, DeclarationTable table, NameResolver names, Domains domains,
        IReadOnlyDictionary<Symbol, BoundHappening> definitions, Period withoutDelay, ReadOnlyMemory<DeclarationSyntax> declarations)
    {
        _table = table;
        _declarations = declarations;
        Context = whole.Part();
        Dates = new DateReader(Context);
        names = names.For(Context);
        var terms = new TermBinder(Context, names, domains);
        var conditions = new ConditionBinder(names, terms, Dates, definitions);
        var bearers = new BearerBinder(Context, names, Dates);
        var clauses = new ClauseBinder(Context, names, Dates, terms, conditions, bearers, domains, withoutDelay);
        _lives = new LifeBinder(Context, names, Dates, conditions, new HeaderBinder(Context, names, Dates, table));
        _norms = new NormBinder(Context, names, terms, Dates, _lives, clauses, bearers);
        _precedence = new PrecedenceBinder(names, Dates, Precedence, Saving);
    }

    public BindingContext Context { get; }

    public DateReader Dates { get; }

    public IReadOnlyList<BoundNorm> Norms => _norms.Norms;

    public IReadOnlyList<(StatementSymbol Sanction, BoundNorm Breached)> Sanctions => _norms.Sanctions;

    public IReadOnlyList<OpenQuestion> Questions => _norms.Questions;

    public List<Prevalence> Precedence { get; } = [];

    public List<SavingClause> Saving { get; } = [];

    public void Bind()
    {
        foreach (var declaration in _declarations.Span)
        {
            Bind(declaration);
        }
    }

    private void Bind(DeclarationSyntax declaration)
    {
        var symbol = _table.Declared.GetValueOrDefault(declaration);
        switch (declaration)
        {
            case StatementDeclarationSyntax { Block: { } block } when symbol is StatementSymbol statement:
                Bind(statement, [.. block.Items]);
                break;
            case TreatyDeclarationSyntax treaty when symbol is StatementSymbol statement:
                Bind(statement, [.. treaty.Items]);
                break;
            case RemarkDeclarationSyntax { Block: { } block } when symbol is RemarkSymbol remark:
                remark.Source = _lives.Bind(block.Clauses.Where(StatementLife.IsLife)).Source;
                break;
            case PrecedenceDeclarationSyntax rule:
                _precedence.Bind(rule);
                break;
        }
    }

    private void Bind(StatementSymbol statement, List<SyntaxNode> items)
    {
        _norms.Bind(statement, items, [], []);
        _precedence.Bind(statement, items);
    }
}
