namespace CommitLang.Syntax;

/// <summary><c>from 2030-01-01</c> or <c>from Peace</c>.</summary>
public sealed class FromClauseSyntax : ClauseSyntax
{
    internal FromClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>from</c>.</summary>
    public SyntaxToken FromKeyword => Token(SyntaxKind.FromKeyword);

    /// <summary>The day, when it is a date.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>What it is counted from, when it is no date.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();
}

/// <summary><c>no earlier than 30 days after Peace</c>.</summary>
public sealed class NoEarlierClauseSyntax : ClauseSyntax
{
    internal NoEarlierClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>no</c>.</summary>
    public SyntaxToken NoKeyword => Token(SyntaxKind.NoKeyword);

    /// <summary>How long after, when given.</summary>
    public DurationSyntax? Duration => Child<DurationSyntax>();

    /// <summary>The day, when it is a date.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>What it is counted from, when it is no date.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();
}

/// <summary><c>until 2031-01-01</c> or <c>until Peace</c>.</summary>
public sealed class UntilClauseSyntax : ClauseSyntax
{
    internal UntilClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>until</c>.</summary>
    public SyntaxToken UntilKeyword => Token(SyntaxKind.UntilKeyword);

    /// <summary>The first day without, when it is a date.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>What ends it, when it is a condition.</summary>
    public ConditionSyntax? Condition => Child<ConditionSyntax>();
}

/// <summary><c>through 2030-12-31</c>.</summary>
public sealed class ThroughClauseSyntax : ClauseSyntax
{
    internal ThroughClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>through</c>.</summary>
    public SyntaxToken ThroughKeyword => Token(SyntaxKind.ThroughKeyword);

    /// <summary>The last day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}

/// <summary><c>by 2030-12-31</c>.</summary>
public sealed class ByClauseSyntax : ClauseSyntax
{
    internal ByClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>by</c>.</summary>
    public SyntaxToken ByKeyword => Token(SyntaxKind.ByKeyword);

    /// <summary>The day, when it is a date.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>What it is counted from, when it is no date.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();
}

/// <summary><c>within 90 days of Peace</c>.</summary>
public sealed class WithinClauseSyntax : ClauseSyntax
{
    internal WithinClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>within</c>.</summary>
    public SyntaxToken WithinKeyword => Token(SyntaxKind.WithinKeyword);

    /// <summary>How long.</summary>
    public DurationSyntax? Duration => Child<DurationSyntax>();

    /// <summary>The day, when it is a date.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>What it is counted from, when it is no date.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();
}

/// <summary><c>at once</c>.</summary>
public sealed class AtOnceClauseSyntax : ClauseSyntax
{
    internal AtOnceClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>at</c>.</summary>
    public SyntaxToken AtKeyword => Token(SyntaxKind.AtKeyword);
}

/// <summary><c>without delay</c>.</summary>
public sealed class WithoutDelayClauseSyntax : ClauseSyntax
{
    internal WithoutDelayClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>without</c>.</summary>
    public SyntaxToken WithoutKeyword => Token(SyntaxKind.WithoutKeyword);
}

/// <summary><c>for 2 years</c>.</summary>
public sealed class ForClauseSyntax : ClauseSyntax
{
    internal ForClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>for</c>.</summary>
    public SyntaxToken ForKeyword => Token(SyntaxKind.ForKeyword);

    /// <summary>How long.</summary>
    public DurationSyntax? Duration => Child<DurationSyntax>();
}

/// <summary><c>every 6 months</c>.</summary>
public sealed class EveryClauseSyntax : ClauseSyntax
{
    internal EveryClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>every</c>.</summary>
    public SyntaxToken EveryKeyword => Token(SyntaxKind.EveryKeyword);

    /// <summary>The period.</summary>
    public DurationSyntax? Duration => Child<DurationSyntax>();
}

/// <summary><c>from 2030-03-02</c>.</summary>
public sealed class FromBoundSyntax : SyntaxNode
{
    internal FromBoundSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>from</c>.</summary>
    public SyntaxToken FromKeyword => Token(SyntaxKind.FromKeyword);

    /// <summary>The first day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}

/// <summary><c>until 2031-01-01</c> or <c>through 2030-12-31</c>.</summary>
public sealed class EndBoundSyntax : SyntaxNode
{
    internal EndBoundSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word, which says whether the day is included.</summary>
    public SyntaxToken Keyword => Token(SyntaxKind.UntilKeyword, SyntaxKind.ThroughKeyword);

    /// <summary>Whether the day is included.</summary>
    public bool IsThrough => Has(SyntaxKind.ThroughKeyword);

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}

/// <summary><c>2030-01-31</c>, <c>2030-01</c>, <c>2030</c> or <c>undecided</c>.</summary>
public sealed class DateSyntax : SyntaxNode
{
    internal DateSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>What is written.</summary>
    public SyntaxToken Value => Token(SyntaxKind.DateToken, SyntaxKind.IntegerToken, SyntaxKind.UndecidedKeyword);

    /// <summary>Whether it is left open.</summary>
    public bool IsUndecided => Has(SyntaxKind.UndecidedKeyword);
}

/// <summary><c>90 days</c>.</summary>
public sealed class DurationSyntax : SyntaxNode
{
    internal DurationSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>How many.</summary>
    public SyntaxToken Count => Token(SyntaxKind.IntegerToken);

    /// <summary>Of what.</summary>
    public SyntaxToken Unit =>
        Token(SyntaxKind.DayKeyword, SyntaxKind.WeekKeyword, SyntaxKind.MonthKeyword, SyntaxKind.YearKeyword);
}
