using System.Globalization;

namespace CommitLang.Checker.Tests.Oracles;

/// <summary>What the oracle's programs are made of; it shares nothing with the compiler, the checker or the runtime.</summary>
internal enum Happening
{
    Peace,
    Alarm,
}

/// <summary>The acts; Arm is Help, Quit excludes Help, Ratify requires Sign.</summary>
internal enum Doing
{
    Help,
    Arm,
    Quit,
    Sign,
    Ratify,
}

/// <summary>One scenario: the day of each event, and the span of the state.</summary>
internal sealed record Course(int Peace, int Alarm, int WarBegins, int WarEnds)
{
    public const int Never = 1_000;
    private const int MostMoves = 4;

    /// <summary>What happens, in order of days and then of names.</summary>
    private List<(int Day, string Name)> Moves =>
        [.. new (int Day, string Name)[] { (Alarm, "Alarm"), (Peace, "Peace"), (WarBegins, "War"), (WarEnds, "War") }.Where(move => move.Day != Never).OrderBy(move => move.Day)];

    /// <summary>All that can happen, before some day or never, of what a text speaks of.</summary>
    public static IEnumerable<Course> All(string text, int horizon)
    {
        List<(int Begin, int End)> spans = [(Never, Never)];
        if (text.Contains("War", StringComparison.Ordinal))
        {
            spans.AddRange(from begin in Enumerable.Range(0, horizon)
                           from end in Enumerable.Range(begin + 1, horizon - begin).Append(Never)
                           select (begin, end));
        }

        return from peace in Days("Peace")
               from alarm in Days("Alarm")
               from span in spans
               select new Course(peace, alarm, span.Begin, span.End);

        IEnumerable<int> Days(string name) =>
            text.Contains(name, StringComparison.Ordinal) ? Enumerable.Range(0, horizon).Append(Never) : [Never];
    }

    public int DayOf(Happening happening) => happening == Happening.Peace ? Peace : Alarm;

    /// <summary>Its place in the canonical order (language 2.8): by the number of events, begins and ends; then by their days; then by their names.</summary>
    public ulong Place
    {
        get
        {
            var moves = Moves;
            var place = (ulong)moves.Count;
            for (var i = 0; i < MostMoves; i++)
            {
                place = place << 10 | (uint)(i < moves.Count ? moves[i].Day : 0);
            }

            // There are three names, and their first letters are in order.
            return moves.Aggregate(place, (at, move) => at << 2 | (move.Name[0] switch { 'A' => 0u, 'P' => 1, _ => 2 }));
        }
    }

    /// <summary>What happens, but for what is known to: "0:Alarm 2:War 5:War".</summary>
    public string Text(IReadOnlyCollection<string> known) => string.Join(" ", Moves.Where(move => !known.Contains(move.Name))
        .Select(move => string.Create(CultureInfo.InvariantCulture, $"{move.Day}:{move.Name}")));
}

/// <summary>What is so of a set of clauses that clash: the first scenario in which they do, and whether they do whenever all come into force.</summary>
internal sealed record ClashingSet(string Name, bool IsInevitable, string Scenario);

/// <summary>A condition, read on a day (language 2.3).</summary>
internal abstract record Term
{
    /// <summary>Whether it holds on a day. An event before <paramref name="since"/> does not count, except under `not`.</summary>
    public abstract bool Holds(Course course, int day, int since);

    protected static int Counted(Course course, Happening happening, int since) =>
        course.DayOf(happening) is var day && day >= since ? day : Course.Never;

    public sealed record Occurred(Happening Happening) : Term
    {
        public override bool Holds(Course course, int day, int since) => Counted(course, Happening, since) <= day;

        public override string ToString() => $"{Happening}";
    }

    public sealed record AtWar : Term
    {
        public override bool Holds(Course course, int day, int since) => course.WarBegins <= day && day < course.WarEnds;

        public override string ToString() => "War";
    }

    /// <summary>What A has done on an earlier day: only an oracle that follows conduct can read it.</summary>
    public sealed record Did(Doing Act) : Term
    {
        public override bool Holds(Course course, int day, int since) => throw new NotSupportedException("A course tells no conduct.");

        public override string ToString() => $"A does {Clause.TextOf(Act)}";
    }

    public sealed record Not(Term Inner) : Term
    {
        public override bool Holds(Course course, int day, int since) => !Inner.Holds(course, day, 0);

        public override string ToString() => $"not ({Inner})";
    }

    public sealed record Both(Term Left, Term Right) : Term
    {
        public override bool Holds(Course course, int day, int since) =>
            Left.Holds(course, day, since) && Right.Holds(course, day, since);

        public override string ToString() => $"({Left} and {Right})";
    }

    public sealed record Either(Term Left, Term Right) : Term
    {
        public override bool Holds(Course course, int day, int since) =>
            Left.Holds(course, day, since) || Right.Holds(course, day, since);

        public override string ToString() => $"({Left} or {Right})";
    }

    public sealed record Before(Happening First, Happening Second) : Term
    {
        public override bool Holds(Course course, int day, int since) =>
            Counted(course, First, since) is var first && first <= day && course.DayOf(Second) > first;

        public override string ToString() => $"{First} before {Second}";
    }

    public sealed record After(Happening Second, Happening First) : Term
    {
        public override bool Holds(Course course, int day, int since) =>
            Counted(course, First, since) is var first && Counted(course, Second, since) is var second && first < second && second <= day;

        public override string ToString() => $"{Second} after {First}";
    }

    public sealed record Within(int Days, Happening Happening) : Term
    {
        public override bool Holds(Course course, int day, int since) =>
            Counted(course, Happening, since) is var start && start <= day && day <= start + Days;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"within {Days} days of {Happening}");
    }
}

/// <summary>Until when a duty is to be done.</summary>
internal enum Limit
{
    None,
    AtOnce,
    Within,
    By,
}

/// <summary>One clause of one statement; days count from 1 January 2000, which is day 0.</summary>
internal sealed record Clause(string Name, bool IsDuty, Doing Act)
{
    /// <summary>Whether it lets free what it would otherwise ask or forbid: `need not`, `may`.</summary>
    public bool IsFreedom { get; init; }

    /// <summary>Whether it asks for something on every day on which it binds.</summary>
    public bool IsContinuous { get; init; }

    public bool ExceptArm { get; init; }
    public Term? When { get; init; }
    public Term? While { get; init; }
    public Term? Unless { get; init; }
    public int? From { get; init; }
    public int? Until { get; init; }
    public int? Withdrawn { get; init; }
    public Limit Limit { get; init; }
    public int Count { get; init; }

    public override string ToString()
    {
        var verb = (IsDuty, IsFreedom) switch { (true, false) => IsContinuous ? "shall continuously" : "shall", (false, false) => "shall not", (true, true) => "need not", _ => "may" };
        List<string> parts = [$"commitment {Name} {{ A {verb} {TextOf(Act)}"];
        if (ExceptArm)
        {
            parts.Add($"except {TextOf(Doing.Arm)}");
        }

        Add("when", When);
        Add("while", While);
        Add("unless", Unless);
        Add("from", Date(From));
        Add("until", Date(Until));
        Add("withdrawn on", Date(Withdrawn));
        parts.Add(Limit switch
        {
            Limit.AtOnce => "at once",
            Limit.Within => string.Create(CultureInfo.InvariantCulture, $"within {Count} days"),
            Limit.By => $"by {Date(Count)}",
            _ => "",
        });
        return string.Join(" ", parts.Where(part => part.Length > 0)) + " }";

        void Add(string word, object? value)
        {
            if (value is not null)
            {
                parts.Add($"{word} {value}");
            }
        }
    }

    private static string? Date(int? day) =>
        day is { } number ? string.Create(CultureInfo.InvariantCulture, $"2000-01-{number + 1:00}") : null;

    public static string TextOf(Doing act) => act is Doing.Help or Doing.Arm ? $"{act}(of: B)" : $"{act}";
}
