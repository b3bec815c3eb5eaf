using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Binds the norms of a statement: who, what, and the clauses that belong to each.</summary>
internal sealed class NormBinder(
    BindingContext context, NameResolver names, TermBinder terms, DateReader dates, LifeBinder lives, ClauseBinder clauses, BearerBinder bearers)
{
    private readonly PredicateBinder _predicates = new(context, names);
    private readonly AmountBinder _amounts = new(context, names, dates);
    private readonly Dictionary<StatementSymbol, int> _ordinals = [];

    public List<BoundNorm> Norms { get; } = [];

    public List<OpenQuestion> Questions { get; } = [];

    /// <summary>What the breach of a norm gives rise to by name.</summary>
    public List<(StatementSymbol Sanction, BoundNorm Breached)> Sanctions { get; } = [];

    /// <summary>Binds a statement, a treaty or an article and what is inside it.</summary>
    public void Bind(StatementSymbol statement, IEnumerable<SyntaxNode> items, ImmutableArray<ClauseSyntax> inherited, ImmutableArray<ClauseSyntax> lifeAround)
    {
        var list = items.ToList();
        var own = list.OfType<ClauseSyntax>().ToList();
        var life = lifeAround.AddRange(own.Where(StatementLife.IsLife));
        var leading = inherited.AddRange(list.TakeWhile(item => item is not NormSyntax).OfType<ClauseSyntax>().Where(clause => !StatementLife.IsLife(clause)));
        var read = lives.Bind(life);
        statement.Source = read.Source;
        BindItems(statement, list, leading, read, null);
        foreach (var article in list.OfType<ArticleSyntax>())
        {
            if (statement.Articles.FirstOrDefault(child => child.Declaration == article) is { } inner)
            {
                Bind(inner, article.Items, leading, life);
            }
        }

        if (!list.OfType<NormSyntax>().Any() && !list.OfType<ArticleSyntax>().Any() && !statement.Declaration.ContainsMissing
            && !statement.Declaration.ContainsSkipped)
        {
            context.Report(LifeErrors.NoNorm, statement.Location, ("title", char.ToUpperInvariant(statement.Title[0]) + statement.Title[1..]));
        }
    }

    private void BindItems(StatementSymbol statement, List<SyntaxNode> items, ImmutableArray<ClauseSyntax> leading, StatementLife life, BoundNorm? failing)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is NormSyntax norm)
            {
                var following = items.Skip(i + 1).TakeWhile(item => item is not NormSyntax and not ArticleSyntax)
                    .OfType<ClauseSyntax>().Where(clause => !StatementLife.IsLife(clause));
                BindNorm(statement, norm, leading, [.. following], life, failing);
            }
        }
    }

    private void BindNorm(
        StatementSymbol statement, NormSyntax syntax, ImmutableArray<ClauseSyntax> leading, ImmutableArray<ClauseSyntax> following,
        StatementLife life, BoundNorm? failing)
    {
        if (syntax.Predicate is null)
        {
            // The parser has said what is missing.
            return;
        }

        var variables = VariablesOf(syntax, leading.AddRange(following), failing);
        var conduct = syntax.Predicate?.Conduct;
        var act = conduct is ReferenceSyntax reference && syntax.Predicate is not EnsurePredicateSyntax ? terms.Bind<ActSymbol>(reference, variables, "an act") : null;
        var predicate = _predicates.Bind(syntax.Predicate, statement, syntax);
        var amount = _amounts.Bind(syntax.Amount, act?.Symbol as ActSymbol);
        if (predicate is { Modality: Modality.Duty or Modality.ContinuousDuty } && amount is { Bound: AmountBound.AtMost })
        {
            // A cap asks for nothing: it forbids more (language 2.4).
            (predicate, amount) = (predicate with { Modality = Modality.Prohibition }, amount with { Bound = AmountBound.MoreThan });
        }

        var isSingleDuty = predicate?.Modality is Modality.Duty or Modality.ContinuousDuty;
        var bearer = bearers.Bind(syntax.Bearer, statement, everyMember: !isSingleDuty && amount is not { IsTogether: true });
        Ask(statement, syntax, conduct, act);
        if (predicate is null || bearer is null || act is null && predicate.Undertaking is null or UndertakingKind.NotToUndertake)
        {
            // The clauses are bound all the same, so that a slip in them is found.
            clauses.Check(leading.AddRange(following), variables);
            return;
        }

        var ordinal = _ordinals[statement] = _ordinals.GetValueOrDefault(statement) + 1;
        var bound = new BoundNorm
        {
            Statement = statement,
            Syntax = syntax,
            Life = life,
            Ordinal = ordinal,
            Predicate = predicate,
            Bearer = bearer,
            Act = act,
            Amount = amount,
            Failing = failing,
        };
        clauses.Bind(bound, leading, following, variables);
        foreach (var day in bound.OpenDays)
        {
            Questions.Add(new OpenQuestion(statement.Path, statement.Title, day, syntax.GetLocation(), syntax.GetLocation(), false));
        }

        Norms.Add(bound);
        foreach (var clause in following.OfType<FailingClauseSyntax>())
        {
            if (clause.Block is { } block)
            {
                var inner = block.Items.ToList();
                var first = inner.TakeWhile(item => item is not NormSyntax).OfType<ClauseSyntax>().Where(c => !StatementLife.IsLife(c));
                BindItems(statement, inner, [.. first], life, bound);
            }
            else if (names.Resolve<StatementSymbol>(clause.Path, "a statement") is { } sanction)
            {
                Sanctions.Add((sanction, bound));
            }
        }
    }

    internal static Variables VariablesOf(NormSyntax syntax, IEnumerable<ClauseSyntax> clauses, BoundNorm? failing)
    {
        var bearer = syntax.Bearer is EachBearerSyntax { Variable: { IsPresent: true } variable } ? variable.Text : null;
        var ranged = clauses.OfType<WhereClauseSyntax>().SelectMany(where => where.Items).Select(item => item.Variable.Text);
        var outer = failing is null ? [] : failing.Ranges.Select(range => range.Variable).Append(failing.Bearer.Variable ?? "");
        return new Variables(ranged.Concat(outer).Append(bearer ?? "").Where(name => name.Length > 0));
    }

    private void Ask(StatementSymbol statement, NormSyntax syntax, SyntaxNode? conduct, BoundTerm? act)
    {
        var bearer = syntax.Bearer?.ToString() ?? "";
        if (conduct is UndecidedConductSyntax)
        {
            Question($"what {bearer} {Modal(syntax)}", conduct);
        }

        if (syntax.Bearer is UndecidedBearerSyntax undecided)
        {
            Question($"who {Modal(syntax)} {conduct}", undecided);
        }

        foreach (var hole in act?.Holes ?? [])
        {
            Question(hole.Description, syntax);
        }

        if (syntax.Amount?.Quantity is { Number.Kind: SyntaxKind.UndecidedKeyword } quantity)
        {
            Question($"how many {quantity.Unit.Text}", quantity);
        }

        void Question(string what, SyntaxNode place) =>
            Questions.Add(new OpenQuestion(statement.Path, statement.Title, what, place.GetLocation(), syntax.GetLocation(), act is null));
    }

    private static string Modal(NormSyntax syntax) => syntax.Predicate switch
    {
        ProhibitionPredicateSyntax => "shall not do",
        PermissionPredicateSyntax => "may do",
        ExemptionPredicateSyntax => "need not do",
        _ => "shall do",
    };
}
