using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Generator.Text;

namespace CommitLang.Generator.Model;

/// <summary>What each key is called in the generated code.</summary>
internal sealed class ModelNames
{
    private readonly Dictionary<string, string> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MethodName> _acts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MethodName> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MethodName> _states = new(StringComparer.Ordinal);

    public ModelNames(ModelSymbols symbols)
    {
        Assign(symbols.Actors, "Parties", _actors);
        Assign(symbols.Groups, "Groups", _groups);
        Assign(symbols.Of<AreaSymbol>(), "Areas", _areas);
        Assign(symbols.Of<PersonSymbol>(), "People", _people);
        Assign(symbols.Of<DocumentSymbol>(), "Documents", _documents);
        Assign(symbols.Of<ActSymbol>(), "Acts", _acts);
        Assign(symbols.Events, "Events", _events);
        Assign(symbols.Of<StateSymbol>(), "States", _states);
    }

    public string? Actor(string key) => _actors.GetValueOrDefault(key);

    public string? Group(string key) => _groups.GetValueOrDefault(key);

    public string? Area(string key) => _areas.GetValueOrDefault(key);

    public string? Person(string key) => _people.GetValueOrDefault(key);

    public string? Document(string key) => _documents.GetValueOrDefault(key);

    /// <summary>The method or property for an act, event or state; null when none was declared.</summary>
    public MethodName? Find(FactKind kind, string key) => kind switch
    {
        FactKind.Act => _acts.GetValueOrDefault(key),
        FactKind.Event => _events.GetValueOrDefault(key),
        _ => _states.GetValueOrDefault(key),
    };

    /// <summary>The value of an atom as an expression; what was never declared is made on the spot.</summary>
    public string Write(Code.Atom atom) => atom.Kind switch
    {
        AtomKind.Party => Actor(atom.Value) is { } actor ? $"Parties.{actor}" : Unknown("Party", atom.Value),
        AtomKind.Area => Area(atom.Value) is { } area ? $"Areas.{area}" : Unknown("Area", atom.Value),
        AtomKind.Person => Person(atom.Value) is { } person ? $"People.{person}" : Unknown("Person", atom.Value),
        AtomKind.Document => Document(atom.Value) is { } document ? $"Documents.{document}" : Unknown("Document", atom.Value),
        AtomKind.Day => $"Day.Parse({CSharpText.Literal(atom.Value)})",
        AtomKind.Number => $"{atom.Value}m",
        _ => CSharpText.Literal(atom.Value),
    };

    private static string Unknown(string type, string key) => $"new {type}({CSharpText.Literal(key)}, {CSharpText.Literal(key)})";

    private static void Assign(IEnumerable<Symbol> symbols, string className, Dictionary<string, string> into)
    {
        // The list of a group's members refers to parties and days.
        var scope = new NameScope([.. NameScope.OfObject, className, "Parties", "Day", "DaySet"]);
        foreach (var symbol in symbols)
        {
            if (!into.ContainsKey(symbol.Key))
            {
                into.Add(symbol.Key, scope.Member(symbol.Key));
            }
        }
    }

    private static void Assign(IEnumerable<ParametrizedSymbol> symbols, string className, Dictionary<string, MethodName> into)
    {
        // Bodies of these methods refer to the helpers, and those of defined events to parties and acts.
        var scope = new NameScope([.. NameScope.OfObject, className, "Acts", "Areas", "Clauses", "Documents", "Parties", "People"]);
        foreach (var symbol in symbols)
        {
            if (!into.ContainsKey(symbol.Key))
            {
                var parameters = new NameScope(["Clauses"]);
                into.Add(symbol.Key, new MethodName(
                    scope.Member(symbol.Key), symbol, [.. symbol.Parameters.Select(parameter => parameters.Parameter(parameter.Name))]));
            }
        }
    }
}

/// <summary>The method or property for an act, event or state.</summary>
/// <param name="Name">Its name, escaped.</param>
/// <param name="Symbol">What it stands for.</param>
/// <param name="Parameters">The names of its parameters, escaped.</param>
internal sealed record MethodName(string Name, ParametrizedSymbol Symbol, IReadOnlyList<string> Parameters);
