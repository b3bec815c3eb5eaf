using CommitLang.Checker.Encoding;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>What is to come about while the norms are kept.</summary>
internal abstract class Goal
{
    /// <summary>What has to happen for it, for the search to begin with.</summary>
    public abstract Norm Focus { get; }

    /// <summary>
    /// The ways to bring it about, given the acts that conditions read: each a set of norms to keep on top of the others;
    /// none when it cannot come about.
    /// </summary>
    public abstract IEnumerable<IReadOnlyList<Norm>> Ways(Evaluation evaluation, IEnumerable<Day> days);

    /// <summary>Whether there are no other ways.</summary>
    public virtual bool HasAllWays => true;

    /// <summary>Whether it has come about once everything has been done.</summary>
    public abstract bool IsReached(Evaluation evaluation);
}

/// <summary>A condition holds on some day, of those that there are.</summary>
internal sealed class ConditionHolds(Condition condition, Day origin) : Goal
{
    // A permission is kept whatever is done; its days in force are those on which the condition holds.
    public override Norm Focus { get; } = Probe.Of(condition) with { ValidFrom = origin };

    public override IEnumerable<IReadOnlyList<Norm>> Ways(Evaluation evaluation, IEnumerable<Day> days) => IsReached(evaluation) ? [[]] : [];

    public override bool IsReached(Evaluation evaluation) => !evaluation.ForceOf(Focus).IsEmpty;
}

/// <summary>A norm comes into force or falls due.</summary>
internal sealed class NormComes(Norm norm) : Goal
{
    public override Norm Focus => norm;

    public override IEnumerable<IReadOnlyList<Norm>> Ways(Evaluation evaluation, IEnumerable<Day> days) => IsReached(evaluation) ? [[]] : [];

    public override bool IsReached(Evaluation evaluation) => Force.ComesAbout(evaluation, norm);
}

/// <summary>Norms have the statuses that are expected.</summary>
internal sealed class AsExpected(IReadOnlyList<TestExpectation> expectations) : Goal
{
    public override Norm Focus { get; } = Probe.Of(new AllOf([.. expectations.SelectMany(expectation =>
        expectation.Norms.Select(norm => new AllOf(new NormIs(norm.Id, expectation.Status), new Calendar(DaySet.From(expectation.Day))))),
        new AllOf()]));

    public override IEnumerable<IReadOnlyList<Norm>> Ways(Evaluation evaluation, IEnumerable<Day> days) => IsReached(evaluation) ? [[]] : [];

    public override bool IsReached(Evaluation evaluation) => expectations.All(expectation => Expectations.IsMet(evaluation, expectation));
}

/// <summary>Norms that only read: what is asked of the days becomes part of what the search looks at.</summary>
internal static class Probe
{
    public static Norm Of(Condition condition) =>
        Plain.Norm(Modality.Permission, new Member("(assert)"), new GroundTerm("(assert)"), default, Day.Never) with { While = condition };
}

/// <summary>Norms that nobody has written and the search needs.</summary>
internal static class Plain
{
    /// <summary>A ban on the days from one up to another, or a duty to do something on one of them.</summary>
    public static Norm Norm(Modality modality, Member member, GroundTerm act, Day from, Day end) =>
        new("(assert)", "(assert)", modality, new Bearer([member], 1), act)
        {
            ValidFrom = from,
            RunsOut = end,
            Deadline = modality == Modality.Duty && !end.IsNever ? new Deadline.By(new Moment.Date(end.AddDays(-1))) : null,
        };
}
