using CommitLang.Compiler;
using CommitLang.Generator.Norms;
using CommitLang.Generator.Text;

namespace CommitLang.Generator.Model;

/// <summary>The entry point: <c>CommitmentModel</c>, the log, and the words that norms are written with.</summary>
internal static class ModelFile
{
    public const string Name = "CommitmentModel";

    public static string Write(
        GeneratorOptions options, NormProgram program, TermCode terms, ModelNames names, IReadOnlyList<string> collectors, string readings)
    {
        var writer = FileHeader.Create(options);
        writer.Summary("The commitments, and where they stand over a log of dated facts."
            + (readings.Length == 0 ? "" : $" Terms are read in one way: {readings}."));
        writer.GeneratedCode();
        writer.Line("public static class CommitmentModel");
        writer.Open();
        writer.Summary("What follows from doing what.");
        writer.Line("public static Vocabulary Vocabulary { get; } = Definitions.Create();");
        writer.Space();
        writer.Summary("All statements that have norms, by module and in the order of their text.");
        writer.Line("public static IReadOnlyList<Statement> Statements { get; } = Collect();");
        writer.Space();
        writer.Summary("The norms of all statements.");
        writer.Line("public static IReadOnlyList<Norm> Norms { get; } =");
        writer.Line("    global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.SelectMany(Statements, statement => statement.Norms));");
        writer.Space();
        Evaluation(writer);
        Facts(writer, program, terms, names);
        writer.Space();
        PrecedenceCode.Write(writer, program.Precedence, names);
        writer.Space();
        writer.Line("private static List<Statement> Collect()");
        writer.Open();
        writer.Line("var statements = new List<Statement>();");
        foreach (var collector in collectors)
        {
            writer.Line($"{collector}.AddTo(statements);");
        }

        writer.Line("return statements;");
        writer.Close();
        writer.Close();
        writer.Space();
        writer.Lines(ModelHelpers.Log);
        writer.Space();
        writer.Lines(ModelHelpers.Clauses);
        return writer.Finish();
    }

    private static void Evaluation(CodeWriter writer)
    {
        writer.Summary("The norms, with what prevails over what, to be run over facts.");
        writer.Line("public static NormModel Model { get; } = new NormModel(Vocabulary, Norms, Prevailing());");
        writer.Space();
        writer.Summary("Where every norm stands on a day. What the log says about later days is not read.");
        writer.Line("/// <param name=\"log\">What happened.</param>");
        writer.Line("/// <param name=\"asOf\">The day.</param>");
        writer.Line("/// <exception cref=\"FactRefusedException\">A fact cannot be, given the others.</exception>");
        writer.Line("public static Standings Evaluate(FactLog log, Day asOf) => Model.Evaluate(log, asOf);");
        writer.Space();
        writer.Summary("Where every norm stands on a day. What the log says about later days is not read.");
        writer.Line("/// <param name=\"log\">What happened.</param>");
        writer.Line("/// <param name=\"asOf\">The day.</param>");
        writer.Line("/// <exception cref=\"FactRefusedException\">A fact cannot be, given the others.</exception>");
        writer.Line("public static Standings Evaluate(Log log, Day asOf) => Model.Evaluate(log.Facts, asOf);");
        writer.Space();
        writer.Summary("Where every norm stands on a day. What the log says about later days is not read.");
        writer.Line("/// <param name=\"log\">What happened.</param>");
        writer.Line("/// <param name=\"asOf\">The day, as yyyy-MM-dd.</param>");
        writer.Line("/// <exception cref=\"FactRefusedException\">A fact cannot be, given the others.</exception>");
        writer.Line("/// <exception cref=\"global::System.FormatException\">The text is no such day.</exception>");
        writer.Line("public static Standings Evaluate(Log log, string asOf) => Model.Evaluate(log.Facts, Day.Parse(asOf));");
        writer.Space();
        writer.Summary("Begins an evaluation that takes facts one by one, in the order of their days; it knows those of the source texts.");
        writer.Line("public static IncrementalEvaluation Start() => Model.Start(new Log().Facts);");
        writer.Space();
    }

    private static void Facts(CodeWriter writer, NormProgram program, TermCode terms, ModelNames names)
    {
        var layout = new Layout(writer, names.Write);
        writer.Line("internal static void AddFacts(Log log)");
        writer.Open();
        foreach (var fact in program.Facts.Where(fact => !fact.From.IsNever))
        {
            var day = TermCode.Day(fact.From, "day");
            var end = TermCode.Day(fact.End, "end");
            var doing = fact.Kind == FactKind.Act && fact.Actor is { } actor ? terms.Doing(new Runtime.Deed(actor, fact.Term)) : null;
            Code call = (fact.Kind, doing) switch
            {
                (FactKind.Event, _) => new Code.Call("log.On", day, terms.Event(fact.Term)),
                (FactKind.State, _) => new Code.Call("log.Between", day, end, terms.State(fact.Term)),
                (_, not null) when fact.End == fact.From.AddDays(1) => new Code.Call("log.On", day, doing),
                (_, not null) => new Code.Call("log.Between", day, end, doing),
                _ => new Code.Leaf(""),
            };
            layout.Write("", call, ";");
        }

        writer.Close();
    }
}
