using System.Globalization;
using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Generator.Norms;
using CommitLang.Generator.Text;
using CommitLang.Runtime;

namespace CommitLang.Generator.Model;

/// <summary>Writes what follows from doing what: the vocabulary of the runtime, definition by definition.</summary>
internal static class DefinitionsClass
{
    // A method of many thousand statements takes the just-in-time compiler for ever.
    private const int MethodLength = 500;

    public static void Write(CodeWriter writer, NormProgram program, ModelSymbols symbols, ModelNames names, TermCode terms)
    {
        var vocabulary = program.Vocabulary;
        var parameters = symbols.Of<ActSymbol>().ToDictionary(act => act.Key, ParametersOf, StringComparer.Ordinal);
        var areas = symbols.Of<AreaSymbol>().Select(area => vocabulary.AreaOf(area.Key)).OfType<AreaDefinition>().Select(Area);
        var acts = symbols.Of<ActSymbol>().Select(act => vocabulary.ActOf(act.Key)).OfType<ActDefinition>().Select(act => Act(act, parameters[act.Name]));
        var units = symbols.Of<UnitSymbol>().Select(unit => vocabulary.UnitOf(unit.Key)).OfType<UnitDefinition>().Select(Unit);
        var events = symbols.Events.Where(happening => !happening.IsDefined).Select(happening => Happening(happening, isState: false));
        var states = symbols.Of<StateSymbol>().Select(state => Happening(state, isState: true));
        var chunks = areas.Concat(units).Concat(acts).Concat(events).Concat(states).Chunk(MethodLength).ToList();
        writer.Space();
        writer.Summary("What follows from doing what.");
        writer.GeneratedCode();
        writer.Line("internal static class Definitions");
        writer.Open();
        writer.Line("internal static Vocabulary Create()");
        writer.Open();
        writer.Line("var vocabulary = new Vocabulary();");
        for (var i = 1; i <= chunks.Count; i++)
        {
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"Add{i}(vocabulary);"));
        }

        Names(writer, symbols, names);
        Never(writer, program, names, terms);
        writer.Line("return vocabulary;");
        writer.Close();
        for (var i = 0; i < chunks.Count; i++)
        {
            writer.Space();
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"private static void Add{i + 1}(Vocabulary vocabulary)"));
            writer.Open();
            var layout = new Layout(writer, atom => CSharpText.Literal(atom.Value));
            foreach (var (type, name, properties) in chunks[i])
            {
                if (properties.Count == 0)
                {
                    writer.Line($"vocabulary.With(new {type}({name}));");
                    continue;
                }

                writer.Line($"vocabulary.With(new {type}({name})");
                writer.Open();
                foreach (var (label, code) in properties)
                {
                    layout.Write($"{label} = ", code, ",");
                }

                writer.Close("});");
            }

            writer.Close();
        }

        writer.Close();
    }

    private static (string Type, string Name, IReadOnlyList<Labelled> Properties) Area(AreaDefinition area)
    {
        var properties = new List<Labelled>();
        if (area.Owner is { } owner)
        {
            properties.Add(new(nameof(area.Owner), Text(owner)));
        }

        Add(properties, nameof(area.Around), "string", area.Around, Text);
        Add(properties, nameof(area.DividedInto), "string", area.DividedInto, Text);
        return (nameof(AreaDefinition), CSharpText.Literal(area.Name), properties);
    }

    private static (string Type, string Name, IReadOnlyList<Labelled> Properties) Unit(UnitDefinition unit) => (
        nameof(UnitDefinition), $"{CSharpText.Literal(unit.Name)}, {(unit.IsLevel ? "true" : "false")}, {CSharpText.Literal(unit.Step)}", []);

    private static IReadOnlyList<string> ParametersOf(ParametrizedSymbol symbol) => [.. symbol.Parameters.Select(parameter => parameter.Name)];

    private static Code Parameters(IReadOnlyList<string> names) =>
        names.Count == 0 ? new Code.Leaf("global::System.Array.Empty<string>()") : new Code.List("string", [.. names.Select(Text)]);

    private static (string Type, string Name, IReadOnlyList<Labelled> Properties) Happening(ParametrizedSymbol symbol, bool isState) => (
        nameof(HappeningDefinition),
        $"{CSharpText.Literal(symbol.Key)}, IsState: {(isState ? "true" : "false")}, "
            + Parameters(ParametersOf(symbol)).Flat(atom => CSharpText.Literal(atom.Value)),
        []);

    private static void Names(CodeWriter writer, ModelSymbols symbols, ModelNames names)
    {
        foreach (var actors in symbols.Actors.Chunk(MethodLength))
        {
            new Layout(writer, names.Write).Write(
                "", new Code.Call("vocabulary.WithParties", [.. actors.Select(actor => (Labelled)Text(actor.Key))]), ";");
        }
    }

    private static void Never(CodeWriter writer, NormProgram program, ModelNames names, TermCode terms)
    {
        foreach (var fact in program.Facts.Where(fact => fact.From.IsNever))
        {
            var what = fact.Kind switch
            {
                FactKind.Event => $"{terms.Event(fact.Term).Flat(names.Write)}.Term",
                FactKind.State => $"{terms.State(fact.Term).Flat(names.Write)}.Term",
                _ => $"{terms.Doing(new Deed(fact.Actor ?? "", fact.Term)).Flat(names.Write)}.Deed",
            };
            writer.Line($"vocabulary.WithNever({what});");
        }
    }

    private static (string Type, string Name, IReadOnlyList<Labelled> Properties) Act(ActDefinition act, IReadOnlyList<string> parameters)
    {
        var properties = new List<Labelled> { new(nameof(act.Parameters), Parameters(parameters)) };
        Add(properties, nameof(act.Kinds), nameof(TermPattern), act.Kinds, Pattern);
        Add(properties, nameof(act.Requires), nameof(TermPattern), act.Requires, Pattern);
        Add(properties, nameof(act.Excludes), nameof(TermPattern), act.Excludes, Pattern);
        Add(properties, nameof(act.ExcludesForGood), nameof(TermPattern), act.ExcludesForGood, Pattern);
        Add(properties, nameof(act.Begins), nameof(TermPattern), act.Begins, Pattern);
        Add(properties, nameof(act.Ends), nameof(TermPattern), act.Ends, Pattern);
        Add(properties, nameof(act.DividedInto), nameof(TermPattern), act.DividedInto, Pattern);
        if (act.MutualWith is { } with)
        {
            properties.Add(new(nameof(act.MutualWith), Text(with)));
        }

        Add(properties, nameof(act.ConsentOf), nameof(Runtime.Slot), act.ConsentOf, Slot);
        if (act.IsLasting)
        {
            properties.Add(new(nameof(act.IsLasting), new Code.Leaf("true")));
        }

        if (act.IsOnce)
        {
            properties.Add(new(nameof(act.IsOnce), new Code.Leaf("true")));
        }

        if (act.ExclusivePer is { } parameter)
        {
            properties.Add(new(nameof(act.ExclusivePer), Text(parameter)));
        }

        if (act.Unit is { } unit)
        {
            properties.Add(new(nameof(act.Unit), Text(unit)));
        }

        return (nameof(ActDefinition), CSharpText.Literal(act.Name), properties);
    }

    private static void Add<T>(List<Labelled> properties, string name, string type, IReadOnlyList<T> items, Func<T, Code> write)
    {
        if (items.Count > 0)
        {
            properties.Add(new(name, new Code.List(type, [.. items.Select(write)])));
        }
    }

    private static Code Text(string text) => new Code.Atom(AtomKind.Text, text, "");

    private static Code Pattern(TermPattern pattern) =>
        new Code.Call("new TermPattern", Text(pattern.Name), new Code.List(nameof(Runtime.Slot), [.. pattern.Slots.Select(Slot)]));

    private static Code Slot(Slot slot) => slot.Source switch
    {
        SlotSource.Constant => new Code.Call("Slot.Constant", Text(slot.Parameter), Text(slot.Text)),
        SlotSource.Parameter => new Code.Call("Slot.From", Text(slot.Parameter), Text(slot.Text)),
        SlotSource.Owner => new Code.Call("Slot.Owner", Text(slot.Parameter), Text(slot.Text)),
        _ => new Code.Call("new Slot", Text(slot.Parameter), new Code.Leaf($"SlotSource.{slot.Source}"), Text(slot.Text)),
    };
}
