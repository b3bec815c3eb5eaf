using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Diagnostics;

namespace CommitLang.Checker.Assertions;

/// <summary>What is said of a test.</summary>
internal static class Tests
{
    public static FindingClause Clause(ProgramTest test) => new(test.Location, test.Title, test.Name, "", "");

    public static Instance Instance(ProgramTest test, DiagnosticDescriptor descriptor, params (string, string)[] values)
    {
        var isFirst = descriptor.MessageFormat.StartsWith("{test}", StringComparison.Ordinal);
        var title = isFirst ? char.ToUpperInvariant(test.Title[0]) + test.Title[1..] : test.Title;
        return new Instance
        {
            Descriptor = descriptor,
            Severity = descriptor.DefaultSeverity,
            Words = (_, _) => new InstanceText(Describe.Fill(descriptor, [("test", title), .. values]), [Clause(test)]),
            Group = test.Title,
            Name = _ => test.Name,
        };
    }
}
