using System.Collections.Immutable;
using CommitLang.Checker.Families;
using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Checker.Derivations;

/// <summary>From places to written norms, and from ground norms back to what is written.</summary>
internal sealed class WrittenNorms(Compilation compilation, CheckContext context)
{
    private readonly Dictionary<WrittenNorm, NormSyntax?> _syntax = new(ReferenceEqualityComparer.Instance);

    private Dictionary<string, StatementSymbol> Statements => field ??= compilation.Symbols.OfType<StatementSymbol>()
        .DistinctBy(statement => statement.Path, StringComparer.Ordinal).ToDictionary(statement => statement.Path, StringComparer.Ordinal);

    /// <summary>The norms of which a part or a clause stands at a place, in the order of the text.</summary>
    public static ImmutableArray<NormSyntax> At(Compilation compilation, Location place) =>
        compilation.SyntaxTrees.FirstOrDefault(tree => tree.Text == place.Text) is { } tree ? NormClauses.NormsAt(tree, place.Span) : [];

    /// <summary>The ground norms of a written one, what it says about engagements included.</summary>
    public ImmutableArray<GroundNorm> GroundOf(NormSyntax norm) => [.. GroundAt(context.Program, norm.GetLocation())];

    /// <summary>Whether a written norm has ground norms that are secret to who reads.</summary>
    public bool IsSecret(Location norm) => GroundAt(compilation.GetProgram(), norm).Any() && !GroundAt(context.Program, norm).Any();

    private static IEnumerable<GroundNorm> GroundAt(NormProgram program, Location norm) =>
        program.Norms.Concat(program.Undertakings).Where(ground => ground.Written.Location == norm);

    public StatementSymbol? StatementOf(GroundNorm norm) => Statements.GetValueOrDefault(norm.Written.Statement);

    public NormSyntax? SyntaxOf(GroundNorm norm)
    {
        if (!_syntax.TryGetValue(norm.Written, out var syntax))
        {
            var tree = compilation.SyntaxTrees.FirstOrDefault(tree => tree.Text == norm.Written.Location.Text);
            _syntax[norm.Written] = syntax = tree?.Root.FindNode(norm.Written.Location.Span).FirstAncestorOrSelf<NormSyntax>();
        }

        return syntax;
    }

    public ImmutableArray<ClauseSyntax> ClausesOf(GroundNorm norm) => SyntaxOf(norm) is { } syntax ? NormClauses.Of(syntax) : [];

    /// <summary>The groups that the bearer of a norm is written with.</summary>
    public IEnumerable<GroupSymbol> GroupsOf(GroundNorm norm)
    {
        if (SyntaxOf(norm) is not { Bearer: { } bearer } syntax)
        {
            return [];
        }

        var model = compilation.GetSemanticModel(syntax.SyntaxTree);
        return bearer.DescendantNodes().OfType<PathSyntax>().Select(model.GetSymbol).OfType<GroupSymbol>().Distinct();
    }
}
