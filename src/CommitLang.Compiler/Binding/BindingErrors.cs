using System.Collections.Immutable;
using CommitLang.Diagnostics;

namespace CommitLang.Compiler.Binding;

/// <summary>CL1: names and kinds.</summary>
internal static class BindingErrors
{
    public static readonly DiagnosticDescriptor NotDeclared = DiagnosticDescriptor.Error(
        "CL1001", "Name not declared", "`{name}` is not declared{suggestion}.");

    public static readonly DiagnosticDescriptor WrongKind = DiagnosticDescriptor.Error(
        "CL1002", "Wrong kind", "`{name}` is {actual}, but {expected} is needed here.");

    public static readonly DiagnosticDescriptor Duplicate = DiagnosticDescriptor.Error(
        "CL1003", "Declared twice", "`{name}` is declared twice in one module.");

    public static readonly DiagnosticDescriptor UnknownModule = DiagnosticDescriptor.Error(
        "CL1004", "Unknown module", "There is no module `{name}` among these files{suggestion}.");

    public static readonly DiagnosticDescriptor Cycle = DiagnosticDescriptor.Error(
        "CL1005", "Circle", "`{name}` contains itself: {path}.");

    public static readonly DiagnosticDescriptor ImportCycle = DiagnosticDescriptor.Error(
        "CL1006", "Circular import", "The modules import one another in a circle: {path}.");

    public static readonly DiagnosticDescriptor ModulePlace = DiagnosticDescriptor.Error(
        "CL1007", "Module out of place", "A file names its module once, before everything else.");

    public static readonly DiagnosticDescriptor UnknownIsoCode = DiagnosticDescriptor.Error(
        "CL1008", "Unknown country code", "`{code}` is not a country code of ISO 3166-1{suggestion}.");

    public static readonly DiagnosticDescriptor Unused = DiagnosticDescriptor.Info(
        "CL1009", "Never used", "`{name}` is declared and never used.");

    public static readonly DiagnosticDescriptor BareGroup = DiagnosticDescriptor.Error(
        "CL1010", "A group cannot simply be bound",
        "`{name}` has several members: say `each of {name}`, `any of {name}`, `at least 2 of {name}` or `{name} jointly`.");

    public static readonly DiagnosticDescriptor NotAGroup = DiagnosticDescriptor.Error(
        "CL1011", "One party is no group", "`{name}` is one party, so `{quantifier}` cannot be said of it.");

    public static readonly DiagnosticDescriptor MissingArgument = DiagnosticDescriptor.Error(
        "CL1012", "Argument missing", "`{name}` needs `{parameter}`, {type}.");

    public static readonly DiagnosticDescriptor UnknownParameter = DiagnosticDescriptor.Error(
        "CL1013", "Unknown parameter", "`{name}` has no parameter `{parameter}`{suggestion}.");

    public static readonly DiagnosticDescriptor TooManyArguments = DiagnosticDescriptor.Error(
        "CL1014", "Too many arguments", "`{name}` takes {count}, and this is one too many.");

    public static readonly DiagnosticDescriptor ArgumentTwice = DiagnosticDescriptor.Error(
        "CL1015", "Argument given twice", "`{parameter}` is given twice.");

    public static readonly DiagnosticDescriptor WrongArgument = DiagnosticDescriptor.Error(
        "CL1016", "Wrong kind of argument", "`{parameter}` of `{name}` is {expected}, but `{value}` is {actual}.");

    public static readonly DiagnosticDescriptor InstantAsSpan = DiagnosticDescriptor.Error(
        "CL1017", "An event is not a state",
        "`{name}` is an event, which has no duration: use `when`, or a state, instead of `{clause}`.");

    public static readonly DiagnosticDescriptor MayNot = DiagnosticDescriptor.Error(
        "CL1019", "May not has two meanings", "`may not` can mean two things: write `shall not` or `need not`.");

    public static readonly DiagnosticDescriptor HolderMissing = DiagnosticDescriptor.Error(
        "CL1021", "Whose is it", "{kind} needs to say whose it is: add `by` and a party.");

    public static readonly DiagnosticDescriptor WrongUnit = DiagnosticDescriptor.Error(
        "CL1022", "Wrong unit", "`{act}` is {measured}, not in {unit}.");

    public static readonly DiagnosticDescriptor UnknownMutual = DiagnosticDescriptor.Error(
        "CL1023", "Mutual with whom", "`{name}` is mutual, so it needs exactly one parameter that is a party.");

    public static readonly DiagnosticDescriptor NotAnOwner = DiagnosticDescriptor.Error(
        "CL1024", "No owner", "`{name}` belongs to nobody, so `owner` of it is unknown.");

    public static readonly DiagnosticDescriptor StateOfOwnConduct = DiagnosticDescriptor.Warning(
        "CL1025", "A state that stands for conduct",
        "`{state}` seems to stand for what {bearer} does itself: an act would let the checker see that it is its own choice.");

    public static readonly DiagnosticDescriptor NotInSteps = DiagnosticDescriptor.Error(
        "CL1026", "Finer than its unit", "{number} is no whole number of steps: {unit} is counted in steps of {step}.");

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotDeclared, WrongKind, Duplicate, UnknownModule, Cycle, ImportCycle, ModulePlace, UnknownIsoCode, Unused, BareGroup,
        NotAGroup, MissingArgument, UnknownParameter, TooManyArguments, ArgumentTwice, WrongArgument, InstantAsSpan,
        MayNot, HolderMissing, WrongUnit, UnknownMutual, NotAnOwner, StateOfOwnConduct, NotInSteps,
    ];
}
