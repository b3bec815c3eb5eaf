using CommitLang.Checker;
using CommitLang.Diagnostics;
using CommitLang.LanguageServer.Protocol;
using Diagnostic = CommitLang.LanguageServer.Protocol.Diagnostic;
using Location = CommitLang.Diagnostics.Location;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>Diagnostics and findings as the protocol has them.</summary>
internal sealed class DiagnosticTranslator(Translator translator)
{
    private const string Source = "commitlang";
    private const int Unnecessary = 1;

    /// <summary>Where the page of an id can be read: a client that knows the scheme asks for it with <c>commitlang.page</c>.</summary>
    public static string AddressOfPage(string id) => $"commitlang:/pages/{id}.md";

    public Diagnostic Of(Diagnostics.Diagnostic diagnostic, ProgramSnapshot program) => new(
        translator.Range(diagnostic.Location),
        diagnostic.Message,
        Severity(diagnostic.Severity),
        diagnostic.Id,
        new CodeDescription(AddressOfPage(diagnostic.Id)),
        Source,
        diagnostic.Id is "CL1009" ? [Unnecessary] : null,
        Related(diagnostic.RelatedLocations.Select(related => (related.Location, related.Message)), program));

    public Diagnostic Of(Finding finding, ProgramSnapshot program) => new(
        translator.Range(finding.Clauses[0].Location),
        Tooling.Findings.FindingWords.Message(finding),
        Severity(finding.Severity),
        finding.Id,
        new CodeDescription(AddressOfPage(finding.Id)),
        Source,
        null,
        Related(finding.Clauses.Skip(1).Select(clause => (clause.Location, $"{clause.Statement}: {(clause.Sentence.Length > 0 ? clause.Sentence : clause.Label)}")), program),
        new DiagnosticData(finding.Fingerprint));

    private DiagnosticRelatedInformation[]? Related(IEnumerable<(Location Location, string Message)> places, ProgramSnapshot program)
    {
        DiagnosticRelatedInformation[] related =
        [
            .. from place in places
               let uri = program.AddressOf(place.Location.Path)
               where uri is not null
               select new DiagnosticRelatedInformation(new Protocol.Location(uri, translator.Range(place.Location)), place.Message),
        ];
        return related.Length == 0 ? null : related;
    }

    private static int Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => 1,
        DiagnosticSeverity.Warning => 2,
        DiagnosticSeverity.Info => 3,
        _ => 4,
    };
}
