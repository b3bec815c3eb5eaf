using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Readings;

/// <summary>The terms of all trees, and what is in scope when they are read in a certain way.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<TermDeclarationSyntax, OpenTerm> _terms = [];
    private readonly Dictionary<SyntaxTree, ImmutableArray<DeclarationSyntax>> _declarations;

    private TermTable(IEnumerable<SyntaxTree> trees) => _declarations = trees.Distinct().ToDictionary(tree => tree, tree => tree.Root.Declarations);

    /// <summary>The terms that stand in no reading, file by file in ordinal order of path.</summary>
    public ImmutableArray<OpenTerm> Outermost { get; private set; } = [];

    /// <summary>All terms, those in readings included.</summary>
    public ImmutableArray<OpenTerm> All { get; private set; } = [];

    public static TermTable Of(ImmutableArray<SyntaxTree> trees)
    {
        var table = new TermTable(trees);
        var written = trees.OrderBy(tree => tree.Path, StringComparer.Ordinal).Select(tree => table._declarations[tree])
            .Select(declarations => (Module: ModuleOf(declarations), Terms: TermsIn(declarations))).ToList();
        var shared = written.SelectMany(file => file.Terms.SelectMany(WithInner).Select(term => (term.Identifier.Text, file.Module))).Distinct()
            .GroupBy(pair => pair.Text, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);
        table.Outermost = [.. written.SelectMany(file => file.Terms.Select(term => table.Read(term, file.Module, shared)))];
        table.All = [.. WithInner(table.Outermost)];
        return table;
    }

    /// <summary>All terms, those in readings behind the term they stand in.</summary>
    public static IEnumerable<OpenTerm> WithInner(IEnumerable<OpenTerm> terms) =>
        terms.SelectMany(term => WithInner(term.Readings.SelectMany(reading => reading.Terms)).Prepend(term));

    /// <summary>What a file declares when its terms are read in a certain way, in the order of the text.</summary>
    public ImmutableArray<DeclarationSyntax> InScope(SyntaxTree tree, ReadingChoice choice)
    {
        var all = _declarations[tree];
        if (TermsIn(all).Count == 0)
        {
            return all;
        }

        var found = ImmutableArray.CreateBuilder<DeclarationSyntax>();
        Add(all);
        return found.DrainToImmutable();

        void Add(ImmutableArray<DeclarationSyntax> declarations)
        {
            foreach (var declaration in declarations)
            {
                found.Add(declaration);
                if (declaration is TermDeclarationSyntax term && Chosen(_terms[term], choice) is { } reading)
                {
                    Add(reading.Declaration.Declarations);
                }
            }
        }
    }

    /// <summary>The reading that is taken of a term: the chosen one, else the first; null when there is none.</summary>
    public static TermReading? Chosen(OpenTerm term, ReadingChoice choice) =>
        term.Readings.FirstOrDefault(reading => reading.Name == choice.Of(term.Name)) ?? term.Readings.FirstOrDefault();

    private static string ModuleOf(ImmutableArray<DeclarationSyntax> declarations) =>
        declarations.OfType<ModuleDeclarationSyntax>().FirstOrDefault()?.Path is { } path ? string.Join(".", path.Names) : "";

    private static List<TermDeclarationSyntax> TermsIn(ImmutableArray<DeclarationSyntax> declarations) => [.. declarations.OfType<TermDeclarationSyntax>()];

    private static IEnumerable<TermDeclarationSyntax> WithInner(TermDeclarationSyntax term) =>
        term.Readings.SelectMany(reading => TermsIn(reading.Declarations)).SelectMany(WithInner).Prepend(term);

    private OpenTerm Read(TermDeclarationSyntax term, string module, HashSet<string> shared)
    {
        var name = term.Identifier.Text;
        return _terms[term] = new OpenTerm(
            shared.Contains(name) && module.Length > 0 ? $"{module}.{name}" : name,
            term,
            [
                .. term.Readings.Select(reading => new TermReading(
                    reading.Identifier.Text, reading, [.. TermsIn(reading.Declarations).Select(inner => Read(inner, module, shared))])),
            ]);
    }
}
