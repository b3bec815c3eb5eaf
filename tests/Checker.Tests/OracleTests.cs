using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>The checker finds exactly the contradictions that an exhaustive search over a small horizon finds.</summary>
public sealed class OracleTests
{
    private const int LastDate = 6;

    // Room after the last date for two events and a span to follow one another.
    private const int Horizon = LastDate + 3;
    private const int WideHorizon = LastDate + 9;

    private static readonly Gen<Happening> Event = OneOf([Happening.Peace, Happening.Alarm]);

    private static readonly Gen<Term> Leaf = Gen.Select(Gen.Int[0, 9], Event, Gen.Int[1, 3], (kind, happening, days) => kind switch
    {
        < 4 => (Term)new Term.Occurred(happening),
        < 7 => new Term.AtWar(),
        7 => new Term.Before(happening, Other(happening)),
        8 => new Term.After(happening, Other(happening)),
        _ => new Term.Within(days, happening),
    });

    internal static readonly Gen<Term> Literal = Literals(Leaf);

    private static readonly Gen<Term> Condition = Gen.Select(Literal, Literal, Gen.Int[0, 9], (left, right, kind) => kind switch
    {
        < 6 => left,
        6 or 7 => new Term.Both(left, right),
        8 => new Term.Either(left, right),
        _ => new Term.Not(new Term.Both(left, right)),
    });

    private static readonly Gen<Term> Span = Gen.Select(Leaf, Leaf, Gen.Int[0, 9], (left, right, kind) => kind switch
    {
        < 5 => SpanOf(left),
        5 => new Term.Not(left),
        6 => new Term.Both(SpanOf(left), SpanOf(right)),
        7 => new Term.Both(SpanOf(left), new Term.Not(right)),
        8 => new Term.Either(SpanOf(left), SpanOf(right)),
        _ => new Term.Not(new Term.Both(SpanOf(left), SpanOf(right))),
    });

    internal static Gen<(Term? When, Term? While, Term? Unless)> Conditions { get; } =
        Gen.Select(Condition, Span, Condition, Gen.Int[0, 9], (a, b, c, kind) => kind switch
        {
            < 2 => default((Term?, Term?, Term?)),
            < 5 => (a, null, null),
            5 => (null, b, null),
            6 => (null, null, c),
            7 => (a, b, null),
            8 => (a, null, c),
            _ => (null, b, c),
        });

    internal static Gen<(int? From, int? Until, int? Withdrawn)> Dates { get; } =
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 2], Gen.Int[3, 5], (kind, start, end) => kind switch
        {
            < 4 => default((int?, int?, int?)),
            4 => (start, null, null),
            5 => (null, end, null),
            6 => (null, null, end),
            7 => (start, end, null),
            _ => (start, null, end),
        });

    private static readonly Gen<(Limit, int)> Limits = Gen.Select(Gen.Int[0, 6], Gen.Int[1, 3], Gen.Int[2, 5], (kind, days, date) => kind switch
    {
        < 2 => (Limit.AtOnce, 0),
        < 5 => (Limit.Within, days),
        5 => (Limit.By, date),
        _ => (Limit.None, 0),
    });

    /// <summary>Two to four clauses.</summary>
    internal static Gen<Clause[]> Program { get; } = Gen.Select(
        Duty("X", [Doing.Help, Doing.Help, Doing.Arm, Doing.Ratify]),
        Ban("Y"),
        Ban("Z"),
        Duty("W", [Doing.Quit, Doing.Quit, Doing.Arm, Doing.Help]),
        Gen.Int[0, 3],
        (duty, ban, second, other, size) => size switch
        {
            0 => new[] { duty, ban },
            1 => [duty, ban, second],
            2 => [duty, other],
            _ => [duty, ban, second, other],
        });

    /// <summary>Programs in which of all help only one kind is left, which another duty excludes.</summary>
    private static readonly Gen<Clause[]> OfKinds = Gen.Select(
        Duty("X", [Doing.Help]), Ban("Y"), Ban("Z"), Duty("W", [Doing.Quit, Doing.Quit, Doing.Ratify]), Gen.Bool, Gen.Bool,
        (duty, ban, second, other, isContinuous, isSmall) =>
        {
            duty = isContinuous ? duty with { IsContinuous = true, Limit = Limit.None } : duty;
            ban = ban with { Act = Doing.Help, ExceptArm = true };
            return isSmall ? new[] { duty, ban, other } : [duty, ban, second, other];
        });

    [Fact]
    public void TheCheckerAgreesWithTheOracle() => RandomSamples.Holds(Program, 60, TextOf, AssertAgree);

    [Fact]
    [Trait("Category", "Slow")]
    public void TheCheckerAgreesWithTheOracleOnMany() => RandomSamples.Holds(Program, 2_000, TextOf, AssertAgree);

    [Fact]
    public void What_is_left_and_excluded_agrees_with_the_oracle() => RandomSamples.Holds(OfKinds, 20, TextOfKinds, AssertKinds);

    [Fact]
    [Trait("Category", "Slow")]
    public void What_is_left_and_excluded_agrees_with_the_oracle_on_many() => RandomSamples.Holds(OfKinds, 150, TextOfKinds, AssertKinds);

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    internal static Gen<Term> Literals(Gen<Term> leaves) =>
        Gen.Select(leaves, Gen.Int[0, 3], (leaf, sign) => sign == 0 ? new Term.Not(leaf) : leaf);

    internal static Gen<Clause> Duty(string name, Doing[] acts) => Gen.Select(OneOf(acts), Conditions, Dates, Limits,
        (act, conditions, dates, limit) => Dated(new Clause(name, IsDuty: true, act), conditions, dates) with
        {
            Limit = limit.Item1,
            Count = limit.Item2,
        });

    internal static Gen<Clause> Ban(string name) => Gen.Select(Gen.Int[0, 9], Conditions, Dates, (kind, conditions, dates) =>
    {
        var act = kind switch
        {
            < 5 => Doing.Help,
            5 or 6 => Doing.Arm,
            7 => Doing.Quit,
            _ => Doing.Sign,
        };
        return Dated(new Clause(name, IsDuty: false, act), conditions, dates) with { ExceptArm = kind == 4 };
    });

    internal static Clause Dated(
        Clause clause, (Term? When, Term? While, Term? Unless) conditions, (int? From, int? Until, int? Withdrawn) dates) => clause with
        {
            When = conditions.When,
            While = conditions.While,
            Unless = conditions.Unless,
            From = dates.From,
            Until = dates.Until,
            Withdrawn = dates.Withdrawn,
        };

    /// <summary>`while` asks for a span: an event that has happened is none (CL1017).</summary>
    private static Term SpanOf(Term term) => term is Term.Occurred ? new Term.AtWar() : term;

    internal static Happening Other(Happening happening) => happening == Happening.Peace ? Happening.Alarm : Happening.Peace;

    private static string TextOf(Clause[] clauses) => TextOf(clauses, "Help");

    private static string TextOfKinds(Clause[] clauses) => TextOf(clauses, "Arm");

    private static string TextOf(Clause[] clauses, string excluded) =>
        $"as of 2000-01-01\nact Quit excludes {excluded}(of: B)\n" + string.Join("\n", clauses.Select(clause => $"{clause}"));

    private static void AssertAgree(Clause[] clauses) => AssertAgree(clauses, TextOf(clauses), excludesArmOnly: false);

    private static void AssertKinds(Clause[] clauses) => AssertAgree(clauses, TextOfKinds(clauses), excludesArmOnly: true);

    private static void AssertAgree(Clause[] clauses, string text, bool excludesArmOnly)
    {
        ReportedSets.AssertAgree(horizon => new Oracle(clauses, horizon, excludesArmOnly: excludesArmOnly).ClashingSets(), Horizon, WideHorizon, Check.Findings(text));
    }
}
