namespace CommitLang.Syntax;

/// <summary><c>made on 2030-04-02</c>.</summary>
public sealed class MadeClauseSyntax : ClauseSyntax
{
    internal MadeClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>made</c>.</summary>
    public SyntaxToken MadeKeyword => Token(SyntaxKind.MadeKeyword);

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}

/// <summary><c>signed by Norland on 2030-04-02</c>.</summary>
public sealed class SignedClauseSyntax : ClauseSyntax
{
    internal SignedClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>signed</c>.</summary>
    public SyntaxToken SignedKeyword => Token(SyntaxKind.SignedKeyword);

    /// <summary>Who signed, when given.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}

/// <summary><c>ratified by Norland on 2030-04-02</c>.</summary>
public sealed class RatifiedClauseSyntax : ClauseSyntax
{
    internal RatifiedClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>ratified</c>.</summary>
    public SyntaxToken RatifiedKeyword => Token(SyntaxKind.RatifiedKeyword);

    /// <summary>Who ratified.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}

/// <summary><c>in force from 2031-01-01</c> or <c>in force after 3 ratifications</c>.</summary>
public sealed class InForceClauseSyntax : ClauseSyntax
{
    internal InForceClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>in</c>.</summary>
    public SyntaxToken InKeyword => Token(SyntaxKind.InKeyword);

    /// <summary>The day, when it is a date.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>What it is counted from, when it is no date.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();

    /// <summary>How many ratifications bring it into force, when it is said so.</summary>
    public SyntaxToken Count => Token(SyntaxKind.IntegerToken);
}

/// <summary><c>provisionally applied from 2030-06-01</c>.</summary>
public sealed class ProvisionalClauseSyntax : ClauseSyntax
{
    internal ProvisionalClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>provisionally</c>.</summary>
    public SyntaxToken ProvisionallyKeyword => Token(SyntaxKind.ProvisionallyKeyword);

    /// <summary>The first day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}

/// <summary><c>accession of Ostmark on 2031-02-01</c>.</summary>
public sealed class AccessionClauseSyntax : ClauseSyntax
{
    internal AccessionClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>accession</c>.</summary>
    public SyntaxToken AccessionKeyword => Token(SyntaxKind.AccessionKeyword);

    /// <summary>Who acceded.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}

/// <summary><c>reservation by Ostmark to MutualAid.1 "not in winter"</c>.</summary>
public sealed class ReservationClauseSyntax : ClauseSyntax
{
    internal ReservationClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>reservation</c>.</summary>
    public SyntaxToken ReservationKeyword => Token(SyntaxKind.ReservationKeyword);

    /// <summary>Who made it.</summary>
    public PathSyntax? Party => ChildAfter<PathSyntax>(SyntaxKind.ByKeyword);

    /// <summary>The provision it is made to, when given.</summary>
    public PathSyntax? Provision => ChildAfter<PathSyntax>(SyntaxKind.ToKeyword);

    /// <summary>Its wording, when given.</summary>
    public SyntaxToken Text => Token(SyntaxKind.StringToken);
}

/// <summary><c>amended by Protocol on 2032-01-01</c>.</summary>
public sealed class AmendedClauseSyntax : ClauseSyntax
{
    internal AmendedClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>amended</c>.</summary>
    public SyntaxToken AmendedKeyword => Token(SyntaxKind.AmendedKeyword);

    /// <summary>What amended it, when given.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}

/// <summary><c>superseded by MutualAid on 2031-01-01</c>.</summary>
public sealed class SupersededClauseSyntax : ClauseSyntax
{
    internal SupersededClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>superseded</c>.</summary>
    public SyntaxToken SupersededKeyword => Token(SyntaxKind.SupersededKeyword);

    /// <summary>What took its place, when given.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>What happens on the day, when it is not given by its date.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();
}

/// <summary><c>suspended between Norland and Westmark from 2032-01-01 until 2033-01-01</c>.</summary>
public sealed class SuspendedClauseSyntax : ClauseSyntax
{
    internal SuspendedClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>suspended</c>.</summary>
    public SyntaxToken SuspendedKeyword => Token(SyntaxKind.SuspendedKeyword);

    /// <summary>One of the two between whom it is suspended, when given.</summary>
    public PathSyntax? First => ChildAfter<PathSyntax>(SyntaxKind.BetweenKeyword);

    /// <summary>The other of the two.</summary>
    public PathSyntax? Second => ChildAfter<PathSyntax>(SyntaxKind.AndKeyword);

    /// <summary>The first day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>The end, when given.</summary>
    public EndBoundSyntax? End => Child<EndBoundSyntax>();
}

/// <summary><c>denounced by Ostmark on 2033-01-01 with 12 months notice</c>.</summary>
public sealed class DenouncedClauseSyntax : ClauseSyntax
{
    internal DenouncedClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>denounced</c>.</summary>
    public SyntaxToken DenouncedKeyword => Token(SyntaxKind.DenouncedKeyword);

    /// <summary>Who denounced it.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>The notice that was given, when given.</summary>
    public DurationSyntax? Notice => Child<DurationSyntax>();
}

/// <summary><c>renewed for 5 years</c>.</summary>
public sealed class RenewedClauseSyntax : ClauseSyntax
{
    internal RenewedClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>renewed</c>.</summary>
    public SyntaxToken RenewedKeyword => Token(SyntaxKind.RenewedKeyword);

    /// <summary>How long.</summary>
    public DurationSyntax? Duration => Child<DurationSyntax>();
}

/// <summary><c>survives for 2 years</c>.</summary>
public sealed class SurvivesClauseSyntax : ClauseSyntax
{
    internal SurvivesClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>survives</c>.</summary>
    public SyntaxToken SurvivesKeyword => Token(SyntaxKind.SurvivesKeyword);

    /// <summary>How long.</summary>
    public DurationSyntax? Duration => Child<DurationSyntax>();
}

/// <summary><c>withdrawn by Norland on 2032-05-01</c>.</summary>
public sealed class WithdrawnClauseSyntax : ClauseSyntax
{
    internal WithdrawnClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>withdrawn</c>.</summary>
    public SyntaxToken WithdrawnKeyword => Token(SyntaxKind.WithdrawnKeyword);

    /// <summary>Who withdrew it, when given.</summary>
    public PathSyntax? Path => Child<PathSyntax>();

    /// <summary>The day.</summary>
    public DateSyntax? Date => Child<DateSyntax>();

    /// <summary>What happens on the day, when it is not given by its date.</summary>
    public HappeningSyntax? Happening => Child<HappeningSyntax>();
}

/// <summary><c>expires on 2040-01-01</c>.</summary>
public sealed class ExpiresClauseSyntax : ClauseSyntax
{
    internal ExpiresClauseSyntax(in NodePlace place)
        : base(place)
    {
    }

    /// <summary>The word <c>expires</c>.</summary>
    public SyntaxToken ExpiresKeyword => Token(SyntaxKind.ExpiresKeyword);

    /// <summary>The first day without.</summary>
    public DateSyntax? Date => Child<DateSyntax>();
}
