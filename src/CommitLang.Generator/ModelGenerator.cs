using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Generator.Model;
using CommitLang.Generator.Norms;
using CommitLang.Generator.Text;
using CommitLang.Runtime;

namespace CommitLang.Generator;

/// <summary>
/// Writes a compilation as C#: classes for parties, areas, acts and events, one class for each statement with its norms,
/// and <c>CommitmentModel</c>, which evaluates them over a log of dated facts. The code refers to CommitLang.Runtime only.
/// </summary>
public static class ModelGenerator
{
    /// <summary>Writes the files of a model, in ordinal order of their names.</summary>
    /// <param name="compilation">A compilation without errors. Of a term whose reading is not chosen the first reading is taken.</param>
    /// <param name="options">What the code is to be like.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ImmutableArray<GeneratedFile> Generate(
        Compilation compilation, GeneratorOptions options, CancellationToken cancellationToken = default)
    {
        var program = compilation.GetProgram(cancellationToken);
        var symbols = new ModelSymbols(compilation.Symbols, program);
        var names = new ModelNames(symbols);
        var terms = new TermCode(names, DefinedEvents(program, names));
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        var fileNames = new NameScope([VocabularyFile.Name, ModelFile.Name], StringComparer.OrdinalIgnoreCase);
        var collectors = new List<string>();
        var types = new NameScope([.. NameScope.OfObject, .. ReservedNames.All]);
        var statements = new StatementFile(options, Statements(program, symbols, names, terms));

        foreach (var module in Modules(symbols, types))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var collector = types.Member($"{module.Key.Name.Replace('.', '_')}Statements");
            collectors.Add(collector);
            files.Add(File(
                fileNames.Unique(FileName(module.Key)),
                statements.Write(module.Key, [.. module], collector)));
        }

        files.Add(File(VocabularyFile.Name, new VocabularyFile(symbols, names, terms, program).Write(options)));
        files.Add(File(ModelFile.Name, ModelFile.Write(options, program, terms, names, collectors, $"{compilation.Readings.Choices[0]}")));
        files.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return files.ToImmutable();
    }

    /// <summary>The statements of each module with the names of their classes. All classes stand in one namespace.</summary>
    private static List<IGrouping<ModuleSymbol, (StatementSymbol Symbol, string Name)>> Modules(ModelSymbols symbols, NameScope types) => symbols
        .Of<StatementSymbol>()
        .Where(statement => statement.Container is null)
        .Select(statement => (Symbol: statement, Name: types.Member(statement.Key)))
        .ToList()
        .GroupBy(statement => statement.Symbol.Module ?? throw new InvalidOperationException("A statement has a module."))
        .OrderBy(module => module.Key.Name, StringComparer.Ordinal)
        .ToList();

    private static StatementWriter Statements(NormProgram program, ModelSymbols symbols, ModelNames names, TermCode terms)
    {
        var groups = new SortedDictionary<string, IReadOnlyList<Member>>(StringComparer.Ordinal);
        var keys = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var group in symbols.Groups)
        {
            groups[group.Key] = [.. group.Members.Select(member => new Member(member.Actor.Key, member.Days))];
            keys[group.Key] = [.. group.Members.Select(member => member.Actor.Key)];
        }

        var code = new NormCode(terms, new ConditionCode(terms), new BearerCode(names, groups), program.Precedence);
        return new StatementWriter(program.Norms.ToLookup(norm => norm.Written.Statement, StringComparer.Ordinal), code, names, keys);
    }

    private static Dictionary<Deed, GroundTerm> DefinedEvents(NormProgram program, ModelNames names)
    {
        var events = new Dictionary<Deed, GroundTerm>();
        foreach (var defined in program.DefinedEvents.Where(defined => names.Find(FactKind.Event, defined.Event.Name) is not null))
        {
            events.TryAdd(defined.Deed, defined.Event);
        }

        return events;
    }

    private static string FileName(ModuleSymbol module) =>
        module.Name.Length > 0 ? string.Join('.', module.Name.Split('.').Select(Identifier.From)) : "Statements";

    private static GeneratedFile File(string name, string text) => new(name + GeneratedFile.Extension, text);
}
