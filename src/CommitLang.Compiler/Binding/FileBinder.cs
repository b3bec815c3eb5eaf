using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Binds one file, pass by pass.</summary>
internal sealed class FileBinder
{
    // Few enough for what is noted of them to stay small for the garbage collector.
    public const int DeclarationsPerStretch = 200;
    private const int NamesPerDeclaration = 10;

    private readonly BindingContext _context;
    private readonly DeclarationTable _table;
    private readonly DateReader _dates;
    private readonly SyntaxTree _tree;
    private readonly ImmutableArray<DeclarationSyntax> _declarations;
    private readonly List<DeclarationSyntax> _vocabulary;
    private readonly NameResolver _names;
    private readonly TermBinder _terms;
    private readonly ConditionBinder _conditions;
    private readonly HeaderBinder _headers;
    private readonly ActBinder _acts;
    private readonly AmountBinder _amounts;
    private readonly Dictionary<Symbol, BoundHappening> _definitions;
    private readonly Domains _domains;
    private readonly Period _delay;
    private readonly BareConditions _bare = new();
    private readonly List<GroundFact> _facts = [];

    public FileBinder(
        BindingContext context, DeclarationTable table, DateReader dates, Domains domains,
        Dictionary<Symbol, BoundHappening> definitions, SyntaxTree tree, ImmutableArray<DeclarationSyntax> declarations)
    {
        (_context, _table, _dates, _domains, _definitions, _tree) = (context, table, dates, domains, definitions, tree);
        _declarations = declarations;

        // Of most files this is a small part, and it is looked through again and again.
        _vocabulary = [.. declarations.Where(declaration => declaration is not StatementDeclarationSyntax)];
        _names = new NameResolver(context, table.ModuleOf(tree), _vocabulary, table);
        table.Names[tree] = _names;
        _terms = new TermBinder(context, _names, domains);
        _conditions = new ConditionBinder(_names, _terms, dates, definitions, _bare);
        _headers = new HeaderBinder(context, _names, dates, table);
        _acts = new ActBinder(context, _names, _terms, table);
        _amounts = new AmountBinder(context, _names, dates);
        _delay = Of<DelaySettingSyntax>().Select(setting => dates.Period(setting.Duration)).FirstOrDefault() ?? Period.Days(30);
        foreach (var setting in Of<AsOfSettingSyntax>())
        {
            AsOf = dates.Whole(setting.Date) ?? AsOf;
        }

        foreach (var setting in Of<CountingSettingSyntax>())
        {
            Counting = setting.Firmness is { } firmness ? HeaderBinder.FirmnessOf(firmness) : Counting;
        }
    }

    public Day? AsOf { get; }

    public Firmness? Counting { get; }

    public IEnumerable<(ModuleSymbol From, ModuleSymbol To, Location Place)> Imports =>
        _names.Imported.Select(import => (_table.ModuleOf(_tree), import.Module, import.Location));

    public bool HasImports => _names.Imported.Count > 0;

    public IReadOnlyList<GroundFact> Facts => _facts;

    public IReadOnlyList<GroundConstraint> Constraints => _acts.Constraints;

    public List<Capacity> Capacities { get; } = [];

    public IReadOnlyList<BoundTest> Tests { get; private set; } = [];

    public void BindHeaders()
    {
        foreach (var declaration in _declarations)
        {
            _headers.Bind(declaration);
        }
    }

    public void BindActs(Vocabulary vocabulary)
    {
        foreach (var declaration in Of<ActDeclarationSyntax>())
        {
            if (_acts.BindAct(declaration) is { } definition)
            {
                vocabulary.With(definition);
            }
        }

        foreach (var declaration in Of<NamedDeclarationSyntax>().Where(d => d is EventDeclarationSyntax or StateDeclarationSyntax))
        {
            _acts.BindOccurrence(declaration, _conditions);
        }

        foreach (var declaration in Of<ConstraintDeclarationSyntax>())
        {
            _acts.BindConstraint(declaration, _conditions);
        }

        foreach (var (symbol, happening) in _acts.Definitions)
        {
            _definitions[symbol] = happening;
        }
    }

    /// <summary>Binds the parties of treaties, once the members of all groups are known.</summary>
    public void BindParties()
    {
        foreach (var treaty in Of<TreatyDeclarationSyntax>())
        {
            _headers.BindParties(treaty);
        }
    }

    /// <summary>Its declarations in stretches, as many on every machine, to bind the statements in them.</summary>
    public IEnumerable<StatementBinder> Stretches()
    {
        for (var from = 0; from < _declarations.Length; from += DeclarationsPerStretch)
        {
            var stretch = _declarations.AsMemory().Slice(from, Math.Min(DeclarationsPerStretch, _declarations.Length - from));
            yield return new StatementBinder(_context.Part(NamesPerDeclaration * stretch.Length), _table, _names, _bare, _domains, _definitions, _delay, stretch);
        }
    }

    /// <summary>To bind statements that stand in an edited version of the file, where all else is as it is here.</summary>
    public StatementBinder Edited(DeclarationTable declared, ImmutableArray<DeclarationSyntax> declarations) =>
        new(_context.Apart(), declared, _names, _bare, _domains, _definitions, _delay, declarations.AsMemory());

    /// <summary>Binds what is said of all statements together, and may range over all that they name.</summary>
    public void BindFactsAndTests()
    {
        var bearers = new BearerBinder(_context, _names, _dates);
        var clauses = new ClauseBinder(_context, _names, _dates, _terms, _conditions, bearers, _domains, _delay);
        var lives = new LifeBinder(_context, _names, _dates, _conditions, _headers);
        var norms = new NormBinder(_context, _names, _terms, _dates, lives, clauses, bearers);
        var tests = new TestBinder(
            _context, _table.ModuleOf(_tree), _conditions, new ScenarioBinder(_context, _names, _dates, _conditions, _definitions), norms);
        foreach (var declaration in _vocabulary)
        {
            switch (declaration)
            {
                case FactDeclarationSyntax fact:
                    lives.Bind(fact.Source is { } source ? [source] : []);
                    BindFact(fact);
                    break;
                case CapacityDeclarationSyntax capacity:
                    Capacities.AddRange(_amounts.Bind(capacity));
                    break;
                case AssertDeclarationSyntax assert:
                    tests.Bind(assert);
                    break;
                case ScenarioDeclarationSyntax scenario:
                    tests.Bind(scenario);
                    break;
            }
        }

        Tests = tests.Tests;
    }

    private void BindFact(FactDeclarationSyntax fact)
    {
        if (_conditions.Happening(fact.Happening, Variables.None) is not { } happening || fact.Time is not { } time)
        {
            return;
        }

        var from = time.IsNever ? Day.Never : _dates.Whole(time.Date);
        var end = _dates.End(time.End) ?? Day.Never;
        if (from is not { } day)
        {
            return;
        }

        if (!time.IsNever && happening.Kind == FactKind.State && !time.FromKeyword.IsPresent)
        {
            _context.Report(LifeErrors.StateNeedsSpan, fact.GetLocation(), ("state", happening.Term.Symbol.Name), ("form", $"fact from {day} {happening.Term.Symbol.Name}"));
            return;
        }

        if (!time.IsNever && day >= end && time.End is { } bound)
        {
            _context.Report(LifeErrors.EmptyPeriod, bound.GetLocation(), ("start", day.ToString()), ("end", end.AddDays(-1).ToString()));
            return;
        }

        var isLong = happening.Kind == FactKind.State || happening.Kind == FactKind.Act && time.FromKeyword.IsPresent;
        _facts.AddRange(HappeningFacts.Of(happening, _definitions, day, isLong ? end : day.AddDays(1), fact.GetLocation()));
    }

    private IEnumerable<T> Of<T>()
        where T : DeclarationSyntax => _vocabulary.OfType<T>();
}
