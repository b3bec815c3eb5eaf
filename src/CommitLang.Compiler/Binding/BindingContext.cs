using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>What binding finds: diagnostics, and which names stand for what.</summary>
internal sealed class BindingContext
{
    private readonly HashSet<(string Id, Location Location)> _reported = [];
    private readonly List<(NamedPlace Place, Symbol Symbol)> _named;
    private readonly List<BindingContext> _parts = [];
    private readonly Lazy<Dictionary<NamedPlace, Symbol>> _references;
    private readonly bool _isApart;

    public BindingContext()
        : this(new GroundTerms(), isApart: false, expected: 0)
    {
    }

    private BindingContext(GroundTerms terms, bool isApart, int expected)
    {
        (Terms, _isApart, _named) = (terms, isApart, new(expected));
        _references = new Lazy<Dictionary<NamedPlace, Symbol>>(() => ByPlace(_parts.Prepend(this)));
    }

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>What names stand for. Put in order when it is first asked for: a check never asks.</summary>
    public IReadOnlyDictionary<NamedPlace, Symbol> References => _references.Value;

    /// <summary>The ground terms, each once: many norms speak of the same.</summary>
    public GroundTerms Terms { get; }

    /// <summary>A context for a part of the text that is bound beside others. What is found there comes here with <see cref="Take"/>.</summary>
    /// <param name="expected">About how many names are in it.</param>
    public BindingContext Part(int expected) => new(Terms, isApart: false, expected);

    /// <summary>A context for an edited part of the text: what it names is not noted in the symbols, which others go on using.</summary>
    public BindingContext Apart() => new(Terms, isApart: true, expected: 0);

    /// <summary>What was named, in the order in which it was come upon; what parts named is with them.</summary>
    public IReadOnlyList<(NamedPlace Place, Symbol Symbol)> Named => _named;

    /// <summary>Takes over what was found in a part.</summary>
    public void Take(BindingContext part)
    {
        _parts.Add(part);
        part.Diagnostics.ForEach(Report);
    }

    public void Refer(SyntaxNode node, Symbol symbol) => Refer(NamedPlace.Of(node), symbol);

    public void Refer(NamedPlace place, Symbol symbol)
    {
        _named.Add((place, symbol));
        if (!_isApart)
        {
            symbol.IsUsed = true;
        }
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

    private static Dictionary<NamedPlace, Symbol> ByPlace(IEnumerable<BindingContext> contexts)
    {
        var references = new Dictionary<NamedPlace, Symbol>();
        foreach (var (place, symbol) in contexts.SelectMany(context => context._named))
        {
            references[place] = symbol;
        }

        return references;
    }
}
