using System.Collections.Immutable;
using CommitLang.Compiler.Norms;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Binds what authors state about the whole (<c>assert</c>) and the timelines they try (<c>scenario</c>).</summary>
internal sealed class TestBinder(
    BindingContext context, ModuleSymbol module, ConditionBinder conditions, ScenarioBinder scenarios, NormBinder norms)
{
    public List<BoundTest> Tests { get; } = [];

    public void Bind(ScenarioDeclarationSyntax scenario) => Tests.Add(
        new BoundTest(TestKind.Scenario, scenario.Identifier.Text, scenario.Identifier.GetLocation())
        {
            Entries = scenarios.Entries(scenario.Items),
            Expectations = scenarios.Expectations(scenario.Items),
        });

    public void Bind(AssertDeclarationSyntax assert)
    {
        var isNamed = assert.Identifier.IsPresent;
        var place = isNamed ? assert.Identifier.GetLocation() : assert.AssertKeyword.GetLocation();
        var name = isNamed ? assert.Identifier.Text : FormattableString.Invariant($"on line {place.GetLinePosition().Start.Line + 1}");
        var counting = assert.Counting?.Firmness is { } firmness ? HeaderBinder.FirmnessOf(firmness) : (Firmness?)null;
        switch (assert.Assertion)
        {
            case NeverAssertionSyntax { Condition: { } written } when conditions.Bind(written, Variables.None) is { } condition:
                Tests.Add(new BoundTest(TestKind.Never, name, place)
                {
                    Counting = counting,
                    Condition = condition,
                    Text = Sentences.Words(written, Bindings.None),
                });
                break;
            case PossibleAssertionSyntax possible:
                Tests.Add(new BoundTest(TestKind.Possible, name, place)
                {
                    Counting = counting,
                    Entries = scenarios.Entries(possible.Items),
                    Expectations = scenarios.Expectations(possible.Items),
                });
                break;
            case WheneverAssertionSyntax { Norm: { } norm, Condition: { } premise } whenever:
                BindWhenever(assert, whenever, norm, premise, new BoundTest(TestKind.Whenever, name, place) { Counting = counting });
                break;
        }
    }

    /// <summary>The norm is bound like any other, with the premise as a further <c>when</c>; it is no norm of the program.</summary>
    private void BindWhenever(
        AssertDeclarationSyntax assert, WheneverAssertionSyntax whenever, NormSyntax norm, ConditionSyntax premise, BoundTest test)
    {
        if (norm.Predicate is PermissionPredicateSyntax { IsNegated: false } or ExemptionPredicateSyntax)
        {
            context.Report(TestErrors.AlwaysKept, norm.Predicate.GetLocation(), ("modal", norm.Predicate is ExemptionPredicateSyntax ? "need not" : "may"));
            return;
        }

        foreach (var failing in whenever.Clauses.OfType<FailingClauseSyntax>())
        {
            context.NotSupported(failing, "`failing which` in an assert", "the assert is about the norm in front of it");
        }

        var clauses = whenever.Clauses.Where(clause => clause is not FailingClauseSyntax).ToImmutableArray();
        var statement = new StatementSymbol(module, test.Name, assert, assert.Identifier, StatementKind.Commitment);
        var before = norms.Norms.Count;
        norms.Bind(statement, [norm, .. clauses], [], []);
        if (conditions.Bind(premise, NormBinder.VariablesOf(norm, clauses, null)) is not { } condition || norms.Norms.Count == before)
        {
            return;
        }

        foreach (var bound in norms.Norms.Skip(before))
        {
            bound.When = bound.When.Insert(0, condition);
        }

        Tests.Add(test with { Norms = [.. norms.Norms.Skip(before)], Text = Sentences.Words(premise, Bindings.None) });
    }
}
