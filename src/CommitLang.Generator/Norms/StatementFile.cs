using System.Globalization;
using CommitLang.Compiler.Symbols;
using CommitLang.Generator.Text;

namespace CommitLang.Generator.Norms;

/// <summary>The statements of one module, a class for each.</summary>
internal sealed class StatementFile(GeneratorOptions options, StatementWriter statements)
{
    private const int MethodLength = 500;
    private const int StretchLength = 500;

    /// <summary>Writes the classes and, under them, one that lists the statements.</summary>
    /// <param name="module">The module, for the comment.</param>
    /// <param name="roots">Statements and treaties, with the names of their classes.</param>
    /// <param name="collector">The name of the class that lists them.</param>
    public string Write(ModuleSymbol module, IReadOnlyList<(StatementSymbol Symbol, string Name)> roots, string collector)
    {
        var writer = FileHeader.Create(options, usesClauses: true);
        var stretches = roots.Chunk(StretchLength).Select(stretch => (Roots: stretch, Writer: new CodeWriter(FileHeader.Depth), WithNorms: new List<string>())).ToList();
        Parallel.ForEach(stretches, stretch => Write(stretch.Roots, stretch.Writer, stretch.WithNorms));
        foreach (var stretch in stretches)
        {
            writer.Space();
            writer.Append(stretch.Writer);
        }

        var withNorms = stretches.SelectMany(stretch => stretch.WithNorms);
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
        return writer.Finish();
    }

    /// <summary>Writes a stretch of the classes. None needs another, so that they can be written side by side.</summary>
    private void Write((StatementSymbol Symbol, string Name)[] roots, CodeWriter writer, List<string> withNorms)
    {
        var path = $"global::{Identifier.EscapePath(options.Namespace)}.";
        foreach (var (symbol, name) in roots)
        {
            writer.Space();
            statements.Write(writer, symbol, name, path + name, withNorms);
        }
    }
}
