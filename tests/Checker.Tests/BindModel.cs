using System.Globalization;

namespace CommitLang.Checker.Tests.Oracles;

/// <summary>What binds all that can happen (language 2.2): a constraint, or a fact.</summary>
internal abstract record Bind
{
    /// <summary>Whether a course of events keeps to it on every day.</summary>
    public abstract bool Allows(Course course, int last);

    /// <summary>What can be so or not on a day: an event is once it has happened.</summary>
    internal enum What
    {
        Peace,
        Alarm,
        War,
    }

    private static bool IsSo(What what, Course course, int day) => what == What.War
        ? course.WarBegins <= day && day < course.WarEnds
        : DayOf(what, course) <= day;

    private static int DayOf(What what, Course course) => what == What.Peace ? course.Peace : course.Alarm;

    private static string Date(int day) => $"2000-01-{(day + 1).ToString("00", CultureInfo.InvariantCulture)}";

    public sealed record Implies(What One, What Other) : Bind
    {
        public override bool Allows(Course course, int last) =>
            Enumerable.Range(0, last + 1).All(day => !IsSo(One, course, day) || IsSo(Other, course, day));

        public override string ToString() => $"constraint {One} implies {Other}";
    }

    public sealed record Excludes(What One, What Other) : Bind
    {
        public override bool Allows(Course course, int last) =>
            !Enumerable.Range(0, last + 1).Any(day => IsSo(One, course, day) && IsSo(Other, course, day));

        public override string ToString() => $"constraint {One} excludes {Other}";
    }

    /// <summary>The second happens on a day after the first's, or never.</summary>
    public sealed record InTurn(What First, What Second) : Bind
    {
        public override bool Allows(Course course, int last) =>
            DayOf(Second, course) == Course.Never || DayOf(First, course) < DayOf(Second, course);

        public override string ToString() => $"constraint {First} before {Second}";
    }

    public sealed record Known(What Event, int Day) : Bind
    {
        public override bool Allows(Course course, int last) => DayOf(Event, course) == Day;

        public override string ToString() => $"fact {Date(Day)} {Event}";
    }

    public sealed record KnownWar(int Begin, int? End) : Bind
    {
        public override bool Allows(Course course, int last) => course.WarBegins == Begin && course.WarEnds == (End ?? Course.Never);

        public override string ToString() => $"fact from {Date(Begin)}{(End is { } end ? $" until {Date(end)}" : "")} War";
    }

    public sealed record Never(What Which) : Bind
    {
        public override bool Allows(Course course, int last) => (Which == What.War ? course.WarBegins : DayOf(Which, course)) == Course.Never;

        public override string ToString() => $"fact never {Which}";
    }
}
