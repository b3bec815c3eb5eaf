using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;

namespace CommitLang.Compiler.Binding;

/// <summary>
/// The finite domains that <c>any</c>, <c>undecided</c> and variables range over: what these files declare, and of the
/// shipped libraries what these files name.
/// </summary>
internal sealed class Domains(DeclarationTable table)
{
    private readonly Lazy<Dictionary<string, AreaSymbol>> _areas = new(() =>
        table.Vocabulary.OfType<AreaSymbol>().DistinctBy(area => area.Key).ToDictionary(area => area.Key, StringComparer.Ordinal));

    /// <summary>The keys of all values of a type, in ordinal order.</summary>
    public IEnumerable<string> Of(ParameterType type) => type switch
    {
        ParameterType.Party => Declared<ActorSymbol>().Where(actor => actor.IsSingle).Select(actor => actor.Key)
            .Order(StringComparer.Ordinal),
        ParameterType.Area => Declared<AreaSymbol>().Select(area => area.Key).Order(StringComparer.Ordinal),
        ParameterType.Person => Declared<PersonSymbol>().Select(person => person.Key).Order(StringComparer.Ordinal),
        ParameterType.Document => Declared<DocumentSymbol>().Select(document => document.Key).Order(StringComparer.Ordinal),
        ParameterType.Flag => ["no", "yes"],
        _ => [],
    };

    /// <summary>The party an area belongs to, or null.</summary>
    public string? OwnerOf(string area) => _areas.Value.GetValueOrDefault(area)?.Owner?.Key;

    private ImmutableArray<T> Declared<T>()
        where T : Symbol =>
        [.. table.Vocabulary.OfType<T>().Where(symbol => symbol.Module is { IsLibrary: false } || symbol.IsUsed)];
}

/// <summary>The variables in scope: of a norm, or the parameters of a declaration.</summary>
internal sealed class Variables(IEnumerable<string> names)
{
    // A handful at the most.
    private readonly string[] _names = [.. names];

    public static Variables None { get; } = new([]);

    public bool Has(string name) => _names.Length > 0 && _names.Contains(name);
}
