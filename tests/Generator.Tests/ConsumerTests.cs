using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CommitLang.Generator.Tests;

/// <summary>Generated code in the projects that it may end up in.</summary>
public sealed class ConsumerTests
{
    private const string Consumer = """
        namespace Consumer
        {
            using System.Linq;
            using CommitLang.Runtime;
            using Commitments;

            internal static class Program
            {
                public static string Run()
                {
                    var log = new Log()
                        .On("2031-01-10", Events.Peace)
                        .On("2031-06-01", Events.Attack(by: Parties.Sudland, on: Parties.Norland))
                        .From("2031-02-01", Parties.Westmark.Does(Acts.StationTroops(@in: Areas.Harbour)));
                    var standings = CommitmentModel.Evaluate(log, "2031-06-02");
                    var live = CommitmentModel.Start();
                    foreach (var fact in log.Facts.Facts.Skip(live.Facts.Count).OrderBy(fact => fact.From))
                    {
                        live.Append(fact);
                    }

                    var help = Parties.Ostmark.Does(Acts.Support(of: Parties.Norland)).On(Day.Parse("2031-06-01"));
                    return string.Join("\n", standings.Of(Parties.Ostmark.Key).Breached.Concat(live.AsOf(Day.Parse("2031-06-02")).Owed))
                        + "\n" + standings.WhatIf(help) + "\n" + string.Join("\n", standings.Why("Reassurance"));
                }
            }
        }
        """;

    private static readonly Compiler.Compilation Settlement = Sample.Compile(Sample.Settlement);

    public static TheoryData<LanguageVersion, bool, bool> Targets
    {
        get
        {
            var targets = new TheoryData<LanguageVersion, bool, bool>();
            foreach (var language in new[] { LanguageVersion.CSharp9, LanguageVersion.CSharp10, LanguageVersion.CSharp12, LanguageVersion.Latest })
            {
                foreach (var isNetStandard in new[] { false, true })
                {
                    targets.Add(language, isNetStandard, true);
                    targets.Add(language, isNetStandard, false);
                }
            }

            return targets;
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Compiles_without_a_warning_and_runs(LanguageVersion language, bool isNetStandard, bool isNullable)
    {
        var target = new Target(language, isNetStandard, isNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable);

        var said = GeneratedAssembly.Of(Settlement, Consumer, target: target).Run("Consumer.Program", "Run");

        await Verifier.Verify($"{said}");
    }

    /// <summary>As <c>AnalysisMode=All</c> with <c>TreatWarningsAsErrors</c>: every rule of the SDK is an error.</summary>
    [Fact]
    public async Task Passes_every_analyser_of_the_sdk()
    {
        var files = ModelGenerator.Generate(Settlement, new GeneratorOptions()).Select(file => (file.Name, file.Text));
        var analysers = SdkAnalysers();
        Assert.InRange(analysers.Length, 100, int.MaxValue);
        var compilation = Target.Default.Compile(files, "");
        var options = compilation.Options.WithSpecificDiagnosticOptions(compilation.Options.SpecificDiagnosticOptions.SetItems(
            analysers.SelectMany(analyser => analyser.SupportedDiagnostics)
                .Where(descriptor => IsAboutFiles(descriptor.Id))
                .Select(descriptor => KeyValuePair.Create(descriptor.Id, ReportDiagnostic.Error)).DistinctBy(pair => pair.Key)));

        var found = await compilation.WithOptions(options).WithAnalyzers(analysers).GetAllDiagnosticsAsync();

        Assert.Empty(found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()));
    }

    // What an assembly is to be marked with is the business of its project, not of a file in it.
    private static bool IsAboutFiles(string id) => id is not ("CA1014" or "CA1016" or "CA1017" or "CA2243" or "CA1824");

    /// <summary>The types that can be loaded: a few are for editors.</summary>
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    private static ImmutableArray<DiagnosticAnalyzer> SdkAnalysers()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var folder = Directory.GetDirectories(Path.Combine(root, "sdk")).Order(StringComparer.Ordinal)
            .Select(sdk => Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers")).Last(Directory.Exists);
        return
        [
            .. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
                .SelectMany(name => Types(Assembly.LoadFrom(Path.Combine(folder, name))))
                .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && type.GetConstructor([]) is not null)
                .Select(type => (DiagnosticAnalyzer)(Activator.CreateInstance(type) ?? throw new InvalidOperationException("No analyser."))),
        ];
    }
}
