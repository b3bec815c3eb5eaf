using CsCheck;

namespace CommitLang.Runtime.Tests;

/// <summary>Small random models over all clauses, and random logs over their names.</summary>
internal static class RandomModels
{
    /// <summary>The first day of the logs.</summary>
    public static Day Start { get; } = Day.Parse("2030-01-01");

    private static readonly string[] Parties = ["Norland", "Sudland", "Westmark"];
    private static readonly GroundTerm[] Events = [new("Attack"), new("Peace")];
    private static readonly GroundTerm[] States = [new("Truce"), new("War")];

    private static readonly GroundTerm[] Acts =
    [
        new("Help"), new("HelpFromTheAir"), new("Talk"), new("Send"),
        new("Enter", new Argument("area", "Land")), new("Enter", new Argument("area", "Harbour")),
    ];

    private static readonly Gen<Day> AnyDay = Gen.Int[0, 24].Select(Start.AddDays);
    private static readonly Gen<string> Party = Gen.Int[0, 2].Select(i => Parties[i]);
    private static readonly Gen<GroundTerm> Act = Gen.Int[0, 5].Select(i => Acts[i]);
    private static readonly Gen<GroundTerm> Event = Gen.Int[0, 1].Select(i => Events[i]);
    private static readonly Gen<GroundTerm> State = Gen.Int[0, 1].Select(i => States[i]);
    private static readonly Gen<Deed> Deed = Gen.Select(Party, Act, (actor, act) => new Deed(actor, act));
    private static readonly Gen<Period> Period = Gen.Int[1, 5].Select(Runtime.Period.Days);

    private static readonly Gen<Moment> Moment = Gen.Select(Gen.Int[0, 9], Event, Deed, AnyDay, (kind, happening, deed, day) => kind switch
    {
        < 5 => (Moment)new Moment.Event(happening),
        5 => new Moment.Performance(deed),
        < 9 => new Moment.Conduct(deed),
        _ => new Moment.Date(day),
    });

    private static readonly Gen<Condition> Leaf = Gen.Select(
        Gen.Int[0, 12], Moment, Moment, State, Gen.Select(Period, AnyDay, Gen.Int[0, 3], Gen.Int[0, 8]), (kind, first, second, state, rest) => kind switch
        {
            < 5 => (Condition)new Happened(first),
            < 7 => new Holds(state),
            7 => new HappenedBefore(first, second),
            8 => new HappenedAfter(first, second),
            9 => new WithinOf(rest.Item1, first),
            10 => new Calendar(DaySet.From(rest.Item2)),
            11 => new LongSince(rest.Item1, second),
            _ => new NormIs($"N{rest.Item3}", (NormStatus)rest.Item4),
        });

    private static readonly Gen<Condition> Literal = Gen.Select(Leaf, Gen.Int[0, 4], (leaf, sign) => sign == 0 ? new Not(leaf) : leaf);

    private static readonly Gen<Condition> Condition = Gen.Select(Gen.Int[0, 9], Literal, Literal, Literal, (kind, a, b, c) => kind switch
    {
        < 6 => a,
        6 or 7 => new AllOf(a, b),
        8 => new AtLeast(1, a, b),
        _ => new AtLeast(2, a, b, c),
    });

    private static readonly Gen<Deadline?> Deadline = Gen.Select(Gen.Int[0, 9], Period, Moment, (kind, period, moment) => kind switch
    {
        < 2 => null,
        2 => (Deadline)new Deadline.AtOnce(),
        < 6 => new Deadline.Within(period),
        < 9 => new Deadline.WithinOf(period, moment),
        _ => new Deadline.By(moment),
    });

    private static readonly Gen<Bearer> Bearer = Gen.Select(Gen.Int[0, 10], Party, AnyDay, (kind, party, day) => kind switch
    {
        < 7 => new Bearer(party),
        7 => new Bearer([new Member(party, DaySet.From(day))], 1),
        8 => new Bearer([.. Parties.Select(name => new Member(name))], 1) { Group = "Allies" },
        9 => new Bearer([new Member(Parties[0], DaySet.From(day)), new Member(Parties[1], DaySet.Span(default, day.AddDays(3)))], 2) { Group = "Allies" }.Jointly(),
        _ => new Bearer([new Member(Parties[0], DaySet.From(day)), new Member(Parties[1])], 2) { Group = "Allies" },
    });

    private static readonly Gen<Amount?> Amount = Gen.Select(Gen.Int[0, 7], Gen.Int[1, 4], (kind, quantity) => kind switch
    {
        < 5 => null,
        5 => new Amount(AmountBound.AtLeast, quantity, "troops"),
        6 => new Amount(AmountBound.MoreThan, quantity, "troops") { IsInTotal = quantity > 2 },
        _ => new Amount(AmountBound.AtLeast, quantity, "troops") { IsTogether = quantity > 2, IsInTotal = quantity % 2 == 0 },
    });

    private static readonly Gen<Func<Norm, Norm>> Clauses = Gen.Select(Deadline, Period, Moment, AnyDay, Gen.Int[0, 15],
        (deadline, period, moment, day, kind) => (Func<Norm, Norm>)(norm => kind switch
        {
            0 => norm with { RunsOut = day, Deadline = deadline },
            1 => norm with { WithdrawnOn = day, Deadline = deadline },
            2 => norm with { Suspended = DaySet.Span(day, day.Add(period)), Deadline = deadline },
            3 => norm with { Until = new Happened(moment), Deadline = deadline },
            4 => norm with { NotBefore = moment, NotBeforeDelay = period, Deadline = deadline },
            5 => norm with { For = period, Deadline = deadline },
            6 => norm with { Every = period, NotBefore = new Moment.Date(day) },
            7 => norm with { IsLasting = true, Deadline = deadline, RunsOut = day },
            8 => norm with { IsRecommendation = true, Deadline = deadline },
            9 => norm with { ValidFrom = day, Deadline = deadline },
            10 => norm with { Exceptions = [Acts[1], Acts[5]], Deadline = deadline },
            11 => norm with { Alternatives = [Acts[2]], Deadline = deadline },
            12 => norm with { IsLasting = true, Deadline = deadline },
            13 when norm.Modality is Modality.Duty or Modality.ContinuousDuty => norm with { IsState = true, Act = States[1], Deadline = deadline },
            _ => norm with { Deadline = deadline },
        }));

    private static readonly Gen<Norm> Norm = Gen.Select(
        Gen.Select(Bearer, Act, Amount), Clauses, Gen.Int[0, 8], Gen.Select(Gen.Int[0, 7], Condition, Condition, Condition), (who, clauses, modality, conditions) =>
        {
            var (bearer, act, amount) = who;
            var norm = new Norm("N", "S", modality < 4 ? Modality.Duty : (Modality)(modality - 4), bearer, act) { ValidFrom = Start };
            norm = act.Name == "Send" ? norm with { Amount = amount } : norm;
            norm = conditions.Item1 < 5 ? norm with { When = conditions.Item2 } : norm;
            norm = conditions.Item1 is 1 or 5 ? norm with { While = conditions.Item3 } : norm;
            return clauses(conditions.Item1 is 2 or 6 ? norm with { Unless = conditions.Item4 } : norm);
        });

    /// <summary>Four norms, and now and then that one statement prevails over another, or two over one.</summary>
    public static Gen<NormModel> Model { get; } = Gen.Select(Norm.Array[4], Gen.Int[0, 6], Gen.Select(AnyDay, AnyDay), (norms, kind, days) => new NormModel(
        Vocabulary(),
        [.. norms.Select((norm, i) => norm with { Id = $"N{i}", Statement = $"N{i}", Beneficiaries = ["Sudland"], BeneficiaryDays = i == 1 ? [DaySet.From(days.Item1)] : null })],
        kind switch
        {
            0 => [new Precedence("N0", "N1", "subject to N0")],
            1 => [new Precedence("N0", "N1", "subject to N0"), new Precedence("N1", "N2", "subject to N1")],
            2 => [new Precedence("N0", "N1", "notwithstanding N1") { Among = ["Sudland"], AmongDays = [DaySet.From(days.Item2)] }],
            3 => [new Precedence("N0", "N1", "subject to N0"), new Precedence("N2", "N1", "subject to N2")],
            _ => [],
        }));

    /// <summary>Facts in the order of their days.</summary>
    public static Gen<Fact[]> Facts { get; } = Gen.Select(Gen.Int[0, 9], AnyDay, Gen.Int[1, 9], Event, Gen.Select(State, Deed, Gen.Int[1, 3]), (kind, day, length, happening, rest) =>
    {
        var end = length == 9 ? Day.Never : day.AddDays(length);
        return kind switch
        {
            < 4 => (Fact)new Fact.Event(day, happening),
            < 6 => new Fact.State(day, end, rest.Item1),
            < 9 => new Fact.Act(day, rest.Item2),
            _ => new Fact.Act(day, end, rest.Item2, rest.Item3),
        };
    }).Array[0, 30].Select(facts => facts.OrderBy(fact => fact.From).ToArray());

    private static Vocabulary Vocabulary() => new Vocabulary()
        .With(new AreaDefinition("Land") { Owner = "Norland" })
        .With(new AreaDefinition("Harbour") { Owner = "Norland", Around = ["Land"] })
        .With(new UnitDefinition("troops", IsLevel: true, Step: 1))
        .With(new ActDefinition("Send") { Unit = "troops" })
        .With(new ActDefinition("Help"))
        .With(new ActDefinition("HelpFromTheAir") { Kinds = [new TermPattern("Help")] })
        .With(new ActDefinition("Talk") { Ends = [new TermPattern("War")] })
        .With(new ActDefinition("Enter") { Begins = [new TermPattern("War")] });
}
