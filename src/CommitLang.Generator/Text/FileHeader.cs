namespace CommitLang.Generator.Text;

/// <summary>How every generated file begins and ends.</summary>
internal static class FileHeader
{
    /// <summary>How deep the types of a file stand.</summary>
    public const int Depth = 1;

    public static CodeWriter Create(GeneratorOptions options, bool usesClauses = false)
    {
        var writer = new CodeWriter();
        writer.Line(GeneratedFile.FirstLine);
        writer.Line("#nullable enable");
        writer.Line("");
        writer.Line($"namespace {Identifier.EscapePath(options.Namespace)}");
        writer.Open();

        // Inside the namespace, so that nothing in the namespaces around it can hide what is meant.
        writer.Line("using global::System.Collections.Generic;");
        writer.Line("using global::CommitLang.Runtime;");
        if (usesClauses)
        {
            writer.Line($"using static global::{Identifier.EscapePath(options.Namespace)}.Clauses;");
        }

        writer.Line("");
        writer.BeginBlock();
        return writer;
    }

    /// <summary>The text of the file, its namespace closed.</summary>
    public static string Finish(this CodeWriter writer)
    {
        writer.Close();
        return writer.ToString();
    }

    /// <summary>Lines that are the same in every model.</summary>
    public static void Lines(this CodeWriter writer, string text)
    {
        foreach (var line in text.Split('\n'))
        {
            writer.Line(line);
        }
    }
}
