using System.Globalization;
using CommitLang.Compiler.Symbols;
using CommitLang.Generator.Text;

namespace CommitLang.Generator.Norms;

/// <summary>The statements of one module, a class for each.</summary>
internal sealed class StatementFile(GeneratorOptions options, StatementWriter statements)
{
    private const int MethodLength = 500;

    /// <summary>Writes the classes and, under them, one that lists the statements.</summary>
    /// <param name="module">The module, for the comment.</param>
    /// <param name="roots">Statements and treaties, with the names of their classes.</param>
    /// <param name="collector">The name of the class that lists them.</param>
    public string Write(ModuleSymbol module, IReadOnlyList<(StatementSymbol Symbol, string Name)> roots, string collector)
    {
        var writer = FileHeader.Create(options, usesClauses: true);
        var withNorms = new List<string>();
        foreach (var (symbol, name) in roots)
        {
            writer.Space();
            statements.Write(writer, symbol, name, $"global::{Identifier.EscapePath(options.Namespace)}.{name}", withNorms);
        }

        writer.Space();
        writer.Summary(module.Name.Length > 0 ? $"The statements of module {module.Name}." : "The statements outside any module.");
        writer.GeneratedCode();
        writer.Line($"internal static class {collector}");
        writer.Open();
        var chunks = withNorms.Chunk(MethodLength).ToList();
        writer.Line("internal static void AddTo(List<Statement> statements)");
        writer.Open();
        for (var i = 1; i <= chunks.Count; i++)
        {
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"Add{i}(statements);"));
        }

        writer.Close();
        for (var i = 0; i < chunks.Count; i++)
        {
            writer.Space();
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"private static void Add{i + 1}(List<Statement> statements)"));
            writer.Open();
            foreach (var path in chunks[i])
            {
                writer.Line($"statements.Add({path}.About);");
            }

            writer.Close();
        }

        writer.Close();
        return writer.ToString();
    }
}
