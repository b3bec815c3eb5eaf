using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Generator.Norms;
using CommitLang.Generator.Text;
using CommitLang.Runtime;

namespace CommitLang.Generator.Model;

/// <summary>Parties, areas, acts, events and the like, as classes with a member for each.</summary>
internal sealed class VocabularyFile(ModelSymbols symbols, ModelNames names, TermCode terms, NormProgram program)
{
    public const string Name = "Vocabulary";

    private readonly Dictionary<string, Deed> _definitions = program.DefinedEvents
        .GroupBy(defined => defined.Event.Name, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First().Deed, StringComparer.Ordinal);

    public string Write(GeneratorOptions options)
    {
        var writer = FileHeader.Create(options);
        Types(writer);
        Keys(writer, "Parties", "Party", "Those who can bear a norm.", symbols.Actors, names.Actor);
        Groups(writer);
        Keys(writer, "Areas", "Area", "Areas and things.", symbols.Of<AreaSymbol>(), names.Area);
        Keys(writer, "People", "Person", "Those who speak for parties.", symbols.Of<PersonSymbol>(), names.Person);
        Keys(writer, "Documents", "Document", "What statements are taken from.", symbols.Of<DocumentSymbol>(), names.Document);
        Happenings(writer, "Acts", "Act", "Kinds of conduct.", FactKind.Act, symbols.Of<ActSymbol>());
        Happenings(writer, "Events", "Event", "What happens on a day.", FactKind.Event, symbols.Events);
        Happenings(writer, "States", "State", "What holds for a span of days.", FactKind.State, symbols.Of<StateSymbol>());
        DefinitionsClass.Write(writer, program, symbols, names, terms);
        return writer.Finish();
    }

    private static void Types(CodeWriter writer)
    {
        writer.Lines(ModelTypes.Key("Party", "Somebody who can bear a norm: a party, or a body that acts as one.", ModelTypes.PartyMembers));
        writer.Space();
        writer.Lines(ModelTypes.Key("Area", "An area or a thing."));
        writer.Space();
        writer.Lines(ModelTypes.Key("Person", "Somebody who speaks for a party."));
        writer.Space();
        writer.Lines(ModelTypes.Key("Document", "A document that statements are taken from."));
        writer.Space();
        writer.Lines(ModelTypes.Happenings);
        writer.Space();
        writer.Lines(ModelTypes.Statement);
    }

    private static void Begin(CodeWriter writer, string className, string summary)
    {
        writer.Space();
        writer.Summary(summary);
        writer.GeneratedCode();
        writer.Line($"public static class {className}");
        writer.Open();
    }

    private static void Keys(
        CodeWriter writer, string className, string type, string summary, IEnumerable<Symbol> symbols, Func<string, string?> nameOf)
    {
        Begin(writer, className, summary);
        foreach (var symbol in symbols)
        {
            writer.Space();
            writer.Summary(Title(symbol));
            writer.Remarks(symbol.Documentation.Length > 0 ? [symbol.Documentation, .. Remarks(symbol)] : Remarks(symbol));
            writer.Line($"public static {type} {nameOf(symbol.Key)} {{ get; }} = "
                + $"new({CSharpText.Literal(symbol.Key)}, {CSharpText.Literal(Title(symbol))});");
        }

        writer.Close();
    }

    private static string Title(Symbol symbol) => symbol.DisplayName.Length > 0 ? symbol.DisplayName : symbol.Name;

    private static IEnumerable<string> Remarks(Symbol symbol)
    {
        switch (symbol)
        {
            case PartySymbol { IsoCode: { } code }:
                yield return $"ISO 3166-1: {code}.";
                break;
            case AreaSymbol { Owner: { } owner }:
                yield return $"Of {Title(owner)}.";
                break;
            case DocumentSymbol document:
                yield return document.Dated.Length > 0 ? $"Dated {document.Dated}." : "";
                yield return document.Attribution.Length > 0 ? $"According to {document.Attribution}." : "";
                yield return document.Address;
                break;
        }
    }

    private void Groups(CodeWriter writer)
    {
        Begin(writer, "Groups", "Groups by their listed members, each with its days.");
        var layout = new Layout(writer, names.Write);
        foreach (var group in symbols.Groups)
        {
            writer.Space();
            writer.Summary(Title(group));
            writer.Remarks([group.Documentation, group.IsOpen ? "Open: further members are not listed." : ""]);
            var members = group.Members.Select(member => new Member(member.Actor.Key, member.Days));
            layout.Write($"public static IReadOnlyList<Member> {names.Group(group.Key)} {{ get; }} = ", BearerCode.Members(members), ";");
        }

        writer.Close();
    }

    private void Happenings(
        CodeWriter writer, string className, string type, string summary, FactKind kind, IEnumerable<ParametrizedSymbol> symbols)
    {
        Begin(writer, className, summary);
        foreach (var method in symbols.Select(symbol => names.Find(kind, symbol.Key)).OfType<MethodName>())
        {
            writer.Space();
            writer.Summary(Title(method.Symbol));
            writer.Remarks([method.Symbol.Documentation]);
            var key = CSharpText.Literal(method.Symbol.Key);
            if (kind == FactKind.Event && _definitions.TryGetValue(method.Symbol.Key, out var deed))
            {
                writer.Line($"public static {type} {method.Name} {{ get; }} = new({key}, {terms.Doing(deed).Flat(names.Write)});");
            }
            else if (method.Parameters.Count == 0)
            {
                writer.Line($"public static {type} {method.Name} {{ get; }} = new({key});");
            }
            else
            {
                Method(writer, type, key, method);
            }
        }

        writer.Close();
    }

    private static void Method(CodeWriter writer, string type, string key, MethodName method)
    {
        var parameters = method.Symbol.Parameters;
        var declared = parameters.Select((parameter, i) => $"{TypeOf(parameter.Type)} {method.Parameters[i]}");
        var passed = parameters.Select((parameter, i) =>
            $"({CSharpText.Literal(parameter.Name)}, {ValueOf(parameter.Type, method.Parameters[i])})");
        var head = $"public static {type} {method.Name}({string.Join(", ", declared)}) =>";
        var body = $"new({key}, {string.Join(", ", passed)});";
        if (head.Length + 1 + body.Length <= writer.Room)
        {
            writer.Line($"{head} {body}");
            return;
        }

        writer.Line(head);
        writer.Line($"    {body}");
    }

    private static string TypeOf(ParameterType type) => type switch
    {
        ParameterType.Number => "decimal",
        ParameterType.Flag => "bool",
        _ => type.ToString(),
    };

    private static string ValueOf(ParameterType type, string parameter) => type is ParameterType.Number or ParameterType.Flag
        ? $"Clauses.Text({parameter})"
        : $"{parameter}.Key";
}
