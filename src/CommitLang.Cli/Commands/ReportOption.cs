using System.CommandLine;
using CommitLang.Cli.Input;
using CommitLang.Cli.Output;
using CommitLang.Cli.Terminal;

namespace CommitLang.Cli.Commands;

/// <summary>Where a report goes: to standard output, or to the file that <c>-o</c> names.</summary>
internal sealed class ReportOption(ToolEnvironment environment)
{
    private readonly Option<string?> _file = new("--output", "-o") { Description = "Write the report to a file.", HelpName = "file" };

    public void AddTo(Verb verb) => verb.Add(_file);

    public bool IsFile(ParseResult result) => result.GetValue(_file) is not null;

    /// <summary>Writes the report; a file is written whole or not at all.</summary>
    public void Write<TReport>(ParseResult result, IReportFormat<TReport> format, TReport report)
    {
        if (result.GetValue(_file) is { } file)
        {
            WriteTo(file, format, report, environment);
        }
        else
        {
            format.Write(report, environment.Output);
        }
    }

    /// <summary>Writes a report to a file, whole or not at all.</summary>
    public static void WriteTo<TReport>(string file, IReportFormat<TReport> format, TReport report, ToolEnvironment environment)
    {
        using var text = new StringWriter { NewLine = "\n" };
        format.Write(report, text);
        ResultFile.Write(new DisplayPath(environment.CurrentDirectory).Full(file), file, text.ToString());
    }
}
