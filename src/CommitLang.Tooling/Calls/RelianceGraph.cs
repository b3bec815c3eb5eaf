using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Calls;

/// <summary>That one statement pulls in another: what the first asks for is what the second waits for.</summary>
/// <param name="From">The statement that asks for it, or that is spoken of.</param>
/// <param name="To">The statement that waits for it, or speaks of the other.</param>
/// <param name="Places">Where the second says so.</param>
public sealed record Reliance(StatementSymbol From, StatementSymbol To, ImmutableArray<Location> Places);

/// <summary>
/// Which guarantee pulls in which. A statement relies on another when a condition, deadline or clause of it speaks of the
/// other, of an act that the other asks for, or of an event that such an act brings about.
/// </summary>
public sealed class RelianceGraph
{
    private readonly Dictionary<StatementSymbol, List<Reliance>> _from = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<StatementSymbol, List<Reliance>> _to = new(ReferenceEqualityComparer.Instance);

    /// <summary>The statements that rely on one, or on an article of it.</summary>
    public IReadOnlyList<Reliance> RelyingOn(StatementSymbol statement) => _from.GetValueOrDefault(statement) ?? [];

    /// <summary>The statements that one relies on.</summary>
    public IReadOnlyList<Reliance> ReliedOnBy(StatementSymbol statement) => _to.GetValueOrDefault(statement) ?? [];

    /// <summary>The graph of a program. Articles count as their treaty.</summary>
    internal static RelianceGraph Of(ProgramView view, CancellationToken cancellationToken)
    {
        var graph = new RelianceGraph();
        var asked = new Dictionary<Symbol, List<StatementSymbol>>(ReferenceEqualityComparer.Instance);
        var awaited = new List<(StatementSymbol Statement, Symbol Symbol, Location Place)>();
        foreach (var file in view.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var model = view.GetModel(file.Tree);
            foreach (var declaration in file.Tree.Root.Declarations)
            {
                if (model.GetDeclaredSymbol(declaration) is not StatementSymbol statement)
                {
                    continue;
                }

                foreach (var path in declaration.DescendantNodes().OfType<PathSyntax>())
                {
                    if (model.GetSymbol(path) is not { } symbol)
                    {
                        continue;
                    }

                    if (symbol is ActSymbol && path.Ancestors().Any(node => node is DutyPredicateSyntax or EnsurePredicateSyntax or PerformativePredicateSyntax))
                    {
                        Ask(statement, symbol);
                    }
                    else if (symbol is ActSymbol or EventSymbol or StateSymbol or StatementSymbol && path.Ancestors().Any(node => node is ClauseSyntax))
                    {
                        awaited.Add((statement, symbol is StatementSymbol other ? other.Root : symbol, path.GetLocation()));
                    }
                }
            }
        }

        foreach (var symbol in view.Compilation.Symbols.OfType<EventSymbol>().Where(symbol => symbol.IsDefined))
        {
            if (symbol.Declaration is EventDeclarationSyntax { Definition: { } definition } declaration && view.Find(declaration.SyntaxTree.Path) is { } file)
            {
                var model = view.GetModel(file.Tree);
                var now = view.Compilation.GetDeclaration(symbol) as EventDeclarationSyntax ?? declaration;
                foreach (var act in (now.Definition ?? definition).DescendantNodes().OfType<PathSyntax>().Select(model.GetSymbol).OfType<ActSymbol>())
                {
                    foreach (var statement in asked.GetValueOrDefault(act)?.ToList() ?? [])
                    {
                        Ask(statement, symbol);
                    }
                }
            }
        }

        graph.Add(awaited, asked);
        return graph;

        void Ask(StatementSymbol statement, Symbol symbol)
        {
            if (!asked.TryGetValue(symbol, out var list))
            {
                asked[symbol] = list = [];
            }

            if (!list.Contains(statement))
            {
                list.Add(statement);
                foreach (var kind in (symbol as ActSymbol)?.Kinds ?? [])
                {
                    Ask(statement, kind);
                }
            }
        }
    }

    private void Add(List<(StatementSymbol Statement, Symbol Symbol, Location Place)> awaited, Dictionary<Symbol, List<StatementSymbol>> asked)
    {
        var pairs = awaited
            .SelectMany(item => (item.Symbol is StatementSymbol named ? [named] : asked.GetValueOrDefault(item.Symbol) ?? [])
                .Select(from => (From: from, To: item.Statement, item.Place)))
            .Where(pair => pair.From != pair.To)
            .GroupBy(pair => (pair.From, pair.To));
        foreach (var pair in pairs)
        {
            var reliance = new Reliance(pair.Key.From, pair.Key.To, [.. pair.Select(item => item.Place).Distinct()]);
            Note(_from, reliance.From, reliance);
            Note(_to, reliance.To, reliance);
        }
    }

    private static void Note(Dictionary<StatementSymbol, List<Reliance>> into, StatementSymbol statement, Reliance reliance)
    {
        if (!into.TryGetValue(statement, out var list))
        {
            into[statement] = list = [];
        }

        list.Add(reliance);
    }
}
