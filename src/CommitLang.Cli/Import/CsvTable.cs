using System.Collections.Immutable;
using System.Globalization;
using CommitLang.Cli.Commands;
using CommitLang.Cli.Input;
using Sylvan.Data.Csv;

namespace CommitLang.Cli.Import;

/// <summary>A table that was read from a CSV file: its columns, and its rows with the lines they begin on.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private CsvTable(string path, ImportProblems problems)
    {
        Path = path;
        Problems = problems;
    }

    /// <summary>How the file is called in output.</summary>
    public string Path { get; }

    public ImportProblems Problems { get; }

    public ImmutableArray<CsvRow> Rows { get; private set; } = [];

    /// <summary>Reads a file; what stands in the way is added to the problems.</summary>
    public static CsvTable Read(string fullPath, string path, IReadOnlyList<string> columns, ImportProblems problems)
    {
        var table = new CsvTable(path, problems);
        if (!File.Exists(fullPath) && !Directory.Exists(fullPath))
        {
            problems.Add(ToolDiagnostics.NotFound, ("path", path));
            return table;
        }

        try
        {
            using var reader = new StreamReader(fullPath);
            using var csv = CsvDataReader.Create(reader, new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = ',',
                MaxBufferSize = 1 << 24,
            });
            table.ReadAll(csv, columns);
        }
        catch (CsvRecordTooLargeException failure)
        {
            problems.Add(ToolDiagnostics.NotCsv, ("path", path), ("line", LineOf(failure.RowNumber)), ("reason", "A quotation mark is not closed"));
        }
        catch (CsvFormatException failure)
        {
            problems.Add(ToolDiagnostics.NotCsv, ("path", path),
                ("line", LineOf(failure.RowNumber)), ("reason", failure.Message.TrimEnd('.')));
        }
        catch (Exception failure) when (FailureText.IsOfFiles(failure))
        {
            problems.Add(ToolDiagnostics.CannotRead, ("path", path), ("reason", FailureText.For(failure)));
        }

        return table;
    }

    /// <summary>The place of a column, or -1 when there is none.</summary>
    public int IndexOf(string column) => _columns.GetValueOrDefault(column, -1);

    private void ReadAll(CsvDataReader csv, IReadOnlyList<string> columns)
    {
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        var line = 1;
        while (csv.Read())
        {
            var cells = new string[csv.RowFieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = csv.GetString(i);
            }

            if (_columns.Count == 0)
            {
                ReadHeader(cells, columns);
            }
            else if (cells is not [""])
            {
                Add(rows, cells, line);
            }

            // A quoted cell may go over several lines.
            line += 1 + cells.Sum(cell => cell.Count(letter => letter == '\n'));
        }

        if (_columns.Count == 0)
        {
            Problems.Add(ToolDiagnostics.NotCsv, ("path", Path), ("line", "1"), ("reason", "There are no columns"));
        }

        // Without a column every row would be wrong.
        Rows = columns.All(_columns.ContainsKey) ? rows.ToImmutable() : [];
    }

    private void ReadHeader(string[] cells, IReadOnlyList<string> columns)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            _columns.TryAdd(cells[i].Trim('\uFEFF', ' '), i);
        }

        foreach (var column in columns.Where(column => !_columns.ContainsKey(column)))
        {
            Problems.Add(ToolDiagnostics.MissingColumn,
                ("path", Path), ("column", column), ("suggestion", NearestName.Suggestion(column, _columns.Keys)));
        }
    }

    private void Add(ImmutableArray<CsvRow>.Builder rows, string[] cells, int line)
    {
        if (cells.Length == _columns.Count)
        {
            rows.Add(new CsvRow(this, line, cells));
            return;
        }

        Problems.Add(ToolDiagnostics.NotCsv, ("path", Path), ("line", LineOf(line)),
            ("reason", string.Create(CultureInfo.InvariantCulture, $"The line has {cells.Length} cells and the table {_columns.Count} columns")));
    }

    private static string LineOf(int line) => line.ToString(CultureInfo.InvariantCulture);
}
