using System.Reflection;
using CommitLang.Runtime;

namespace CommitLang.Generator.Tests;

/// <summary>Compiles generated code as a strict project would, and loads it.</summary>
internal sealed class GeneratedAssembly
{
    private readonly Assembly _assembly;

    private GeneratedAssembly(Assembly assembly) => _assembly = assembly;

    public IReadOnlyList<Norm> Norms => (IReadOnlyList<Norm>)Property("CommitmentModel", "Norms");

    public Vocabulary Vocabulary => (Vocabulary)Property("CommitmentModel", "Vocabulary");

    /// <summary>Generates, compiles and loads; a warning fails the test.</summary>
    public static GeneratedAssembly Of(
        Compiler.Compilation compilation, string consumer = "", string @namespace = "Commitments", Target? target = null) =>
        Of(ModelGenerator.Generate(compilation, new GeneratorOptions { Namespace = @namespace }), consumer, target);

    /// <summary>Compiles and loads; a warning fails the test.</summary>
    public static GeneratedAssembly Of(IReadOnlyList<GeneratedFile> files, string consumer = "", Target? target = null)
    {
        target ??= Target.Default;
        using var image = new MemoryStream();
        var result = target.Compile(files.Select(file => (file.Name, file.Text)), consumer).Emit(image);
        Assert.Empty(Readable(result.Diagnostics, files));
        return new GeneratedAssembly(target.Load(image.ToArray()));
    }

    /// <summary>The ids of the errors and warnings of generated code together with code that uses it.</summary>
    public static IReadOnlyList<string> DiagnosticsOf(Compiler.Compilation compilation, string consumer) =>
        [.. Target.Default.Compile(ModelGenerator.Generate(compilation, new GeneratorOptions()).Select(file => (file.Name, file.Text)), consumer)
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.Id).Distinct()];

    public NormModel Model => (NormModel)Property("CommitmentModel", "Model");

    /// <summary>A log with what the source texts state.</summary>
    public FactLog NewLog()
    {
        var type = Type("Log");
        return (FactLog)(type.GetProperty("Facts")?.GetValue(Activator.CreateInstance(type)) ?? throw new InvalidOperationException("There is no log."));
    }

    public Standings Evaluate(FactLog log, Day asOf) =>
        (Standings)(Type("CommitmentModel").GetMethod("Evaluate", [typeof(FactLog), typeof(Day)])?.Invoke(null, [log, asOf])
            ?? throw new InvalidOperationException("There is no such method."));

    /// <summary>Calls a static method without arguments of the code that uses the model.</summary>
    public object? Run(string type, string method) => (_assembly.GetType(type) ?? Type(type)).GetMethod(method)?.Invoke(null, []);

    public IEnumerable<string> TypeNames => _assembly.GetTypes().Select(type => type.FullName ?? "");

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
