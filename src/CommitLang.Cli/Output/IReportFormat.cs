namespace CommitLang.Cli.Output;

/// <summary>A form in which a report is written. A further format is one more class and its line in the table of <c>check</c>.</summary>
internal interface IReportFormat
{
    void Write(CheckReport report, TextWriter output);
}
