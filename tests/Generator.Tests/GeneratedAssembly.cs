using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using CommitLang.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CommitLang.Generator.Tests;

/// <summary>Compiles generated code as a strict project would, and loads it.</summary>
internal sealed class GeneratedAssembly
{
    private readonly Assembly _assembly;

    private GeneratedAssembly(Assembly assembly) => _assembly = assembly;

    public IReadOnlyList<Norm> Norms => (IReadOnlyList<Norm>)Property("CommitmentModel", "Norms");

    public Vocabulary Vocabulary => (Vocabulary)Property("CommitmentModel", "Vocabulary");

    /// <summary>Generates, compiles and loads; a warning fails the test.</summary>
    public static GeneratedAssembly Of(Compiler.Compilation compilation, string consumer = "", string @namespace = "Commitments")
    {
        var files = ModelGenerator.Generate(compilation, new GeneratorOptions { Namespace = @namespace });
        using var image = new MemoryStream();
        var result = Compile(files, consumer).Emit(image);
        Assert.Empty(Readable(result.Diagnostics, files));
        return new GeneratedAssembly(new AssemblyLoadContext("generated", isCollectible: true).LoadFromStream(new MemoryStream(image.ToArray())));
    }

    /// <summary>The ids of the errors and warnings of generated code together with code that uses it.</summary>
    public static IReadOnlyList<string> DiagnosticsOf(Compiler.Compilation compilation, string consumer) =>
        [.. Compile(ModelGenerator.Generate(compilation, new GeneratorOptions()), consumer).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.Id).Distinct()];

    public NormModel Model => (NormModel)Property("CommitmentModel", "Model");

    public Standings Evaluate(FactLog log, Day asOf) =>
        (Standings)(Type("CommitmentModel").GetMethod("Evaluate", [typeof(FactLog), typeof(Day)])?.Invoke(null, [log, asOf])
            ?? throw new InvalidOperationException("There is no such method."));

    /// <summary>Calls a static method without arguments of the code that uses the model.</summary>
    public object? Run(string type, string method) => (_assembly.GetType(type) ?? Type(type)).GetMethod(method)?.Invoke(null, []);

    public IEnumerable<string> TypeNames => _assembly.GetTypes().Select(type => type.FullName ?? "");

    private static CSharpCompilation Compile(IReadOnlyList<GeneratedFile> files, string consumer)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp9, DocumentationMode.Diagnose);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Name));
        if (consumer.Length > 0)
        {
            trees = trees.Append(CSharpSyntaxTree.ParseText(consumer, parse.WithDocumentationMode(DocumentationMode.Parse), "Consumer.cs"));
        }

        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(NullableContextOptions.Enable)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
            .WithSpecificDiagnosticOptions([KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress)]) // As every project of the SDK does.
            .WithWarningLevel(9999);
        return CSharpCompilation.Create(
            "Generated", trees, [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Norm).Assembly.Location)], options);
    }

    private static IEnumerable<string> Readable(IEnumerable<Microsoft.CodeAnalysis.Diagnostic> diagnostics, IReadOnlyList<GeneratedFile> files) =>
        diagnostics
            .Where(diagnostic => diagnostic.Severity != Microsoft.CodeAnalysis.DiagnosticSeverity.Hidden)
            .Select(diagnostic => $"{diagnostic} | {Line(diagnostic, files)}");

    private static string? Line(Microsoft.CodeAnalysis.Diagnostic diagnostic, IReadOnlyList<GeneratedFile> files)
    {
        var place = diagnostic.Location.GetLineSpan();
        return files.FirstOrDefault(file => file.Name == place.Path)?.Text.Split('\n')[place.StartLinePosition.Line].Trim();
    }

    private Type Type(string name) => _assembly.GetTypes().First(type => type.Name == name);

    private object Property(string type, string name) =>
        Type(type).GetProperty(name)?.GetValue(null) ?? throw new InvalidOperationException("There is no such property.");
}
