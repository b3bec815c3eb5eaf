using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>What the modal verb of a norm asks.</summary>
/// <param name="Modality">What it asks.</param>
internal sealed record BoundPredicate(Modality Modality)
{
    /// <summary>Whether it is advice (<c>should</c>).</summary>
    public bool IsRecommendation { get; init; }

    /// <summary>Whether it asks that a state holds (<c>shall ensure</c>).</summary>
    public bool IsState { get; init; }

    /// <summary>Whether the text itself performs the act (<c>hereby</c>).</summary>
    public bool IsPerformative { get; init; }

    /// <summary>What it says about other engagements; null when it is about conduct.</summary>
    public UndertakingKind? Undertaking { get; init; }
}

/// <summary>Binds modal verbs.</summary>
internal sealed class PredicateBinder(BindingContext context)
{
    public const string NoNorm = "it gives rise to no norm";

    /// <summary>What a predicate asks; null when it asks nothing that is known.</summary>
    /// <param name="predicate">The modal verb with what it is about.</param>
    /// <param name="statement">The statement in which it stands.</param>
    /// <param name="norm">The norm in which it stands.</param>
    /// <param name="hasLastDay">Whether clauses say until when, how long or how often: then a state is to be brought about.</param>
    public BoundPredicate? Bind(PredicateSyntax? predicate, StatementSymbol statement, NormSyntax norm, bool hasLastDay)
    {
        var bound = Bind(predicate, hasLastDay);
        return statement.Kind == StatementKind.Rejection && bound is { Undertaking: null } ? Rejected(bound, norm) : bound;
    }

    private BoundPredicate? Bind(PredicateSyntax? predicate, bool hasLastDay)
    {
        switch (predicate)
        {
            case { Conduct: PowerConductSyntax }:
                return NotYet(predicate, "A power over the statement itself");
            case DutyPredicateSyntax duty:
                return new BoundPredicate(duty.IsContinuous ? Modality.ContinuousDuty : Modality.Duty);
            case ProhibitionPredicateSyntax:
                return new BoundPredicate(Modality.Prohibition);
            case PermissionPredicateSyntax { IsNegated: true }:
                context.Report(BindingErrors.MayNot, predicate.GetLocation());
                return null;
            case PermissionPredicateSyntax:
                return new BoundPredicate(Modality.Permission);
            case ExemptionPredicateSyntax:
                return new BoundPredicate(Modality.Exemption);
            case RecommendationPredicateSyntax should:
                return new BoundPredicate(should.IsNegated ? Modality.Prohibition : Modality.Duty) { IsRecommendation = true };
            case PerformativePredicateSyntax:
                return new BoundPredicate(Modality.Duty) { IsPerformative = true };
            case EnsurePredicateSyntax:
                return new BoundPredicate(hasLastDay ? Modality.Duty : Modality.ContinuousDuty) { IsState = true };
            case NoUndertakingPredicateSyntax:
                return new BoundPredicate(Modality.Prohibition) { Undertaking = UndertakingKind.NotToUndertake };
            case NothingContraryPredicateSyntax:
                return new BoundPredicate(Modality.Prohibition) { Undertaking = UndertakingKind.NothingContrary };
            case WarrantyPredicateSyntax:
                return new BoundPredicate(Modality.Prohibition) { Undertaking = UndertakingKind.NothingContraryBefore };
            default:
                return null;
        }
    }

    private BoundPredicate? NotYet(SyntaxNode node, string construct)
    {
        context.NotSupported(node, construct, NoNorm);
        return null;
    }

    /// <summary>What the holder of a rejection holds (language 2.7): the contrary of what it rejects.</summary>
    private BoundPredicate Rejected(BoundPredicate predicate, NormSyntax syntax)
    {
        switch (predicate.Modality)
        {
            case Modality.Duty or Modality.ContinuousDuty when predicate.IsState:
                // Who will not have it that somebody is bound to ensure something holds that he is not.
                return new BoundPredicate(Modality.Exemption) { IsState = true };
            case Modality.Duty or Modality.ContinuousDuty or Modality.Permission:
                return new BoundPredicate(Modality.Prohibition);
            case Modality.Prohibition:
                context.Report(LifeErrors.RejectedProhibition, syntax.GetLocation(), ("bearer", syntax.Bearer?.ToString() ?? ""));
                return new BoundPredicate(Modality.Permission);
            default:
                return new BoundPredicate(Modality.Duty);
        }
    }
}
