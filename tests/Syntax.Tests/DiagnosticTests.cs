using CommitLang.Diagnostics;
using CommitLang.Text;

namespace CommitLang.Syntax.Tests;

/// <summary>Descriptors, diagnostics and how they are written in one line.</summary>
public sealed class DiagnosticTests
{
    private static readonly DiagnosticDescriptor Descriptor =
        DiagnosticDescriptor.Error("CL0999", "A test", "Expected {expected}, not {found}, in {{ }}.");

    [Fact]
    public void Gaps_are_filled_by_name()
    {
        var diagnostic = Diagnostic.Create(Descriptor, Somewhere(), ("found", "`b`"), ("expected", "`{a}`"));

        Assert.Equal("Expected `{a}`, not `b`, in { }.", diagnostic.Message);
        Assert.Equal("expected found", string.Join(' ', Descriptor.ArgumentNames));
        Assert.Equal(["found=`b`", "expected=`{a}`"], diagnostic.Arguments.Select(argument => $"{argument.Name}={argument.Value}"));
    }

    [Fact]
    public void Canonical_line_counts_from_one()
    {
        var diagnostic = Diagnostic.Create(Descriptor, Somewhere(), ("expected", "a"), ("found", "b"));

        Assert.Equal("folder/a.commit(2,3,2,5): error CL0999: Expected a, not b, in { }.", diagnostic.ToString());
        Assert.Equal(
            "folder/a.commit(2,3,2,5): warning CL0999: Expected a, not b, in { }.",
            (diagnostic with { Severity = DiagnosticSeverity.Warning }).ToString());
    }

    [Theory]
    [InlineData("expected")]
    [InlineData("expected", "found", "more")]
    [InlineData("expected", "expected")]
    public void Other_arguments_than_the_gaps_are_refused(params string[] names) =>
        Assert.Throws<ArgumentException>(() =>
            Diagnostic.Create(Descriptor, Somewhere(), [.. names.Select(name => (name, "x"))]));

    [Theory]
    [InlineData("CL1", "A title", "A sentence.")]
    [InlineData("XX0001", "A title", "A sentence.")]
    [InlineData("CL0001", "A title.", "A sentence.")]
    [InlineData("CL0001", " ", "A sentence.")]
    [InlineData("CL0001", "A title", "No full stop")]
    [InlineData("CL0001", "A title", "Two. Sentences.")]
    [InlineData("CL0001", "A title", "A line\nbreak.")]
    [InlineData("CL0001", "A title", "An ellipsis...")]
    [InlineData("CL0001", "A title", "An {open brace.")]
    [InlineData("CL0001", "A title", "A closed} brace.")]
    [InlineData("CL0001", "A title", "A numbered {0} gap.")]
    [InlineData("CL0001", "A title", "An empty {} gap.")]
    [InlineData("CL0001", "A title", "A {Capital} gap.")]
    public void Descriptor_is_checked_when_it_is_made(string id, string title, string format) =>
        Assert.Throws<FormatException>(() => DiagnosticDescriptor.Error(id, title, format));

    [Fact]
    public void Factories_set_the_severity() => Assert.Equal(
        [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info, DiagnosticSeverity.Hidden],
        new[]
        {
            DiagnosticDescriptor.Error("CL0001", "A", "B."), DiagnosticDescriptor.Warning("CL0001", "A", "B."),
            DiagnosticDescriptor.Info("CL0001", "A", "B."), DiagnosticDescriptor.Hidden("CL0001", "A", "B."),
        }.Select(descriptor => descriptor.DefaultSeverity));

    [Fact]
    public void Location_is_cut_to_the_text()
    {
        var location = new Location(SourceText.From("abc", "a"), new TextSpan(2, 10));

        Assert.Equal(new TextSpan(2, 1), location.Span);
        Assert.Equal("a:1:3", location.ToString());
    }

    private static Location Somewhere() => new(SourceText.From("one\ntwo three", "folder/a.commit"), new TextSpan(6, 2));
}
