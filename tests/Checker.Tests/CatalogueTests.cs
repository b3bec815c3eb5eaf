using System.Reflection;
using System.Text.RegularExpressions;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Checker.Tests;

/// <summary>Every kind of diagnostic has an id of its own, a sentence and a page whose examples are true.</summary>
public sealed partial class CatalogueTests
{
    private static readonly string[] ShippedLines = File.ReadAllLines(RepositoryRoot.Combine("src/CommitLang.Compiler/DiagnosticIds.Shipped.txt"));

    private static readonly DiagnosticDescriptor[] Syntax = Declared(typeof(SyntaxTree));

    private static readonly DiagnosticDescriptor[] Compiler = Declared(typeof(Compilation));

    private static readonly DiagnosticDescriptor[] Checker = Declared(typeof(CommitmentChecker));

    private static readonly DiagnosticDescriptor[] All = [.. Syntax, .. Compiler, .. Checker];

    public static TheoryData<string> Ids => [.. All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Lists_are_complete()
    {
        Assert.NotEmpty(Syntax);
        Assert.Equal(Compiler.Select(descriptor => descriptor.Id), DiagnosticCatalogue.All.Select(descriptor => descriptor.Id));
        Assert.Equal(Checker.Select(descriptor => descriptor.Id), FindingDescriptors.All.Select(descriptor => descriptor.Id));
    }

    [Fact]
    public void Ids_are_unique_and_never_reused()
    {
        var shipped = ShippedLines.Where(line => !line.StartsWith('#')).ToList();

        Assert.Equal(All.Length, All.Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.Equal(shipped.Select(line => line[..6]).Distinct().Order(StringComparer.Ordinal), shipped.Select(line => line[..6]));
        Assert.Empty(All.Select(descriptor => descriptor.ToString()).Except(shipped));
        Assert.Empty(shipped.Where(line => !line.EndsWith(" (removed)", StringComparison.Ordinal)).Except(All.Select(descriptor => descriptor.ToString())));
    }

    [Fact]
    public void Every_page_belongs_to_a_diagnostic() =>
        Assert.Empty(DiagnosticPages.Ids.Except(All.Select(descriptor => descriptor.Id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Id_and_sentence_are_well_formed(string id)
    {
        var descriptor = All.Single(descriptor => descriptor.Id == id);

        Assert.Matches(@"^CL\d{4}$", descriptor.Id);
        AssertSentence(descriptor.MessageFormat);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_shows_what_raises_it_and_what_does_not(string id)
    {
        var descriptor = All.Single(descriptor => descriptor.Id == id);
        var page = DiagnosticPages.Find(id);

        Assert.NotNull(page);
        Assert.Equal($"# {id} {descriptor.Title}", page.ReplaceLineEndings("\n").Split('\n')[0]);
        Assert.Contains("\n## What to do\n", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var examples = MarkdownExample.Read(page);
        Assert.Equal(["Bad", "Good"], examples.Select(example => example.Heading));
        var (bad, good) = (examples[0], examples[1]);
        Assert.Contains(id, bad.Ids);
        Assert.DoesNotContain(bad.Errors.Concat(bad.Weighty), other => other != id && !IsCompanion(id, other));
        Assert.DoesNotContain(id, good.Ids);
        Assert.Empty(good.Errors.Concat(good.Weighty));
        Assert.All(bad.Diagnostics.Select(diagnostic => diagnostic.Message).Concat(bad.Findings.Select(finding => finding.Message)), message =>
        {
            AssertSentence(message);
            Assert.DoesNotMatch(TypeName(), message);
        });
    }

    // Too many errors are too many of another kind.
    private static bool IsCompanion(string id, string other) => (id, other) is ("CL0010", "CL0005");

    private static void AssertSentence(string message)
    {
        Assert.Matches(@"^[^\r\n]*[^.\r\n]\.$", message);
        Assert.DoesNotContain(". ", message, StringComparison.Ordinal);
    }

    /// <summary>The descriptors that an assembly declares, by id; not all of the classes that hold them are public.</summary>
    private static DiagnosticDescriptor[] Declared(Type inAssembly) =>
    [
        .. inAssembly.Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\b(System|CommitLang)\.[A-Z]|\b\w+(Syntax|Symbol|Token|Trivia|Keyword)\b|\w`\d|\{[a-z]\w*\}|<\w+>")]
    private static partial Regex TypeName();
}
