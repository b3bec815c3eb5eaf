using System.Globalization;
using System.Text.Json;

namespace CommitLang.EndToEnd.Tests;

/// <summary>The published table of alliances, where it lies beside the repository: its licence keeps it out.</summary>
[Trait("Category", "Slow")]
public sealed class AllianceDataTests : IDisposable
{
    private const int FirstAllianceLeftOut = 1500;

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactWithAllianceData]
    public void Whole_table_is_imported_without_errors_in_the_text()
    {
        var table = File.ReadAllText(FactWithAllianceDataAttribute.Table);

        var output = Import(table);

        Assert.StartsWith($"{table.TrimEnd().Split('\n').Length - 1} rows read: ", output, StringComparison.Ordinal);
        var trees = Directory.GetFiles(Path.Combine(_folder.FullPath, "Out"), "*.commit")
            .Select(path => CommitLang.Syntax.SyntaxTree.ParseText(File.ReadAllText(path), Path.GetFileName(path)));
        Assert.Empty(CommitLang.Compiler.Compilation.Create(trees).GetDiagnostics());
    }

    /// <summary>Part of it, so as to take seconds: all of it has two hundred thousand clashes.</summary>
    [FactWithAllianceData]
    public void Clashes_are_those_that_the_rows_give_when_they_are_read_one_by_one()
    {
        var lines = File.ReadLines(FactWithAllianceDataAttribute.Table).Where((line, i) =>
            i == 0 || int.Parse(line.Split(',')[0], CultureInfo.InvariantCulture) < FirstAllianceLeftOut).ToList();
        Import(string.Join('\n', lines) + "\n");

        using var report = JsonDocument.Parse(_folder.Run("check", "Out", "--kind", "contradiction", "--format", "json").Output);
        var found = report.RootElement.GetProperty("findings").EnumerateArray()
            .GroupBy(finding => string.Join(" ", finding.GetProperty("clauses").EnumerateArray().Select(LineOf)))
            .Select(pair => $"{pair.Key}: {pair.Sum(finding => finding.GetProperty("instances").GetInt32())}");

        var expected = AllianceOracle.Clashes(lines).GroupBy(pair => pair).Select(pair => $"{pair.Key.Duty} {pair.Key.Ban}: {pair.Count()}").ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private string Import(string table)
    {
        var result = _folder.With("table.csv", table).Run("import", "atop", "table.csv", "-o", "Out");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }

    private static string LineOf(JsonElement clause) => (clause.GetProperty("source").GetString() ?? "").Split(' ')[^1];
}
