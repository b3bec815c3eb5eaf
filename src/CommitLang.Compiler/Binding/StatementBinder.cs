using System.Collections.Immutable;
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
    private readonly List<DeclarationMark> _marks = [];
    private readonly ReadOnlyMemory<DeclarationSyntax> _declarations;
    private readonly LifeBinder _lives;
    private readonly NormBinder _norms;
    private readonly ModelBinder _models;
    private readonly PrecedenceBinder _precedence;
    private readonly HeaderBinder _headers;

    /// <param name="context">A context for it alone.</param>
    /// <param name="table">What the declarations declare.</param>
    /// <param name="names">What names stand for in the file.</param>
    /// <param name="bare">What names alone are as conditions in the file.</param>
    /// <param name="domains">What variables range over.</param>
    /// <param name="definitions">Events that are defined by acts.</param>
    /// <param name="withoutDelay">What <c>without delay</c> means in the file.</param>
    /// <param name="declarations">The declarations.</param>
    public StatementBinder(
        BindingContext context, DeclarationTable table, NameResolver names, BareConditions bare, Domains domains,
        IReadOnlyDictionary<Symbol, BoundHappening> definitions, Period withoutDelay, ReadOnlyMemory<DeclarationSyntax> declarations)
    {
        _table = table;
        _declarations = declarations;
        Context = context;
        Dates = new DateReader(Context);
        names = names.For(Context);
        var terms = new TermBinder(Context, names, domains);
        var conditions = new ConditionBinder(names, terms, Dates, definitions, bare);
        var bearers = new BearerBinder(Context, names, Dates);
        var clauses = new ClauseBinder(Context, names, Dates, terms, conditions, bearers, domains, withoutDelay);
        _headers = new HeaderBinder(Context, names, Dates, table);
        _lives = new LifeBinder(Context, names, Dates, conditions, _headers);
        _models = new ModelBinder(Context, names, table, domains, definitions, withoutDelay);
        _norms = new NormBinder(Context, names, terms, Dates, _lives, clauses, bearers, _models);
        _precedence = new PrecedenceBinder(names, Dates, Precedence, Saving);
    }

    public BindingContext Context { get; }

    public DateReader Dates { get; }

    public IReadOnlyList<BoundNorm> Norms => _norms.Norms;

    public IReadOnlyList<(StatementSymbol Sanction, BoundNorm Breached)> Sanctions => _norms.Sanctions;

    public IReadOnlyList<SecretStatement> Secrets => _norms.Secrets;

    /// <summary>Whether something in it is taken over from another statement.</summary>
    public bool HasModels => _models.HasAny;

    public IReadOnlyList<OpenQuestion> Questions => _norms.Questions;

    public List<Prevalence> Precedence { get; } = [];

    public List<SavingClause> Saving { get; } = [];

    /// <summary>What was come upon up to the end of each declaration.</summary>
    public IReadOnlyList<DeclarationMark> Marks => _marks;

    public void Bind()
    {
        foreach (var declaration in _declarations.Span)
        {
            Bind(declaration);
            _marks.Add(new DeclarationMark(Context.Named.Count, Dates.EarliestYear));
            Dates.Forget();
        }
    }

    /// <summary>Binds the headers too: those of edited statements are bound with them.</summary>
    public void BindWithHeaders()
    {
        foreach (var declaration in _declarations.Span)
        {
            _headers.Bind(declaration);
        }

        foreach (var declaration in _declarations.Span)
        {
            if (declaration is TreatyDeclarationSyntax treaty)
            {
                _headers.BindParties(treaty);
            }
        }

        Bind();
    }

    private void Bind(DeclarationSyntax declaration)
    {
        var symbol = _table.Declared.GetValueOrDefault(declaration);
        switch (declaration)
        {
            case StatementDeclarationSyntax { Block: { } block } when symbol is StatementSymbol statement:
                Bind(statement, block.Items);
                break;
            case TreatyDeclarationSyntax treaty when symbol is StatementSymbol statement:
                Bind(statement, treaty.Items);
                break;
            case RemarkDeclarationSyntax { Block: { } block } when symbol is RemarkSymbol remark:
                remark.Source = _lives.Bind(block.Clauses.Where(StatementLife.IsLife)).Source;
                break;
            case PrecedenceDeclarationSyntax rule:
                _precedence.Bind(rule);
                break;
        }
    }

    private void Bind(StatementSymbol statement, ImmutableArray<SyntaxNode> items)
    {
        _precedence.Bind(statement, items, _norms.Bind(statement, items, [], []));
    }
}

/// <summary>What had been come upon when a declaration was bound.</summary>
/// <param name="Named">How many names stood for something, up to its end.</param>
/// <param name="EarliestYear">The earliest year written in it; null when none is.</param>
internal readonly record struct DeclarationMark(int Named, int? EarliestYear);
