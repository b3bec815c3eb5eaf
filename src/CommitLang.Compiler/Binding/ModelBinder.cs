using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>
/// Takes over the norms of a model (<c>modelled on N with x as y</c>): its text is bound once more, in its own file, with what
/// is put for what. A norm that the statement writes itself, for the same bearer and act, stands in the place of the model's.
/// </summary>
internal sealed class ModelBinder(
    BindingContext context, NameResolver names, DeclarationTable table, Domains domains,
    IReadOnlyDictionary<Symbol, BoundHappening> definitions, Period withoutDelay)
{
    private ImmutableArray<StatementSymbol> _around = [];

    /// <summary>Whether anything was taken over.</summary>
    public bool HasAny { get; private set; }

    /// <summary>What stands in a statement, treaty or article.</summary>
    public static ImmutableArray<SyntaxNode> ItemsOf(StatementSymbol statement) => statement.Declaration switch
    {
        StatementDeclarationSyntax { Block: { } block } => block.Items,
        TreatyDeclarationSyntax treaty => treaty.Items,
        ArticleSyntax article => article.Items,
        _ => [],
    };

    public void TakeOver(StatementSymbol statement, ImmutableArray<SyntaxNode> items, StatementLife life, NormBinder into)
    {
        foreach (var clause in items.OfType<ModelledClauseSyntax>())
        {
            HasAny = true;
            if (names.Resolve<StatementSymbol>(clause.Path, "a statement") is { } model && Replacements(clause) is { } replaced)
            {
                TakeOver(statement, model, clause, replaced, life, into);
            }
        }
    }

    private void TakeOver(
        StatementSymbol statement, StatementSymbol model, ModelledClauseSyntax clause, Dictionary<Symbol, Symbol> replaced, StatementLife life, NormBinder into)
    {
        ImmutableArray<StatementSymbol> around = [.. _around, statement];
        if (around.Any(other => other.IsInside(model) || model.IsInside(other)))
        {
            context.Report(BindingErrors.Cycle, clause.GetLocation(), ("name", statement.Name), ("path", $"{statement.Name} → {model.Name} → {statement.Name}"));
            return;
        }

        // An edited text knows of no other file: what is tied to others is bound anew as a whole.
        if (!table.Names.TryGetValue(model.Declaration.SyntaxTree, out var written))
        {
            return;
        }

        var part = context.Apart();
        var dates = new DateReader(part);
        var renamed = written.For(part, replaced);
        var terms = new TermBinder(part, renamed, domains);
        var conditions = new ConditionBinder(renamed, terms, dates, definitions, new BareConditions());
        var bearers = new BearerBinder(part, renamed, dates);
        var clauses = new ClauseBinder(part, renamed, dates, terms, conditions, bearers, domains, withoutDelay);
        var lives = new LifeBinder(part, renamed, dates, conditions, new HeaderBinder(part, renamed, dates, table));
        var models = new ModelBinder(part, renamed, table, domains, definitions, withoutDelay) { _around = around.Add(model) };
        var norms = new NormBinder(part, renamed, terms, dates, lives, clauses, bearers, models)
        {
            Renamed = replaced.Aggregate(into.Renamed, (bindings, pair) => bindings.With(pair.Key.Name, pair.Value.Name)),
        };
        norms.BindTakenOver(statement, model, ItemsOf(model), [], life);
        part.Diagnostics.ForEach(context.Report);
        into.Norms.AddRange(norms.Norms.Where(norm => !into.Norms.Exists(own => own.Statement == statement
            && own.Bearer.Name == norm.Bearer.Name && own.Act?.Symbol == norm.Act?.Symbol)).ToList());
        into.Questions.AddRange(norms.Questions);
        into.Sanctions.AddRange(norms.Sanctions);
    }

    /// <summary>What is put for what; null when something is wrong, which has then been reported.</summary>
    private Dictionary<Symbol, Symbol>? Replacements(ModelledClauseSyntax clause)
    {
        var replaced = new Dictionary<Symbol, Symbol>();
        foreach (var substitution in clause.Substitutions)
        {
            if (names.Resolve(substitution.Original) is not { } original || names.Resolve(substitution.Replacement) is not { } replacement)
            {
                return null;
            }

            if (original.KindText != replacement.KindText && !(original is ActorSymbol { IsSingle: true } && replacement is ActorSymbol { IsSingle: true }))
            {
                names.WrongKind(substitution, replacement, original.KindText);
                return null;
            }

            replaced[original] = replacement;
        }

        return replaced;
    }
}
