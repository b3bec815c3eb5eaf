using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Names;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Repairs;

/// <summary>What mends a mistake in a text.</summary>
internal static class DiagnosticRepairs
{
    public static IEnumerable<Repair> Of(ProgramView view, ProgramFile file, Diagnostic diagnostic)
    {
        if (diagnostic.SuggestedFix is { } fix)
        {
            yield return Fix(diagnostic, file, fix.Title, fix.Span, fix.NewText) with { IsPreferred = true };
        }

        var node = file.Tree.Root.FindNode(diagnostic.Location.Span);
        var repairs = diagnostic.Id switch
        {
            "CL1001" => UndeclaredNames.Of(view, file, diagnostic),
            "CL1004" => Nearest(diagnostic, file, node, new NamesInScope(view, file.Tree).Modules()),
            "CL1008" => Nearest(diagnostic, file, node, CountryList.All.SelectMany(country => new[] { country.Alpha2, country.Alpha3 })),
            "CL1009" => Remove(diagnostic, file, view),
            "CL1010" => Quantify(diagnostic, file),
            "CL1011" => Unquantify(diagnostic, file, node),
            "CL1012" => AddArgument(view, diagnostic, file, node),
            "CL1013" => Relabel(view, diagnostic, file, node),
            "CL1014" or "CL1015" => RemoveArgument(diagnostic, file, node),
            "CL1017" => node.FirstAncestorOrSelf<WhileClauseSyntax>() is { } clause
                ? [Fix(diagnostic, file, "Say `when` instead of `while`", clause.FirstToken().Span, "when") with { IsPreferred = true }]
                : [],
            _ => [],
        };
        foreach (var repair in repairs)
        {
            yield return repair;
        }
    }

    public static Repair Fix(Diagnostic diagnostic, ProgramFile file, string title, TextSpan span, string newText) =>
        new(title, RepairKind.Fix, [new FileChange(file.Path, span, newText)]) { Id = diagnostic.Id, Place = diagnostic.Location.Span };

    public static IEnumerable<Repair> Nearest(Diagnostic diagnostic, ProgramFile file, SyntaxNode node, IEnumerable<string> names)
    {
        var span = diagnostic.Location.Span;
        var written = file.Text.GetText(span);
        return node.Span.Length > 0 && Spelling.Nearest(written, names) is { } nearest
            ? [Fix(diagnostic, file, $"Write `{nearest}`", span, nearest) with { IsPreferred = true }]
            : [];
    }

    private static IEnumerable<Repair> Remove(Diagnostic diagnostic, ProgramFile file, ProgramView view)
    {
        var declaration = file.Tree.Root.FindToken(diagnostic.Location.Span.Start).Parent;
        return declaration is NamedDeclarationSyntax named && view.GetModel(named).GetDeclaredSymbol(named) is { } symbol
            ? [Fix(diagnostic, file, $"Remove `{symbol.Name}`, which nothing speaks of", Lines.Of(named), "")]
            : [];
    }

    private static IEnumerable<Repair> Quantify(Diagnostic diagnostic, ProgramFile file)
    {
        var span = diagnostic.Location.Span;
        var group = file.Text.GetText(span);
        foreach (var (text, title) in new[] { ($"each of {group}", "Bind every member"), ($"any of {group}", "Bind one of them"), ($"{group} jointly", "Bind them together") })
        {
            yield return Fix(diagnostic, file, $"{title}: `{text}`", span, text);
        }
    }

    private static IEnumerable<Repair> Unquantify(Diagnostic diagnostic, ProgramFile file, SyntaxNode node)
    {
        var bearer = node.FirstAncestorOrSelf<BearerSyntax>();
        return bearer?.DescendantNodes().OfType<PathSyntax>().FirstOrDefault() is { } path
            ? [Fix(diagnostic, file, $"Bind `{path}` alone", bearer.Span, path.ToString()) with { IsPreferred = true }]
            : [];
    }

    private static IEnumerable<Repair> AddArgument(ProgramView view, Diagnostic diagnostic, ProgramFile file, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<ReferenceSyntax>() is not { Path: { } path } reference || view.GetModel(reference).GetSymbol(reference) is not ParametrizedSymbol symbol)
        {
            return [];
        }

        var missing = string.Join(", ", Missing(reference, symbol).Select(name => $"{name}: undecided"));
        var (at, text) = reference.Arguments is { OpenParen.IsPresent: true } arguments
            ? (arguments.Items.IsEmpty ? arguments.OpenParen.Span.End : arguments.Items[^1].Span.End, arguments.Items.IsEmpty ? missing : $", {missing}")
            : (path.Span.End, $"({missing})");
        return missing.Length == 0 ? [] : [Fix(diagnostic, file, $"Leave it undecided: `{missing}`", new TextSpan(at, 0), text)];
    }

    /// <summary>The label that was meant: that which is nearly the same, else the only one that is left.</summary>
    private static IEnumerable<Repair> Relabel(ProgramView view, Diagnostic diagnostic, ProgramFile file, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<ReferenceSyntax>() is not { } reference || view.GetModel(reference).GetSymbol(reference) is not ParametrizedSymbol symbol)
        {
            return [];
        }

        return Missing(reference, symbol).ToList() is [var only]
            ? [Fix(diagnostic, file, $"Write `{only}`", diagnostic.Location.Span, only) with { IsPreferred = true }]
            : Nearest(diagnostic, file, node, symbol.Parameters.Select(parameter => parameter.Name));
    }

    /// <summary>The parameters that get no argument.</summary>
    private static IEnumerable<string> Missing(ReferenceSyntax reference, ParametrizedSymbol symbol)
    {
        var given = reference.Arguments?.Items ?? [];
        var labels = given.Where(argument => argument.Label.IsPresent).Select(argument => argument.Label.Text).ToHashSet(StringComparer.Ordinal);
        return symbol.Parameters.Skip(given.Count(argument => !argument.Label.IsPresent)).Select(parameter => parameter.Name).Where(name => !labels.Contains(name));
    }

    private static IEnumerable<Repair> RemoveArgument(Diagnostic diagnostic, ProgramFile file, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: ArgumentsSyntax list } argument)
        {
            return [];
        }

        var number = list.Items.IndexOf(argument);
        var span = number > 0 ? TextSpan.FromBounds(list.Items[number - 1].Span.End, argument.Span.End)
            : list.Items.Length > 1 ? TextSpan.FromBounds(argument.Span.Start, list.Items[1].Span.Start) : list.Span;
        return [Fix(diagnostic, file, $"Remove `{argument}`", span, "") with { IsPreferred = true }];
    }
}
