using System.Collections.Immutable;
using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>Decides asserts: in every scenario, every behaviour that keeps the norms that count (language 2.8).</summary>
internal sealed class AssertCheck(NormProgram program, Firmness? counting, CancellationToken cancellationToken)
{
    private const string WhileKept = "while all norms that count are kept";
    private const int MostClauses = 3;

    private readonly Dictionary<Firmness, CountedNorms> _norms = [];

    /// <summary>What became of an assert, and what is to be said of it.</summary>
    public Verdict Run(ProgramTest test) => test.Kind switch
    {
        TestKind.Possible => Possible(test),
        _ => InAllCourses(test, NormsOf(test, program)),
    };

    private Verdict InAllCourses(ProgramTest test, CountedNorms norms) =>
        test is { Kind: TestKind.Never, Condition: { } condition } ? Never(test, condition, norms) : Whenever(test, norms);

    private Verdict Never(ProgramTest test, Condition condition, CountedNorms norms)
    {
        var search = norms.SearchFrom([new ConditionHolds(condition, program.Origin).Focus], [], []);
        var goal = new ConditionHolds(search.Conditions.Simplify(condition), program.Origin);
        if (search.Find(goal) is { } found)
        {
            return Failed(test, search, found, [], $"{WhileKept}, this comes about: {test.Text}");
        }

        return search.Doubt is { } doubt ? NotSettled(test, doubt)
            : search.NeverKept() is { } never ? NeverKept(test, never, norms)
            : new Verdict(TestOutcome.Passed, [], Remarks(search, goal));
    }

    private Verdict Whenever(ProgramTest test, CountedNorms norms)
    {
        string? doubt = null;
        var comes = false;
        CourseSearch? last = null;
        var others = new List<GroundNorm>();
        var remarks = ImmutableArray<string>.Empty;
        foreach (var norm in test.Norms.Where(norm => !norm.IsUnlisted))
        {
            var search = norms.SearchFrom([norm.Norm], [], []);
            var asserted = search.Conditions.Simplify(norm.Norm);
            if (search.Find(new NormBroken(asserted)) is { } found)
            {
                return Failed(test, search, found, [norm with { Norm = asserted }], $"{WhileKept}, this is not kept: {norm.Norm.Claim()}");
            }

            (doubt, last) = (doubt ?? search.Doubt, search);
            if (doubt is null)
            {
                comes = comes || search.Find(new NormComes(asserted)) is not null || search.Doubt is not null;
                remarks = remarks.IsEmpty ? Remarks(search, new NormComes(asserted)) : remarks;
                others.AddRange(search.Others);
            }
        }

        if (doubt is not null)
        {
            return NotSettled(test, doubt);
        }

        return comes ? new Verdict(TestOutcome.Passed, [], remarks)
            : last?.NeverKept() is { } never ? NeverKept(test, never, norms)
            : Empty(test, $"it holds only because this never comes {WhileKept}: {test.Text}", norms, others, [Tests.Clause(test)], remarks);
    }

    private Verdict Possible(ProgramTest test)
    {
        var assumed = program with { Facts = [.. program.Facts, .. test.Entries] };
        var conflicts = new ScenarioConflicts(program).Of(test).ToImmutableArray();
        if (!conflicts.IsEmpty)
        {
            return new Verdict(TestOutcome.Failed, conflicts, []);
        }

        var goal = new AsExpected(test.Expectations);
        var norms = NormsOf(test, assumed);
        var atoms = test.Entries.Select(entry => new Atom(entry.Kind, entry.Actor, entry.Term)).ToList();
        var isAll = atoms.Count == 0 && test.Expectations.IsEmpty;
        var search = norms.SearchFrom([goal.Focus], atoms, norms.Undecided.Where(norm => isAll || ConditionReader.AtomsOf(norm.Norm).Any(atoms.Contains)));
        if (search.Find(goal) is not null)
        {
            return new Verdict(TestOutcome.Passed, [], OpenRemarks(search));
        }

        return search.Doubt is { } doubt
            ? NotSettled(test, doubt)
            : new Verdict(TestOutcome.Failed, [NotPossible(test, search)], []);
    }

    private CountedNorms NormsOf(ProgramTest test, NormProgram read)
    {
        var firmness = test.Counting ?? counting ?? Firmness.Pledged;
        if (!ReferenceEquals(read, program) || !_norms.TryGetValue(firmness, out var norms))
        {
            norms = new CountedNorms(CheckContext.Of(read, firmness, cancellationToken));
            if (ReferenceEquals(read, program))
            {
                _norms[firmness] = norms;
            }
        }

        return norms;
    }

    private static Verdict Failed(ProgramTest test, CourseSearch search, Course course, IReadOnlyList<GroundNorm> asserted, string claim)
    {
        var lines = CourseLines.Of(course, search.Connected, asserted);
        var name = test.Name.StartsWith("on line ", StringComparison.Ordinal) ? $"Line{test.Name["on line ".Length..]}Fails" : $"{test.Name}Fails";
        var instance = Tests.Instance(test, TestDescriptors.Gap, ("claim", claim)).Saying(words => words with
        {
            Clauses = Clauses(test, search),
            Timeline = lines,
            Notes = OpenRemarks(search),
            // A scenario does not say how much is done.
            Block = course.Deeds.Any(deed => deed.Amount is not null) ? "" : ScenarioBlock.Of(
                name, course, search.Index, search.Connected, $"{test.Title} fails: {claim}"),
        });
        return new Verdict(TestOutcome.Failed, [instance], []) { Claim = claim };
    }

    private static Verdict NotSettled(ProgramTest test, string doubt) =>
        new(TestOutcome.Undecided, [Tests.Instance(test, TestDescriptors.NotSettled, ("reason", doubt))], []);

    /// <summary>The assert, and the first few norms that were kept, beginning with those about other acts.</summary>
    private static ImmutableArray<FindingClause> Clauses(ProgramTest test, CourseSearch search, string label = "kept") =>
    [
        Tests.Clause(test),
        .. search.Others.Concat(search.Connected).DistinctBy(norm => norm.Written).Take(MostClauses)
            .Select(norm => Describe.Clause(norm) with { Label = $"{label}: {norm.Written.Title}" }),
    ];

    private static ImmutableArray<string> Remarks(CourseSearch search, Goal goal)
    {
        var stuck = search.FindStuck(goal);
        if (stuck is null)
        {
            return OpenRemarks(search);
        }

        var happens = string.Join(", ", stuck.Entries.Select(entry => $"{entry.From} {entry.Atom.Text}"));
        return OpenRemarks(search).Insert(0, "nobody can keep all norms that count in some scenarios, such as "
            + $"{(happens.Length == 0 ? "that in which nothing happens" : happens)}, and nothing is said of these");
    }

    private static ImmutableArray<string> OpenRemarks(CourseSearch search) =>
        [.. search.LeftOpen.Select(title => $"left out, as something in it is undecided: {title}")];

    /// <summary>What nobody can keep in any scenario leaves nothing to say of anything else.</summary>
    private Verdict NeverKept(ProgramTest test, CourseSearch search, CountedNorms norms) =>
        Empty(test, "nobody can keep all norms that count, whatever happens", norms, search.Others, Clauses(test, search, "to be kept"), OpenRemarks(search));

    /// <summary>What norms about other acts leave nothing to say of, as they cannot be kept, is told besides as it would be without them.</summary>
    private Verdict Empty(
        ProgramTest test, string reason, CountedNorms norms, IReadOnlyList<GroundNorm> others, ImmutableArray<FindingClause> clauses, ImmutableArray<string> remarks)
    {
        var without = others.Count == 0 ? [] : Without(InAllCourses(test, norms.Without(others)));
        var instance = Tests.Instance(test, TestDescriptors.Empty, ("reason", reason)).Saying(words => words with { Clauses = clauses, Notes = without });
        return new Verdict(TestOutcome.Empty, [instance], remarks) { NotesWithout = without };
    }

    /// <summary>What becomes of an assert once those norms are left out that cannot be kept and that it does not hang on.</summary>
    private static ImmutableArray<string> Without(Verdict verdict) => verdict switch
    {
        { NotesWithout: { IsEmpty: false } further } => further,
        { Outcome: TestOutcome.Passed } => ["without those that cannot be kept, it holds"],
        { Claim: { } claim } => [$"without those that cannot be kept, it fails: {claim}"],
        { Outcome: TestOutcome.Empty } => ["without those that cannot be kept, it says nothing either"],
        _ => ["without those that cannot be kept, it was not settled whether it holds"],
    };

    private static Instance NotPossible(ProgramTest test, CourseSearch search)
    {
        const string Claim = "no scenario and no conduct comes to this and keeps all norms that count";
        return Tests.Instance(test, TestDescriptors.Gap, ("claim", Claim)).Saying(words => words with { Clauses = Clauses(test, search) });
    }
}

/// <summary>What became of an assert, what is to be said of it, and what a reader should know besides.</summary>
internal sealed record Verdict(TestOutcome Outcome, ImmutableArray<Instance> Instances, ImmutableArray<string> Notes)
{
    /// <summary>What fails; null where nothing does.</summary>
    public string? Claim { get; init; }

    /// <summary>What would have become of it without norms that cannot be kept.</summary>
    public ImmutableArray<string> NotesWithout { get; init; } = [];
}
