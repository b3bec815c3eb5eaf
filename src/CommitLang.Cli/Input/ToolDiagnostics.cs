using CommitLang.Diagnostics;

namespace CommitLang.Cli.Input;

/// <summary>What can go wrong around a check: files, arguments and the tool itself.</summary>
internal static class ToolDiagnostics
{
    /// <summary>A path leads nowhere.</summary>
    public static readonly DiagnosticDescriptor NotFound = DiagnosticDescriptor.Error(
        "CL9001", "No such file or folder", "There is no file or folder '{path}'.");

    /// <summary>A file or folder is there and cannot be read.</summary>
    public static readonly DiagnosticDescriptor CannotRead = DiagnosticDescriptor.Error(
        "CL9002", "Cannot be read", "'{path}' cannot be read: {reason}.");

    /// <summary>A folder or pattern holds nothing to check, which is more often a slip than meant.</summary>
    public static readonly DiagnosticDescriptor NothingToRead = DiagnosticDescriptor.Error(
        "CL9003", "Nothing to read", "There is no .commit file in '{path}'.");

    /// <summary>A pattern matches no file.</summary>
    public static readonly DiagnosticDescriptor NoMatch = DiagnosticDescriptor.Error(
        "CL9004", "No match", "No file matches '{path}'.");

    /// <summary>The bytes are not UTF-8 from some place on; they are read as replacement characters.</summary>
    public static readonly DiagnosticDescriptor NotUtf8 = DiagnosticDescriptor.Warning(
        "CL9005", "Not UTF-8", "The file is not UTF-8: byte {offset} (0x{value}) begins no character, and {count}.");

    /// <summary>A file or folder cannot be written.</summary>
    public static readonly DiagnosticDescriptor CannotWrite = DiagnosticDescriptor.Error(
        "CL9006", "Cannot be written", "'{path}' cannot be written: {reason}.");

    /// <summary>No diagnostic has the id that was asked for.</summary>
    public static readonly DiagnosticDescriptor UnknownId = DiagnosticDescriptor.Error(
        "CL9007", "Unknown id", "There is no diagnostic '{id}'{suggestion}.");

    /// <summary>The command line cannot be understood.</summary>
    public static readonly DiagnosticDescriptor Usage = DiagnosticDescriptor.Error(
        "CL9008", "Usage", "{problem}.");

    /// <summary>The tool failed where it should not have.</summary>
    public static readonly DiagnosticDescriptor Failure = DiagnosticDescriptor.Error(
        "CL9009", "Failure of the tool", "The tool failed, which is its own mistake and not the text's: {reason}.");

    /// <summary>A file of rows and columns is none.</summary>
    public static readonly DiagnosticDescriptor NotCsv = DiagnosticDescriptor.Error(
        "CL9010", "Not a table", "'{path}', line {line}, is no CSV: {reason}.");

    /// <summary>A table lacks a column that is needed.</summary>
    public static readonly DiagnosticDescriptor MissingColumn = DiagnosticDescriptor.Error(
        "CL9011", "Missing column", "'{path}', line 1, has no column '{column}'{suggestion}.");

    /// <summary>A cell of a table holds something else than its column should.</summary>
    public static readonly DiagnosticDescriptor WrongValue = DiagnosticDescriptor.Error(
        "CL9012", "Wrong value in a table", "'{path}', line {line}, column '{column}': '{value}' is not {expected}.");

    /// <summary>The baseline is no JSON report.</summary>
    public static readonly DiagnosticDescriptor NoReport = DiagnosticDescriptor.Error(
        "CL9014", "No report", "'{path}' is no report that `commitlang check --format json` wrote.");

    /// <summary>A line of a file of acknowledgements says nothing that can be read.</summary>
    public static readonly DiagnosticDescriptor NoAcknowledgement = DiagnosticDescriptor.Error(
        "CL9015", "No acknowledgement", "'{path}', line {line}, is no acknowledgement: `{text}`.");

    /// <summary>No test has the name that was asked for.</summary>
    public static readonly DiagnosticDescriptor UnknownTest = DiagnosticDescriptor.Error(
        "CL9016", "Unknown test", "There is no test whose name contains '{name}'{suggestion}.");

    /// <summary>A line that is to be explained has no norm and no clause of one.</summary>
    public static readonly DiagnosticDescriptor NoNormOnLine = DiagnosticDescriptor.Error(
        "CL9017", "No norm on the line", "No norm stands at {place}: {instead}.");

    /// <summary>No finding has the fingerprint that was asked for.</summary>
    public static readonly DiagnosticDescriptor UnknownFingerprint = DiagnosticDescriptor.Error(
        "CL9018", "Unknown fingerprint", "There is no finding {fingerprint} in these files.");

    /// <summary>No party has the name as which was to be looked.</summary>
    public static readonly DiagnosticDescriptor UnknownParty = DiagnosticDescriptor.Error(
        "CL9027", "Unknown party", "There is no party '{party}'{suggestion}.");

    /// <summary>No term has the name that a reading was asked for.</summary>
    public static readonly DiagnosticDescriptor UnknownTerm = DiagnosticDescriptor.Error(
        "CL9021", "Unknown term", "There is no term '{term}' with readings{suggestion}.");

    /// <summary>A term has no reading of the name that was asked for.</summary>
    public static readonly DiagnosticDescriptor UnknownReading = DiagnosticDescriptor.Error(
        "CL9022", "Unknown reading", "The term '{term}' has no reading '{reading}'{suggestion}.");

    /// <summary>What needs one reading of each term took the first ones.</summary>
    public static readonly DiagnosticDescriptor FirstReadings = DiagnosticDescriptor.Warning(
        "CL9023", "First readings taken", "The classes are for what is written first, reading {readings}: `--reading` chooses others.");

    /// <summary>An <c>.editorconfig</c> file sets a severity that cannot be heeded.</summary>
    public static readonly DiagnosticDescriptor WrongSeverity = DiagnosticDescriptor.Warning(
        "CL9024", "Severity not heeded", "The severity set here is not heeded: {problem}.");

    /// <summary>Generated files that are kept beside the sources are not what the texts give.</summary>
    public static readonly DiagnosticDescriptor NotCurrent = DiagnosticDescriptor.Error(
        "CL9025", "Generated file not current", "The file {difference}: generate it again, and look at the difference.");

    /// <summary>A question was left open that the constraint solver could have settled.</summary>
    public static readonly DiagnosticDescriptor NoSolver = DiagnosticDescriptor.Warning(
        "CL9026", "No constraint solver", "What is reported as not settled was not put to the constraint solver, of which there is no library for {platform} here.");

    /// <summary>A file is laid out otherwise than the canon has it.</summary>
    public static readonly DiagnosticDescriptor NotFormatted = DiagnosticDescriptor.Error(
        "CL9033", "Not formatted", "The file is not laid out as `commitlang format` does it: {count} would change.");

    /// <summary>A file was not laid out because its tree would have become another.</summary>
    public static readonly DiagnosticDescriptor LeftAsItIs = DiagnosticDescriptor.Error(
        "CL9034", "Left as it is", "The file is left as it is, because in another layout it would have been read otherwise{remedy}.");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        NotFound, CannotRead, NothingToRead, NoMatch, NotUtf8, CannotWrite, UnknownId, Usage, Failure, NotCsv, MissingColumn, WrongValue,
        NoReport, NoAcknowledgement, UnknownTest, NoNormOnLine, UnknownFingerprint, UnknownTerm, UnknownReading,
        FirstReadings, WrongSeverity, NotCurrent, NoSolver, NotFormatted, LeftAsItIs, UnknownParty,
    ];
}
