namespace CommitLang.Checker.Encoding;

/// <summary>
/// What a duty and a ban that are to clash want of one happening, and on which days; and what two standing norms do that are to be
/// in force on one day.
/// </summary>
[Flags]
internal enum Need
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The duty falls due on a day on which it is so.</summary>
    Due = 1,

    /// <summary>The duty falls due on a day on which it is not so.</summary>
    NotDue = 2,

    /// <summary>The ban comes into force on a day on which it is so.</summary>
    Latch = 4,

    /// <summary>The ban comes into force on a day on which it is not so.</summary>
    NotLatch = 8,

    /// <summary>So on every day of the window, by the duty's own clauses.</summary>
    Through = 16,

    /// <summary>So on no day of the window, by the duty's own clauses.</summary>
    NotThrough = 32,

    /// <summary>So on every day of the window, by the ban's clauses.</summary>
    Barred = 64,

    /// <summary>So on no day of the window, by the ban's clauses.</summary>
    NotBarred = 128,

    /// <summary>The first of two standing norms comes into force on a day on which it is so.</summary>
    First = 256,

    /// <summary>The first of two standing norms comes into force on a day on which it is not so.</summary>
    NotFirst = 512,

    /// <summary>The second of two standing norms comes into force on a day on which it is so.</summary>
    Second = 1024,

    /// <summary>The second of two standing norms comes into force on a day on which it is not so.</summary>
    NotSecond = 2048,

    /// <summary>So on a day on which both are in force.</summary>
    Met = 4096,

    /// <summary>Not so on a day on which both are in force.</summary>
    NotMet = 8192,

    /// <summary>So on the day on which the duty falls due, for whatever reason.</summary>
    OnDue = Due | Through | Barred,

    /// <summary>Not so on the day on which the duty falls due, for whatever reason.</summary>
    NotOnDue = NotDue | NotThrough | NotBarred,
}
