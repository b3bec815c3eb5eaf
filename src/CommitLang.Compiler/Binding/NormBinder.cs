using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Binds the norms of a statement: who, what, and the clauses that belong to each.</summary>
internal sealed class NormBinder(
    BindingContext context, NameResolver names, TermBinder terms, DateReader dates, LifeBinder lives, ClauseBinder clauses, BearerBinder bearers,
    ModelBinder? models = null)
{
    private readonly PredicateBinder _predicates = new(context);
    private readonly AmountBinder _amounts = new(context, names, dates);

    public List<BoundNorm> Norms { get; } = [];

    public List<OpenQuestion> Questions { get; } = [];

    /// <summary>The statements that are secret.</summary>
    public List<SecretStatement> Secrets { get; } = [];

    /// <summary>What names of the text stand for where it is taken over from another.</summary>
    public Bindings Renamed { get; init; } = Bindings.None;

    /// <summary>What the breach of a norm gives rise to by name.</summary>
    public List<(StatementSymbol Sanction, BoundNorm Breached)> Sanctions { get; } = [];

    /// <summary>Binds a statement, a treaty or an article and what is inside it; its life.</summary>
    public StatementLife Bind(StatementSymbol statement, ImmutableArray<SyntaxNode> items, ImmutableArray<ClauseSyntax> inherited, ImmutableArray<ClauseSyntax> lifeAround)
    {
        var life = lifeAround.AddRange(Clauses(items, 0, items.Length, isLife: true));
        var leading = inherited.AddRange(Leading(items));
        var read = lives.Bind(life);
        statement.Source = read.Source;
        BindItems(statement, items, leading, read, null);
        models?.TakeOver(statement, items, read, this);
        if (read.KnownTo is { } known)
        {
            KeepSecret(statement, known);
        }

        foreach (var item in items)
        {
            if (item is ArticleSyntax article && Declared(statement, article) is { } inner)
            {
                Bind(inner, article.Items, leading, life);
            }
        }

        if (!items.Any(item => item is NormSyntax or ArticleSyntax or ModelledClauseSyntax) && !statement.Declaration.ContainsMissing && !statement.Declaration.ContainsSkipped)
        {
            context.Report(LifeErrors.NoNorm, statement.Location, ("title", char.ToUpperInvariant(statement.Title[0]) + statement.Title[1..]));
        }

        return read;
    }

    private static StatementSymbol? Declared(StatementSymbol statement, ArticleSyntax article) =>
        statement.Articles.FirstOrDefault(child => child.Declaration == article);

    private void KeepSecret(StatementSymbol statement, IReadOnlyList<string> knownTo)
    {
        var parties = statement.Root.Holders.Concat(statement.Root.Parties)
            .Concat(Norms.Where(norm => norm.Statement == statement && statement.Root.Kind == StatementKind.Commitment).SelectMany(norm => norm.Bearer.Members.Select(member => member.Actor)));
        Secrets.Add(new SecretStatement(statement.Path, [.. parties.Select(party => party.Key).Concat(knownTo).Distinct()]));
    }

    /// <summary>The clauses in front of the first norm, which belong to all of them.</summary>
    private static ImmutableArray<ClauseSyntax> Leading(ImmutableArray<SyntaxNode> items) =>
        Clauses(items, 0, Next(items, 0, item => item is NormSyntax), isLife: false);

    private static int Next(ImmutableArray<SyntaxNode> items, int from, Predicate<SyntaxNode> isMeant)
    {
        while (from < items.Length && !isMeant(items[from]))
        {
            from++;
        }

        return from;
    }

    private static ImmutableArray<ClauseSyntax> Clauses(ImmutableArray<SyntaxNode> items, int from, int end, bool isLife)
    {
        var count = 0;
        for (var i = from; i < end; i++)
        {
            count += items[i] is ClauseSyntax clause && StatementLife.IsLife(clause) == isLife ? 1 : 0;
        }

        var found = count == 0 ? [] : new ClauseSyntax[count];
        for (int i = from, at = 0; at < count; i++)
        {
            if (items[i] is ClauseSyntax clause && StatementLife.IsLife(clause) == isLife)
            {
                found[at++] = clause;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    /// <summary>Binds the norms of another statement, articles that are written here left out, as those of this one.</summary>
    public void BindTakenOver(StatementSymbol statement, StatementSymbol model, ImmutableArray<SyntaxNode> items, ImmutableArray<ClauseSyntax> inherited, StatementLife life)
    {
        var leading = inherited.AddRange(Leading(items));
        BindItems(statement, items, leading, life, null);
        models?.TakeOver(statement, items, life, this);
        foreach (var article in model.Articles.Where(article => statement.Articles.All(own => own.Name != article.Name)))
        {
            BindTakenOver(statement, article, ModelBinder.ItemsOf(article), leading, life);
        }
    }

    private void BindItems(StatementSymbol statement, ImmutableArray<SyntaxNode> items, ImmutableArray<ClauseSyntax> leading, StatementLife life, BoundNorm? failing)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is NormSyntax norm)
            {
                var end = Next(items, i + 1, item => item is NormSyntax or ArticleSyntax);
                BindNorm(statement, norm, leading, Clauses(items, i + 1, end, isLife: false), life, failing);
            }
        }
    }

    private void BindNorm(
        StatementSymbol statement, NormSyntax syntax, ImmutableArray<ClauseSyntax> leading, ImmutableArray<ClauseSyntax> following,
        StatementLife life, BoundNorm? failing)
    {
        if (syntax.Predicate is not { } modal)
        {
            // The parser has said what is missing.
            return;
        }

        var variables = VariablesOf(syntax, leading.AddRange(following), failing);
        var conduct = modal.Conduct;
        var act = modal is EnsurePredicateSyntax ensure ? terms.Bind<StateSymbol>(ensure.State, variables, "a state")
            : conduct is ReferenceSyntax reference ? terms.Bind<ActSymbol>(reference, variables, "an act") : null;
        var predicate = _predicates.Bind(modal, statement, syntax, leading.Concat(following).Any(ClauseBinder.IsLastDay));
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

        var ordinal = ++statement.NormCount;
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
            Renamed = Renamed,
        };
        clauses.Bind(bound, leading, following, variables);
        foreach (var day in bound.OpenDays)
        {
            Questions.Add(new OpenQuestion(statement.Path, statement.Title, day, syntax.GetLocation(), syntax.GetLocation(), false));
        }

        Norms.Add(bound);
        foreach (var clause in following)
        {
            if (clause is FailingClauseSyntax { Block: { } block })
            {
                BindItems(statement, block.Items, Leading(block.Items), life, bound);
            }
            else if (clause is FailingClauseSyntax named && names.Resolve<StatementSymbol>(named.Path, "a statement") is { } sanction)
            {
                Sanctions.Add((sanction, bound));
            }
        }
    }

    internal static Variables VariablesOf(NormSyntax syntax, ImmutableArray<ClauseSyntax> clauses, BoundNorm? failing)
    {
        if (failing is null && syntax.Bearer is not EachBearerSyntax && !clauses.Any(clause => clause is WhereClauseSyntax))
        {
            return Variables.None;
        }

        var bearer = syntax.Bearer is EachBearerSyntax { Variable: { IsPresent: true } variable } ? variable.Text : null;
        var ranged = clauses.OfType<WhereClauseSyntax>().SelectMany(where => where.Items).Select(item => item.Variable.Text);
        var outer = failing is null ? [] : failing.Ranges.Select(range => range.Variable).Append(failing.Bearer.Variable ?? "");
        return new Variables(ranged.Concat(outer).Append(bearer ?? "").Where(name => name.Length > 0));
    }

    private void Ask(StatementSymbol statement, NormSyntax syntax, SyntaxNode? conduct, BoundTerm? act)
    {
        if (conduct is UndecidedConductSyntax)
        {
            Question($"what {syntax.Bearer?.ToString() ?? ""} {Modal(syntax)}", conduct);
        }

        if (syntax.Bearer is UndecidedBearerSyntax undecided)
        {
            Question($"who {Modal(syntax)} {conduct}", undecided);
        }

        foreach (var hole in act is { HasHoles: true } ? act.Holes : [])
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
