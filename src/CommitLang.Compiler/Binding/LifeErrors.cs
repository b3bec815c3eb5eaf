using System.Collections.Immutable;
using CommitLang.Diagnostics;

namespace CommitLang.Compiler.Binding;

/// <summary>CL2: dates, the life of statements and provenance.</summary>
internal static class LifeErrors
{
    public static readonly DiagnosticDescriptor NoSuchDate = DiagnosticDescriptor.Error(
        "CL2001", "No such date", "`{text}` is no date of the calendar.");

    public static readonly DiagnosticDescriptor PartialDate = DiagnosticDescriptor.Error(
        "CL2002", "A whole date is needed", "`{text}` is not a whole date: year, month and day are needed here.");

    public static readonly DiagnosticDescriptor EmptyPeriod = DiagnosticDescriptor.Error(
        "CL2003", "Empty period", "This period ends on {end} before it begins on {start}.");

    public static readonly DiagnosticDescriptor ClauseTwice = DiagnosticDescriptor.Error(
        "CL2004", "Clause given twice", "`{clause}` is said twice of one norm.");

    public static readonly DiagnosticDescriptor ClauseClash = DiagnosticDescriptor.Error(
        "CL2005", "Clauses that do not go together", "`{first}` and `{second}` cannot both be said of one norm.");

    public static readonly DiagnosticDescriptor NoNorm = DiagnosticDescriptor.Error(
        "CL2006", "Nothing is said", "{title} has no norm: say who shall, shall not or may do what.");

    public static readonly DiagnosticDescriptor AlwaysTrueNot = DiagnosticDescriptor.Warning(
        "CL2007", "True from the first day",
        "This is true from the first day, as nobody has done it yet: say until when with `until` or a date.");

    public static readonly DiagnosticDescriptor NotSupported = DiagnosticDescriptor.Warning(
        "CL2008", "Not supported yet", "{construct} is read and kept, but it is not supported yet: {effect}.");

    public static readonly DiagnosticDescriptor NumberOutOfRange = DiagnosticDescriptor.Error(
        "CL2010", "Number out of range", "`{text}` is too large a number.");

    public static readonly DiagnosticDescriptor UndecidedDay = DiagnosticDescriptor.Error(
        "CL2011", "A day is needed", "This day cannot be left undecided.");

    public static readonly DiagnosticDescriptor RejectedProhibition = DiagnosticDescriptor.Warning(
        "CL2012", "A rejected prohibition is a permission",
        "To reject `shall not` is to hold that {bearer} may: to reject the conduct itself, write `may` or `shall`.");

    public static readonly DiagnosticDescriptor StateNeedsSpan = DiagnosticDescriptor.Error(
        "CL2013", "A state holds for a span", "`{state}` is a state, so say since when and until when: `{form}`.");

    public static readonly DiagnosticDescriptor NoEnd = DiagnosticDescriptor.Error(
        "CL2017", "No end to go beyond", "`{clause}` counts from the end of the statement, and none is written: add `expires on` and a date.");

    public static readonly DiagnosticDescriptor AmendedByWhat = DiagnosticDescriptor.Error(
        "CL2018", "Amended by what", "What amended it says what holds since: write `amended by` and its name, or write the text as amended.");

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NoSuchDate, PartialDate, EmptyPeriod, ClauseTwice, ClauseClash, NoNorm, AlwaysTrueNot, NotSupported,
        NumberOutOfRange, UndecidedDay, RejectedProhibition, StateNeedsSpan, NoEnd, AmendedByWhat,
    ];
}
