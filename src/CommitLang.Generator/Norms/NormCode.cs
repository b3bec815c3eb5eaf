using CommitLang.Compiler;
using CommitLang.Generator.Text;
using CommitLang.Runtime;

namespace CommitLang.Generator.Norms;

/// <summary>A norm as an expression; what says nothing is left out.</summary>
internal sealed class NormCode(TermCode terms, ConditionCode conditions, BearerCode bearers, IReadOnlyList<Prevalence> precedence)
{
    /// <summary>The properties of <see cref="Norm"/> that are written. A test holds this list against the type.</summary>
    public static IReadOnlyList<string> Written { get; } =
    [
        nameof(Norm.Id), nameof(Norm.Statement), nameof(Norm.Modality), nameof(Norm.Bearer), nameof(Norm.Act),
        nameof(Norm.Alternatives), nameof(Norm.Exceptions), nameof(Norm.Beneficiaries), nameof(Norm.Holders), nameof(Norm.Firmness),
        nameof(Norm.Source), nameof(Norm.ValidFrom), nameof(Norm.RunsOut), nameof(Norm.WithdrawnOn), nameof(Norm.Suspended),
        nameof(Norm.When), nameof(Norm.While), nameof(Norm.Unless), nameof(Norm.Until), nameof(Norm.NotBefore),
        nameof(Norm.NotBeforeDelay), nameof(Norm.Deadline), nameof(Norm.For), nameof(Norm.Every), nameof(Norm.IsLasting),
        nameof(Norm.IsDiscretionary), nameof(Norm.Amount), nameof(Norm.IsRecommendation), nameof(Norm.IsPerformative), nameof(Norm.Sentence),
        nameof(Norm.Line), nameof(Norm.IsState), nameof(Norm.EntersWith), nameof(Norm.OthersIn), nameof(Norm.BeneficiaryDays),
    ];

    public Code Of(GroundNorm ground, PartyLists lists)
    {
        var norm = ground.Norm;
        var arguments = new List<Labelled>
        {
            new("id", TermCode.Text(norm.Id, "id")),
            new("statement", TermCode.Text(norm.Statement, "statement")),
            new("modality", new Code.Leaf($"Modality.{norm.Modality}")),
            new("bearer", bearers.Of(norm.Bearer)),
            new("act", Term(norm.Act)),
        };
        var properties = new List<Labelled>();
        Add(nameof(norm.Amount), norm.Amount is { } amount ? new Code.Leaf(Amount(amount)) : null);
        Acts(nameof(norm.Alternatives), norm.Alternatives);
        Add(nameof(norm.OthersIn), norm.OthersIn.Count == 0 ? null : new Code.List("string", [.. norm.OthersIn.Select(parameter => TermCode.Text(parameter, "others"))]));
        Acts(nameof(norm.Exceptions), norm.Exceptions);
        Add(nameof(norm.Beneficiaries), norm.Beneficiaries is { } to ? bearers.Keys(to, norm.Bearer, lists, "to") : null);
        Add(nameof(norm.BeneficiaryDays), norm.BeneficiaryDays is { } on && ReadsDaysOf(norm, precedence) ? ConditionCode.DaysOfEach(on) : null);
        Add(nameof(norm.Holders), norm.Holders.Count > 0 ? bearers.Keys(norm.Holders, norm.Bearer, lists, "holder") : null);
        Add(nameof(norm.Firmness), norm.Firmness == Firmness.Binding ? null : new Code.Leaf($"Firmness.{norm.Firmness}"));
        Add(nameof(norm.Source), norm.Source.Length > 0 ? TermCode.Text(norm.Source, "source") : null);
        Add(nameof(norm.ValidFrom), norm.ValidFrom.Number == 0 ? null : TermCode.Day(norm.ValidFrom, "validFrom"));
        Add(nameof(norm.RunsOut), norm.RunsOut.IsNever ? null : TermCode.Day(norm.RunsOut, "runsOut"));
        Add(nameof(norm.WithdrawnOn), norm.WithdrawnOn.IsNever ? null : TermCode.Day(norm.WithdrawnOn, "withdrawnOn"));
        Add(nameof(norm.Suspended), norm.Suspended.IsEmpty ? null : ConditionCode.Days(norm.Suspended));
        Add(nameof(norm.EntersWith), norm.EntersWith is { } entry ? conditions.Of(entry) : null);
        Add(nameof(norm.When), ConditionCode.IsAlways(norm.When) ? null : conditions.Of(norm.When));
        Add(nameof(norm.While), ConditionCode.IsAlways(norm.While) ? null : conditions.Of(norm.While));
        Add(nameof(norm.Unless), norm.Unless is { } unless ? conditions.Of(unless) : null);
        Add(nameof(norm.Until), norm.Until is { } until ? conditions.Of(until) : null);
        Add(nameof(norm.NotBefore), norm.NotBefore is { } moment ? conditions.Of(moment) : null);
        Add(nameof(norm.NotBeforeDelay), norm.NotBeforeDelay == default ? null : ConditionCode.Period(norm.NotBeforeDelay));
        Add(nameof(norm.Deadline), norm.Deadline is { } deadline ? conditions.Of(deadline) : null);
        Add(nameof(norm.For), norm.For is { } length ? ConditionCode.Period(length) : null);
        Add(nameof(norm.Every), norm.Every is { } every ? ConditionCode.Period(every) : null);
        Add(nameof(norm.IsLasting), norm.IsLasting ? new Code.Leaf("true") : null);
        Add(nameof(norm.IsState), norm.IsState ? new Code.Leaf("true") : null);
        Add(nameof(norm.IsDiscretionary), norm.IsDiscretionary ? new Code.Leaf("true") : null);
        Add(nameof(norm.IsRecommendation), norm.IsRecommendation ? new Code.Leaf("true") : null);
        Add(nameof(norm.IsPerformative), norm.IsPerformative ? new Code.Leaf("true") : null);
        Add(nameof(norm.Sentence), TermCode.Text(ground.Sentence, "sentence"));
        Add(nameof(norm.Line), new Code.Leaf(SourceLineCode.Of(ground.Written.Location)));
        return new Code.Initialiser("new Norm", arguments, properties);

        void Add(string name, Code? code)
        {
            if (code is not null)
            {
                properties.Add(new Labelled(name, code));
            }
        }

        void Acts(string name, IReadOnlyList<GroundTerm> acts) =>
            Add(name, acts.Count == 0 ? null : new Code.List(nameof(GroundTerm), [.. acts.Select(Term)]));

        Code Term(GroundTerm term) => norm.IsState ? terms.State(term) : terms.Act(term);
    }

    /// <summary>Whether it counts on which days a norm is owed to whom: something may prevail over it that holds between some parties only.</summary>
    public static bool ReadsDaysOf(Norm norm, IReadOnlyList<Prevalence> precedence) =>
        precedence.Any(rule => rule.Among is not null) && precedence.Any(rule => Precedence.Covers(rule.Loser, norm.Statement));

    private static string Amount(Amount amount)
    {
        string[] flags = [.. amount.IsInTotal ? [$"{nameof(amount.IsInTotal)} = true"] : Array.Empty<string>(),
            .. amount.IsTogether ? [$"{nameof(amount.IsTogether)} = true"] : Array.Empty<string>()];
        var initialiser = flags.Length == 0 ? "" : $" {{ {string.Join(", ", flags)} }}";
        return $"new Amount(AmountBound.{amount.Bound}, {CSharpText.Literal(amount.Quantity)}, {CSharpText.Literal(amount.Unit)}){initialiser}";
    }
}
