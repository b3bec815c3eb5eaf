using System.Globalization;
using CommitLang.Cli.Output;
using CommitLang.Syntax;
using CommitLang.Syntax.Formatting;

namespace CommitLang.Cli.Import;

/// <summary>All files that an import writes.</summary>
internal static class ImportedFiles
{
    /// <summary>How every one of them begins, by which a later run knows its own.</summary>
    public const string FirstLine = "// Written by `commitlang import`. Changes are lost when it is run again.";

    /// <summary>The name of the list of rows that became no commitment.</summary>
    public const string LeftOutName = "left-out.txt";

    public static IReadOnlyList<(string Name, string Text)> Of(
        IAllianceTable table, string path, IReadOnlyList<Phase> phases, IReadOnlyList<LeftOut> leftOut, StateNames states)
    {
        var promises = new Promises(phases);
        var alliance = new AllianceText(table, states, promises);
        return
        [
            (LeftOutName, TextOf(leftOut, path)),
            ("states.commit", Formatted(new StatesText(table, states, promises).Of(phases, path))),
            .. phases.GroupBy(phase => phase.Alliance).Where(same => same.Any(phase => phase.Bearings.Count > 0)).AsParallel().AsOrdered().Select(same => (
                string.Create(CultureInfo.InvariantCulture, $"{table.Name.ToLowerInvariant()}-{same.Key:0000}.commit"), Formatted(alliance.Of([.. same])))),
        ];
    }

    private static string Formatted(string text) => Formatter.Format(SyntaxTree.ParseText(text)).GetText().ToString();

    private static string TextOf(IReadOnlyList<LeftOut> leftOut, string path)
    {
        using var text = new StringWriter { NewLine = "\n" };
        text.WriteLine(FirstLine);
        text.WriteLine();
        text.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Rows of {OneLine.Of(Path.GetFileName(path))} that became no commitment: {leftOut.Count}."));
        text.WriteLine("Of the others, duties to consult and whatever else the table holds are left out.");
        foreach (var (line, reason) in leftOut.OrderBy(row => row.Line))
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {line}: {reason}"));
        }

        return text.ToString();
    }
}
