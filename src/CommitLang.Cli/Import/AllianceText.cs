using System.Globalization;

namespace CommitLang.Cli.Import;

/// <summary>The file of one alliance: for each phase its members, what its duties depend on, and an article for each row.</summary>
internal sealed class AllianceText(IAllianceTable table, StateNames states, Promises promises)
{
    private const string Indent = "    ";

    public string Of(IReadOnlyList<Phase> phases)
    {
        using var text = new StringWriter { NewLine = "\n" };
        text.WriteLine(ImportedFiles.FirstLine);
        text.WriteLine();
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"/// Alliance {phases[0].Alliance} of the table."));
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"module {table.Name}.Alliance{phases[0].Alliance}"));
        text.WriteLine();
        text.WriteLine($"import {table.Name}.States");
        foreach (var phase in phases.Where(phase => phase.Bearings.Count > 0))
        {
            Write(phase, text);
        }

        return text.ToString();
    }

    private void Write(Phase phase, StringWriter output)
    {
        var names = new PhaseNames(table, phase);
        using var articles = new StringWriter { NewLine = "\n" };
        var writer = new ArticleText(phase, names, states, promises);
        foreach (var (index, bearing) in phase.Bearings.Index())
        {
            articles.WriteLine();
            articles.WriteLine($"{Indent}/// {states.Title(bearing.State)}.");
            articles.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Indent}article {index + 1} {{"));
            articles.WriteLine($"{Indent}{Indent}source {table.Name}Table \"{Lines(bearing)}\"");
            foreach (var sentence in writer.Of(bearing))
            {
                sentence.Write(articles, Indent + Indent);
            }

            articles.WriteLine($"{Indent}}}");
        }

        output.WriteLine();
        output.WriteLine($"group {names.Members} \"members of alliance {Number(phase)}\" {{");
        foreach (var (state, days) in phase.Members)
        {
            foreach (var (from, end) in days.Spans)
            {
                output.WriteLine($"{Indent}{states[state]} from {from} until {end}");
            }
        }

        output.WriteLine("}");
        foreach (var (name, title, members) in names.Groups)
        {
            output.WriteLine();
            output.WriteLine($"group {name} \"{title} of alliance {Number(phase)}\" {{");
            foreach (var member in members)
            {
                output.WriteLine($"{Indent}{states[member]}");
            }

            output.WriteLine("}");
        }

        foreach (var (index, (name, condition)) in names.Conditions.Index())
        {
            output.Write(index == 0 ? "\n" : "");
            output.WriteLine($"state {name}{condition.Parameters} \"alliance {Number(phase)}: {condition.Title} ({condition.Column})\"");
        }

        output.WriteLine();
        output.Write($"treaty {names.Treaty} between {names.Members} {{");
        output.Write(articles.ToString());
        output.WriteLine("}");
    }

    private static string Number(Phase phase) => phase.Number == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{phase.Alliance}")
        : string.Create(CultureInfo.InvariantCulture, $"{phase.Alliance}, phase {phase.Number}");

    private static string Lines(Bearing bearing) =>
        (bearing.Lines.Length == 1 ? "line " : "lines ")
        + string.Join(", ", bearing.Lines.Select(line => line.ToString(CultureInfo.InvariantCulture)));
}
