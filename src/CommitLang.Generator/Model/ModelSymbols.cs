using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;

namespace CommitLang.Generator.Model;

/// <summary>The symbols that the model is to offer: all that were declared, and of the shipped libraries what is named.</summary>
internal sealed class ModelSymbols
{
    private readonly List<Symbol> _symbols;

    private readonly HashSet<string> _definedOnce;

    public ModelSymbols(IEnumerable<Symbol> symbols, NormProgram program)
    {
        _definedOnce = [.. program.DefinedEvents.GroupBy(defined => defined.Event.Name).Where(same => same.Count() == 1).Select(same => same.Key)];
        var used = new UsedNames(program);
        _symbols = [.. symbols.Where(symbol => symbol.Module is not { IsLibrary: true } || used.Contains(symbol.Key))];
        foreach (var member in _symbols.OfType<GroupSymbol>().Where(group => !group.IsSingle).SelectMany(group => group.Members).ToList())
        {
            if (member.Actor.Module is { IsLibrary: true } && used.Add(member.Actor.Key))
            {
                _symbols.Add(member.Actor);
            }
        }

        foreach (var party in _symbols.OfType<StatementSymbol>().SelectMany(statement => statement.Parties).ToList())
        {
            if (party.Module is { IsLibrary: true } && used.Add(party.Key))
            {
                _symbols.Add(party);
            }
        }
    }

    /// <summary>Parties, entities, and organisations and groups that act as one.</summary>
    public IEnumerable<ActorSymbol> Actors => Of<ActorSymbol>().Where(actor => actor.IsSingle);

    /// <summary>Groups whose members act for themselves.</summary>
    public IEnumerable<GroupSymbol> Groups => Of<GroupSymbol>().Where(group => !group.IsSingle);

    /// <summary>
    /// Events that a log can record. One that is defined as somebody's doing happens with the deed; where several deeds
    /// would do, the log has to say which.
    /// </summary>
    public IEnumerable<EventSymbol> Events => Of<EventSymbol>().Where(happening => !happening.IsDefined || _definedOnce.Contains(happening.Key));

    public IEnumerable<T> Of<T>()
        where T : Symbol => _symbols.OfType<T>();
}
