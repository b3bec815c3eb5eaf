using System.Reflection;

namespace CommitLang.EndToEnd.Tests;

/// <summary>Which way the projects refer to one another, and what their public signatures may mention.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] HeavyDependencies =
        ["Antlr4.", "Google.OrTools", "Google.Protobuf", "Microsoft.CodeAnalysis", "StreamJsonRpc"];

    /// <summary>Every assembly of src and those of ours that it may refer to.</summary>
    public static TheoryData<string, string[]> AllowedReferences => new()
    {
        { "CommitLang.Runtime", [] },
        { "CommitLang.Syntax", [] },
        { "CommitLang.Compiler", ["CommitLang.Runtime", "CommitLang.Syntax"] },
        { "CommitLang.Checker", ["CommitLang.Compiler", "CommitLang.Runtime", "CommitLang.Syntax"] },
        { "CommitLang.Generator", ["CommitLang.Compiler", "CommitLang.Runtime", "CommitLang.Syntax"] },
        { "CommitLang.Tooling", ["CommitLang.Checker", "CommitLang.Compiler", "CommitLang.Runtime", "CommitLang.Syntax"] },
        {
            "CommitLang.LanguageServer",
            ["CommitLang.Checker", "CommitLang.Compiler", "CommitLang.Runtime", "CommitLang.Syntax", "CommitLang.Tooling"]
        },
        {
            "commitlang",
            [
                "CommitLang.Checker", "CommitLang.Compiler", "CommitLang.Generator", "CommitLang.LanguageServer", "CommitLang.Runtime",
                "CommitLang.Syntax",
            ]
        },
    };

    public static TheoryData<string> Assemblies => new(AllowedReferences.Select(row => (string)row[0]));

    [Theory]
    [MemberData(nameof(AllowedReferences))]
    public void References_point_one_way(string assembly, string[] allowed)
    {
        var ours = Load(assembly).GetReferencedAssemblies()
            .Select(reference => reference.Name ?? "")
            .Where(name => name.StartsWith("CommitLang", StringComparison.OrdinalIgnoreCase));

        Assert.Empty(ours.Except(allowed));
    }

    [Fact]
    public void Every_project_of_src_is_in_the_table()
    {
        var projects = Directory.GetFiles(RepositoryRoot.Combine("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            // The package for MSBuild has no code: it starts the tool as a process.
            .Where(name => name != "CommitLang.MSBuild")
            .Select(name => name == "CommitLang.Cli" ? "commitlang" : name);

        Assert.Equal(
            AllowedReferences.Select(row => (string)row[0]).Order(StringComparer.Ordinal),
            projects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Runtime_refers_to_the_framework_only() =>
        Assert.All(
            Load("CommitLang.Runtime").GetReferencedAssemblies(),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Public_signatures_mention_no_heavy_dependency(string assembly) =>
        Assert.Empty(PublicSignatures.Mentions(Load(assembly).GetExportedTypes(), IsHeavy));

    [Fact]
    public void Signature_scan_sees_through_generic_arguments_and_arrays()
    {
        var found = PublicSignatures.Mentions([typeof(Sample)], type => type == typeof(Version)).ToList();

        Assert.Equal(["Sample.Event", "Sample.Field", "Sample.Method", "Sample.Method", "Sample.Property"], found.Order());
    }

    private static bool IsHeavy(Type type) =>
        HeavyDependencies.Any(name => type.Assembly.GetName().Name?.StartsWith(name, StringComparison.Ordinal) ?? false);

    private static Assembly Load(string name) => Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

#pragma warning disable CA1051, CA1003, CA1070, CS0067, CS0649 // What the scan must see, written as briefly as possible.
    public abstract class Sample
    {
        public Version[]? Field;

        private readonly Version? _hidden;

        public event Action<Version>? Event;

        public IReadOnlyList<Version> Property => [_hidden!];

        public abstract List<Version[]> Method(Version version);

        internal abstract Version Hidden();
    }
#pragma warning restore CA1051, CA1003, CA1070, CS0067, CS0649
}
