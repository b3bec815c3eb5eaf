using CommitLang.Checker.Tests.Oracles;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>
/// Clauses about entry into force, ends, suspension, deadlines, duration and recurrence, in any mixture: which of them contradict
/// each other, in which scenario first, and whether always.
/// </summary>
public sealed class LifeOracleTests
{
    /// <summary>Days close together: all combinations come up.</summary>
    private static readonly Gen<LifeClause[]> Dense = Programs(1, OracleTests.Literal);

    /// <summary>Days and periods far apart, so that none is next to another by chance: with events only, and with a state only.</summary>
    private static readonly Gen<LifeClause[]> Sparse = Gen.OneOf(
        Programs(5, OracleTests.Literals(Gen.Select(Gen.Int[0, 9], Gen.Bool, Gen.Int[1, 15], (kind, isPeace, days) => (kind, isPeace ? Happening.Peace : Happening.Alarm) switch
        {
            ( < 5, var happening) => (Term)new Term.Occurred(happening),
            (5, var happening) => new Term.Before(happening, OracleTests.Other(happening)),
            (6, var happening) => new Term.After(happening, OracleTests.Other(happening)),
            (_, var happening) => new Term.Within(days, happening),
        }))),
        Programs(5, OracleTests.Literals(Gen.Const<Term>(new Term.AtWar()))).Select(clauses => clauses.Select(WithoutEvents).ToArray()));

    [Fact]
    public void Lives_agree_with_the_oracle() => RandomSamples.Holds(Dense, 60, TextOf, AssertDense);

    [Fact]
    [Trait("Category", "Slow")]
    public void Lives_agree_with_the_oracle_on_many() => RandomSamples.Holds(Dense, 500, TextOf, AssertDense);

    [Fact]
    public void Lives_of_days_far_apart_agree_with_the_oracle() => RandomSamples.Holds(Sparse, 10, TextOf, AssertSparse);

    [Fact]
    [Trait("Category", "Slow")]
    public void Lives_of_days_far_apart_agree_with_the_oracle_on_many() => RandomSamples.Holds(Sparse, 200, TextOf, AssertSparse);

    private static LifeClause WithoutEvents(LifeClause clause) => clause with
    {
        EntersWithPeace = false,
        WithdrawnOnAlarm = false,
        Survives = clause.WithdrawnOnAlarm ? null : clause.Survives,
        Limit = clause.Limit is LifeLimit.ByAlarm or LifeLimit.WithinOfAlarm ? LifeLimit.Within : clause.Limit,
    };

    private static Gen<LifeClause> Lives(int scale, Gen<Term> literal) => Gen.Select(
        Optional(3, literal), Optional(2, literal), Starts(scale), Ends(scale), Optional(2, Spans(scale)), Lasts(scale),
        (when, unless, start, end, suspended, lasts) => new LifeClause("", LifeKind.Duty, Doing.Help)
        {
            When = when.Value,
            Unless = unless.Value,
            EntersWithPeace = start.EntersWithPeace,
            From = start.From >= end.Until ? null : start.From,
            NoEarlier = start.NoEarlier,
            Until = end.Until,
            Expires = end.Expires,
            Renewed = end.Expires is null ? null : end.Renewed,
            Withdrawn = end.Withdrawn,
            WithdrawnOnAlarm = end.WithdrawnOnAlarm,
            Denounced = end.Denounced,
            Survives = end.Survives,
            Suspended = suspended.Has ? suspended.Value : null,
            Limit = lasts.Limit,
            Count = lasts.Count,
            For = lasts.For,
            Every = lasts.Every,
        });

    private static Gen<LifeClause[]> Programs(int scale, Gen<Term> literal)
    {
        var life = Lives(scale, literal);
        return Gen.Select(
            Clauses(life, LifeKind.Duty, [Doing.Help, Doing.Help, Doing.Arm]), Clauses(life, LifeKind.Ban, [Doing.Help, Doing.Help, Doing.Arm]),
            Clauses(life, LifeKind.Ban, [Doing.Help, Doing.Arm, Doing.Quit]), Clauses(life, LifeKind.Duty, [Doing.Quit]), Clauses(life, LifeKind.Continuous, [Doing.Quit, Doing.Help]),
            Gen.Int[0, 6],
            (duty, ban, second, other, all, size) => (LifeClause[])(size switch
            {
                < 2 => [Named(duty, "X"), Named(ban, "Y")],
                2 => [Named(duty, "X"), Named(ban, "Y"), Named(second, "Z")],
                3 => [Named(duty, "X"), Named(other, "W")],
                4 => [Named(duty, "X"), Named(all, "V")],
                5 => [Named(all, "V"), Named(ban, "Y")],
                _ => [Named(duty, "X"), Named(ban, "Y"), Named(other, "W")],
            }));
    }

    private static LifeClause Named(LifeClause clause, string name) => clause with { Name = name };

    /// <summary>So many in ten have one.</summary>
    private static Gen<(bool Has, T? Value)> Optional<T>(int often, Gen<T> values) =>
        Gen.Select(Gen.Int[0, 9], values, (kind, value) => kind < often ? (true, (T?)value) : (false, default));

    private static Gen<(int From, int Until)> Spans(int scale) => Gen.Select(Gen.Int[0, 5 * scale], Gen.Int[1, 3 * scale], (from, length) => (from, from + length));

    private static Gen<(bool EntersWithPeace, int? From, int? NoEarlier)> Starts(int scale) => Gen.Select(Gen.Int[0, 9], Gen.Int[0, 4 * scale], (kind, day) => kind switch
    {
        < 5 => (false, null, null),
        5 or 6 => (true, default(int?), default(int?)),
        7 => (true, day, null),
        8 => (false, day, null),
        _ => (false, null, day),
    });

    private static Gen<LifeClause> Ends(int scale) => Gen.Select(Gen.Int[0, 9], Gen.Int[1, 6 * scale], Gen.Int[0, 3 * scale], Gen.Int[0, 2 * scale], (kind, day, more, survives) =>
    {
        var end = new LifeClause("", LifeKind.Duty, Doing.Help);
        end = kind switch
        {
            < 4 => end,
            4 => end with { Until = day },
            5 or 6 => end with { Expires = day, Renewed = more == 0 ? null : more },
            7 => end with { Withdrawn = day },
            8 => end with { WithdrawnOnAlarm = true },
            _ => end with { Denounced = (day, more) },
        };
        return end.HasEnd && survives > 0 ? end with { Survives = survives } : end;
    });

    private static Gen<(LifeLimit Limit, int Count, int? For, int? Every)> Lasts(int scale) => Gen.Select(Gen.Int[0, 11], Gen.Int[1, 3 * scale], Gen.Int[0, 5 * scale], (kind, days, date) => kind switch
    {
        < 2 => (LifeLimit.None, 0, null, null),
        < 4 => (LifeLimit.AtOnce, 0, default(int?), default(int?)),
        < 6 => (LifeLimit.Within, days, null, null),
        6 => (LifeLimit.By, date, null, null),
        7 => (LifeLimit.ByAlarm, 0, null, null),
        8 => (LifeLimit.WithinOfAlarm, days, null, null),
        9 => (LifeLimit.None, 0, days, null),
        10 => (LifeLimit.Within, date, days, null),
        _ => (LifeLimit.None, 0, null, days + 1),
    });

    private static Gen<LifeClause> Clauses(Gen<LifeClause> lives, LifeKind kind, Doing[] acts) => Gen.Select(lives, Gen.Int[0, acts.Length - 1], Gen.Int[0, 2], (life, act, often) =>
    {
        var clause = life with { Kind = kind, Act = acts[act] };
        return kind == LifeKind.Duty ? clause.Every is null ? clause : clause with { NoEarlier = null }
            // What binds day by day mostly has no last day of its own.
            : clause with { Every = null, Limit = often == 0 && clause.For is null ? clause.Limit : LifeLimit.None, For = often == 0 ? clause.For : null };
    });

    private static string TextOf(LifeClause[] clauses) =>
        "as of 2000-01-01\nact Quit excludes Help(of: B)\n" + string.Join("\n", clauses.Select(clause => $"{clause}"));

    private static void AssertDense(LifeClause[] clauses) => AssertAgree(clauses, 10, 16, 14);

    private static void AssertSparse(LifeClause[] clauses) => AssertAgree(clauses, 40, 50, 60);

    private static void AssertAgree(LifeClause[] clauses, int horizon, int wideHorizon, int rest) =>
        ReportedSets.AssertAgree(days => new LifeOracle(clauses, days, rest).ClashingSets(), horizon, wideHorizon, Check.Findings(TextOf(clauses)));
}
