using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Norms;

/// <summary>Fills in the variables of tests and finds the norms that their expectations name.</summary>
internal sealed class TestGrounder(Day origin, Vocabulary vocabulary, ImmutableArray<GroundNorm> program, BindingContext context)
{
    private static readonly ILookup<StatementSymbol, BoundNorm> NoSanctions = Array.Empty<BoundNorm>().ToLookup(norm => norm.Statement);

    private readonly Lazy<NormIndex> _index = new(() => new NormIndex(program.Where(norm => !norm.IsUnlisted).Select(norm => norm.Norm)));

    public ProgramTest Ground(BoundTest test) => new(test.Kind, test.Name, test.Location)
    {
        Counting = test.Counting,
        Text = test.Text,
        Condition = test.Condition?.Fill(Bindings.None),
        Norms = test.Norms.IsEmpty ? [] : Grounder.Unfold([test.Norms], origin, vocabulary, NoSanctions),
        Entries = test.Entries,
        Expectations = [.. test.Expectations.Select(Ground).OfType<TestExpectation>()],
    };

    private TestExpectation? Ground(BoundExpectation expectation)
    {
        var text = Sentences.Words(expectation.Reference, Bindings.None);
        var norms = Named(expectation).ToImmutableArray();
        if (norms.IsEmpty)
        {
            var possible = _index.Value.Find(expectation.Statement).SelectMany(NamesOf).Distinct(StringComparer.Ordinal);
            context.Report(TestErrors.NoSuchNorm, expectation.Reference.GetLocation(),
                ("name", text), ("suggestion", Suggestion.For(text, possible.Where(name => name != text))));
            return null;
        }

        return new TestExpectation(expectation.Day, text, norms, expectation.Status, expectation.IsNegated, expectation.Location);
    }

    /// <summary>
    /// The norms of the statement and of what it contains; the value without a name is the bearer, those with one are
    /// what variables stand for or arguments of the act.
    /// </summary>
    private IEnumerable<Norm> Named(BoundExpectation expectation) => _index.Value.Find(expectation.Statement).Where(norm =>
        expectation.Arguments.All(argument => IsBorneBy(norm, argument.Value) && !IsTaken(norm, argument.Label)
            || argument.Label.Length > 0 && norm.Act[argument.Label] == argument.Value
            || argument.Label.Length > 0 && PartsOf(norm).Contains($"{argument.Label}: {argument.Value}")));

    private static bool IsBorneBy(Norm norm, string actor) => norm.Bearer.ToString() == actor;

    /// <summary>Whether the word names a variable or a parameter of the act, and so not the bearer.</summary>
    private static bool IsTaken(Norm norm, string label) => label.Length > 0 && (norm.Act[label] is not null || IsVariable(norm, label));

    private static bool IsVariable(Norm norm, string label) =>
        PartsOf(norm).Any(part => part.StartsWith(label + ": ", StringComparison.Ordinal));

    /// <summary>What stands in the parentheses of an id: the bearer, then variables with their values.</summary>
    private static string[] PartsOf(Norm norm) => norm.Id.IndexOf('(', StringComparison.Ordinal) is var open and > 0
        ? norm.Id[(open + 1)..^1].Split(", ")
        : [];

    private static IEnumerable<string> NamesOf(Norm norm) => [norm.Id, $"{norm.Statement}({norm.Bearer})"];
}
