using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using CommitLang.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CommitLang.Generator.Tests;

/// <summary>A project that generated code is compiled in: its language, its framework, and how strict it is.</summary>
/// <param name="Language">The version of C#.</param>
/// <param name="IsNetStandard">Whether it is for .NET Standard 2.0, and so gets that face of the runtime.</param>
/// <param name="Nullable">Whether references are checked for null.</param>
internal sealed record Target(LanguageVersion Language, bool IsNetStandard = false, NullableContextOptions Nullable = NullableContextOptions.Enable)
{
    /// <summary>The oldest language that generated code is for, on .NET.</summary>
    public static Target Default { get; } = new(LanguageVersion.CSharp9);

    private static string NetStandardFolder { get; } = Path.Combine(AppContext.BaseDirectory, "netstandard2.0");

    private string RuntimePath => IsNetStandard ? Path.Combine(NetStandardFolder, "CommitLang.Runtime.dll") : typeof(Norm).Assembly.Location;

    /// <summary>Compiles files, each a name and a text, in which every warning is an error, with code that uses them.</summary>
    public CSharpCompilation Compile(IEnumerable<(string Name, string Text)> files, string consumer)
    {
        var parse = new CSharpParseOptions(Language, DocumentationMode.Diagnose);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Name));
        if (consumer.Length > 0)
        {
            trees = trees.Append(CSharpSyntaxTree.ParseText(consumer, parse.WithDocumentationMode(DocumentationMode.Parse), "Consumer.cs"));
        }

        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(Nullable)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
            .WithSpecificDiagnosticOptions([KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress)]) // As every project of the SDK does.
            .WithWarningLevel(9999);
        return CSharpCompilation.Create("Generated", trees, [.. Framework(), MetadataReference.CreateFromFile(RuntimePath)], options);
    }

    /// <summary>Loads what was compiled, with the face of the runtime that it was compiled against.</summary>
    public Assembly Load(byte[] image)
    {
        var context = new AssemblyLoadContext("generated", isCollectible: true);
        if (IsNetStandard)
        {
            context.LoadFromAssemblyPath(RuntimePath);
        }

        return context.LoadFromStream(new MemoryStream(image));
    }

    private IEnumerable<MetadataReference> Framework() => IsNetStandard
        ? Directory.GetFiles(Path.Combine(NetStandardFolder, "ref"), "*.dll").Select(path => MetadataReference.CreateFromFile(path))
        : Net100.References.All;
}
