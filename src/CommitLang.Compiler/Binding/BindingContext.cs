using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>What binding finds: diagnostics, and which names stand for what.</summary>
internal sealed class BindingContext
{
    private readonly HashSet<(string Id, Location Location)> _reported = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    public Dictionary<SyntaxNode, Symbol> References { get; } = [];

    public HashSet<Symbol> Used { get; } = [];

    /// <summary>The ground terms, each once: many norms speak of the same.</summary>
    public Dictionary<GroundTerm, GroundTerm> Terms { get; } = [];

    public void Refer(SyntaxNode node, Symbol symbol)
    {
        References[node] = symbol;
        Used.Add(symbol);
    }

    public void Report(DiagnosticDescriptor descriptor, Location location, params (string, string)[] arguments) =>
        Report(Diagnostic.Create(descriptor, location, arguments));

    public void Report(Diagnostic diagnostic)
    {
        // The same clause may be bound for several norms; it is wrong once.
        if (_reported.Add((diagnostic.Id, diagnostic.Location)))
        {
            Diagnostics.Add(diagnostic);
        }
    }

    public void NotSupported(SyntaxNode node, string construct, string effect) =>
        Report(LifeErrors.NotSupported, node.GetLocation(), ("construct", construct), ("effect", effect));
}
