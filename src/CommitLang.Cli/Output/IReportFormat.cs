namespace CommitLang.Cli.Output;

/// <summary>A form in which a report is written. A further format is one more class and its line in the table of its verb.</summary>
internal interface IReportFormat<in TReport>
{
    void Write(TReport report, TextWriter output);
}
