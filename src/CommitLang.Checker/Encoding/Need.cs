namespace CommitLang.Checker.Encoding;

/// <summary>What a duty and a ban that are to clash want of one happening, and on which days.</summary>
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

    /// <summary>So on the day on which the duty falls due, for whatever reason.</summary>
    OnDue = Due | Through | Barred,

    /// <summary>Not so on the day on which the duty falls due, for whatever reason.</summary>
    NotOnDue = NotDue | NotThrough | NotBarred,
}
