using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Binding;

/// <summary>What is known with a happening: an event that is somebody's doing comes about by the deed, and only by it.</summary>
internal static class HappeningFacts
{
    public static IEnumerable<GroundFact> Of(
        BoundHappening happening, IReadOnlyDictionary<Symbol, BoundHappening> definitions, Day from, Day end, Location location)
    {
        foreach (var (actor, term) in happening.Ground(Bindings.None))
        {
            yield return new GroundFact(happening.Kind, term, actor, from, end, location);
            if (happening.Kind == FactKind.Event && definitions.TryGetValue(happening.Term.Symbol, out var definition))
            {
                var bindings = term.Arguments.Aggregate(Bindings.None, (all, argument) => all.With(argument.Parameter, argument.Value));
                foreach (var (doer, act) in definition.Ground(bindings))
                {
                    yield return new GroundFact(definition.Kind, act, doer, from, end, location);
                }
            }
        }
    }
}
