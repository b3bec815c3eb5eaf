using System.Globalization;
using System.Reflection;
using CommitLang.Compiler;
using CommitLang.Generator.Norms;
using CommitLang.Runtime;

namespace CommitLang.Generator.Tests;

/// <summary>What the generated code looks like, that it compiles, and that it means what the program means.</summary>
public sealed class GeneratedCodeTests
{
    private static readonly Compilation Settlement = Sample.Compile(Sample.Settlement);

    [Theory]
    [InlineData("CommitmentModel.g.cs")]
    [InlineData("Strait.Settlement.g.cs")]
    [InlineData("Vocabulary.g.cs")]
    public Task Reads_well(string name)
    {
        var file = Assert.Single(ModelGenerator.Generate(Settlement, new GeneratorOptions()), file => file.Name == name);

        return Verifier.Verify(file.Text, "cs").UseTextForParameters(name[..^".g.cs".Length]);
    }

    [Fact]
    public void Compiles_without_a_warning_and_gives_back_the_norms_of_the_program()
    {
        var generated = GeneratedAssembly.Of(Settlement).Norms.Select(Dump.Of);

        Assert.Equal(ProgramNorms().Select(Dump.Of), generated);
    }

    [Fact]
    public void Every_property_of_a_norm_is_written() => Assert.Equal(
        typeof(Norm).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)
            .Select(property => property.Name).Order(StringComparer.Ordinal),
        NormCode.Written.Order(StringComparer.Ordinal));

    [Fact]
    public void Evaluates_as_the_runtime_does()
    {
        var generated = GeneratedAssembly.Of(Settlement);
        var norms = ProgramNorms();
        foreach (var asOf in new[] { "2030-01-02", "2030-06-01", "2031-05-01", "2031-07-02", "2033-01-01" }.Select(Day.Parse))
        {
            var log = Log(Settlement.GetProgram().Vocabulary).UpTo(asOf);
            var expected = norms.Select(norm => new Evaluation(log, norms, asOf).StateOf(norm, asOf).ToString());

            var actual = generated.Evaluate(Log(generated.Vocabulary), asOf);

            Assert.Equal(expected, actual.Norms.Select(state => state.ToString()));
        }
    }

    [Fact]
    public void Log_speaks_the_terms_of_the_model()
    {
        var generated = GeneratedAssembly.Of(Settlement, """
            using System.Linq;
            using Commitments;

            public static class Consumer
            {
                public static string Run()
                {
                    var log = new Log()
                        .On("2031-01-10", Events.Peace)
                        .On("2031-06-01", Events.Attack(by: Parties.Sudland, on: Parties.Norland))
                        .From("2031-02-01", Parties.Westmark.Does(Acts.StationTroops(@in: Areas.Harbour)))
                        .Between("2031-02-01", "2031-03-01", States.Ceasefire)
                        .On("2031-06-01", Events.Report(by: Parties.Council, pages: 12.50m, @public: true));
                    return string.Join("\n", CommitmentModel.Evaluate(log, "2031-06-02").Norms
                        .Where(state => state.Status != CommitLang.Runtime.NormStatus.Dormant).Select(state => state.ToString()));
                }
            }
            """);

        Assert.Equal(
            """
            Reassurance is breached since 2031-04-11
            MutualAid.1(Westmark, friend: Norland, foe: Sudland) is fulfilled on 2031-06-01
            MutualAid.1(Ostmark, friend: Norland, foe: Sudland) is breached since 2031-06-02
            MutualAid.2(Norland) is in force since 2031-01-01
            MutualAid.2(Westmark) is in force since 2031-01-01
            MutualAid.2(Ostmark) is in force since 2031-01-01
            CeasefireFirst would be in force since 2031-03-01
            NoForeignTroops(Westmark) would be breached since 2031-02-02
            NoForeignTroops(Ostmark) would be in force since 2030-03-02
            """,
            generated.Run("Consumer", "Run"));
    }

    [Theory]
    [InlineData("Acts.StationTroops(Parties.Norland)", "CS1503")]
    [InlineData("Events.Attack(by: Parties.Norland, on: Areas.Harbour)", "CS1503")]
    [InlineData("new Log().On(\"2030-01-01\", Acts.Support(of: Parties.Norland))", "CS1503")]
    [InlineData("new Log().On(\"2030-01-01\", States.Ceasefire)", "CS1503")]
    [InlineData("Areas.Norland", "CS0117")]
    [InlineData("new Party(\"Nowhere\", \"Nowhere\").Key", "")]
    public void Misuse_does_not_compile(string expression, string expected)
    {
        var ids = GeneratedAssembly.DiagnosticsOf(Settlement, $$"""
            using Commitments;
            internal static class Consumer { internal static object Value => {{expression}}; }
            """);

        Assert.Equal(expected.Length > 0 ? [expected] : [], ids);
    }

    [Fact]
    public void Is_the_same_in_every_culture_and_every_time()
    {
        var first = ModelGenerator.Generate(Settlement, new GeneratorOptions());
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Strange();

            Assert.Equal(first.AsEnumerable(), ModelGenerator.Generate(Sample.Compile(Sample.Settlement), new GeneratorOptions()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Order_of_the_files_makes_no_difference()
    {
        const string Other = """
            module Other
            import Strait.Settlement
            commitment Second { Norland shall Support(of: Westmark) }
            """;
        var trees = new[] { ("a.commit", Sample.Settlement), ("b.commit", Other) }
            .Select(file => Syntax.SyntaxTree.ParseText(file.Item2, file.Item1)).ToList();

        Assert.Equal(
            ModelGenerator.Generate(Compilation.Create(trees), new GeneratorOptions()).AsEnumerable(),
            ModelGenerator.Generate(Compilation.Create(Enumerable.Reverse(trees)), new GeneratorOptions()));
    }

    [Fact]
    public void Every_type_of_the_runtime_keeps_its_name() => Assert.Empty(
        typeof(Norm).Assembly.GetExportedTypes().Where(type => type is { IsNested: false, IsGenericType: false, Namespace: "CommitLang.Runtime" })
            .Select(type => type.Name).Except(Model.ReservedNames.All));

    [Fact]
    public void Empty_program_is_a_model_too() => Assert.Empty(GeneratedAssembly.Of(Sample.Compile("module Empty")).Norms);

    /// <summary>Numbers and dates as no known country writes them.</summary>
    private static CultureInfo Strange()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberDecimalSeparator = "~";
        culture.DateTimeFormat.DateSeparator = "!";
        return culture;
    }

    private static IReadOnlyList<Norm> ProgramNorms() =>
        [.. Settlement.GetProgram().Norms.Where(norm => !norm.IsUnlisted).Select(norm => Dump.Written(norm))];

    private static FactLog Log(Vocabulary vocabulary) => new FactLog(vocabulary)
        .Event(Day.Parse("2030-02-11"), new GroundTerm("Landing"))
        .Act(Day.Parse("2031-01-10"), "Norland", new GroundTerm("SignPeace", new Argument("with", "Sudland")))
        .Act(Day.Parse("2031-02-01"), Day.Never, "Westmark", new GroundTerm("StationTroops", new Argument("in", "Harbour")))
        .Act(Day.Parse("2031-03-01"), "Norland", new GroundTerm("HoldTalks", new Argument("with", "Sudland")))
        .Event(Day.Parse("2031-06-01"), new GroundTerm("Attack", new Argument("by", "Sudland"), new Argument("on", "Norland")))
        .Act(Day.Parse("2031-06-01"), "Ostmark", new GroundTerm("SupportFromTheAir", new Argument("of", "Norland")));
}
