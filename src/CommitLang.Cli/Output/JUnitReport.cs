using System.Globalization;
using System.Text;
using System.Xml;
using CommitLang.Checker;
using CommitLang.Cli.Terminal;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>
/// JUnit XML as build servers read it: a suite for each file, a case for each test. What says nothing is skipped, what was
/// not settled is an error. Nothing in it depends on the machine or the hour.
/// </summary>
internal sealed class JUnitReport : IReportFormat<TestReport>
{
    private const string NotRead = "text";

    public void Write(TestReport report, TextWriter output)
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Replace, OmitXmlDeclaration = true };
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, settings))
        {
            Write(report, xml);
        }

        output.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        output.WriteLine(text);
    }

    private static void Write(TestReport report, XmlWriter xml)
    {
        var errors = report.IsComplete ? [] : report.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "commitlang");
        WriteCounts(xml, report.Results.Length + errors.Count, [.. report.Results], errors.Count);
        foreach (var file in report.Files)
        {
            WriteSuite(xml, file, [.. report.Results.Where(result => result.Location.Path == file)], errors.FindAll(error => error.Location.Path == file));
        }

        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, string file, List<TestResult> results, List<Diagnostic> errors)
    {
        if (results.Count + errors.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(file));
        WriteCounts(xml, results.Count + errors.Count, results, errors.Count);
        foreach (var error in errors)
        {
            WriteCase(xml, NotRead, error.Location);
            WriteReason(xml, "error", error.Id, error.Message, $"{error}");
            xml.WriteEndElement();
        }

        foreach (var result in results)
        {
            WriteCase(xml, result.Test.Title, result.Location);
            WriteOutcome(xml, result);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string name, Location location)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Clean(name));
        xml.WriteAttributeString("classname", Clean(location.Path));
        xml.WriteAttributeString("file", Clean(location.Path));
        xml.WriteAttributeString("line", Number(location.GetLinePosition().Start.Line + 1));
        xml.WriteAttributeString("time", "0");
    }

    private static void WriteOutcome(XmlWriter xml, TestResult result)
    {
        if (result.Findings is [var first, ..])
        {
            var element = result.Outcome switch
            {
                TestOutcome.Failed => "failure",
                TestOutcome.Undecided => "error",
                _ => "skipped",
            };
            WriteReason(xml, element, first.Id, first.Message, string.Join('\n', result.Findings.Select(Text)));
        }

        if (!result.Notes.IsEmpty)
        {
            xml.WriteElementString("system-out", Clean(string.Join('\n', result.Notes)));
        }
    }

    private static void WriteReason(XmlWriter xml, string element, string id, string message, string text)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("message", Clean(message));
        if (element != "skipped")
        {
            xml.WriteAttributeString("type", id);
        }

        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, int tests, List<TestResult> results, int errors)
    {
        xml.WriteAttributeString("tests", Number(tests));
        xml.WriteAttributeString("failures", Number(results.Count(result => result.Outcome == TestOutcome.Failed)));
        xml.WriteAttributeString("errors", Number(errors + results.Count(result => result.Outcome == TestOutcome.Undecided)));
        xml.WriteAttributeString("skipped", Number(results.Count(result => result.Outcome == TestOutcome.Empty)));
        xml.WriteAttributeString("time", "0");
    }

    /// <summary>The frame as a terminal shows it, without colours.</summary>
    private static string Text(Finding finding)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new DiagnosticRenderer(false).Render(FindingText.Of(finding, Palette.Plain, Verbosity.Normal), text);
        return text.ToString();
    }

    /// <summary>XML has no way to write some characters that a text can hold.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text
        : string.Concat(text.Select(letter => XmlConvert.IsXmlChar(letter) ? letter : '\uFFFD'));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
