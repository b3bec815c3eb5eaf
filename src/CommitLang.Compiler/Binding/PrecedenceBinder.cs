using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Binds which statement prevails over which, by its own words or a desk's note (language section 1).</summary>
internal sealed class PrecedenceBinder(
    BindingContext context, NameResolver names, DateReader dates, List<Prevalence> into, DeclarationTable table)
{
    private const string Expected = "a statement or article";

    public void Bind(PrecedenceDeclarationSyntax rule)
    {
        var higher = names.Resolve<StatementSymbol>(rule.Higher, Expected);
        var lower = names.Resolve<StatementSymbol>(rule.Lower, Expected);
        if (higher is not null && lower is not null)
        {
            into.Add(new Prevalence(higher.Path, lower.Path, rule.GetLocation(), $"{higher.Title} prevails over {lower.Title}"));
        }
    }

    /// <summary>The clauses of precedence in a statement and the articles inside it.</summary>
    public void Bind(StatementSymbol statement, SyntaxNode declaration)
    {
        foreach (var clause in declaration.DescendantNodes().OfType<ClauseSyntax>())
        {
            switch (clause)
            {
                case SubjectClauseSyntax subject:
                    GiveWay(At(statement, clause), subject.Statements, clause, "subject to");
                    break;
                case WithoutPrejudiceClauseSyntax { Party: { } party } every when every.EveryKeyword.IsPresent:
                    ReadEarlier(party, every);
                    break;
                case WithoutPrejudiceClauseSyntax prejudice:
                    GiveWay(At(statement, clause), prejudice.Statements, clause, "without prejudice to");
                    break;
                case NotwithstandingClauseSyntax notwithstanding:
                    foreach (var lower in Statements(notwithstanding.Statements))
                    {
                        Add(At(statement, clause), lower, clause, $"notwithstanding {lower.Path}");
                    }

                    break;
            }
        }
    }

    private void GiveWay(StatementSymbol statement, PathListSyntax? others, ClauseSyntax clause, string words)
    {
        foreach (var higher in Statements(others))
        {
            Add(higher, statement, clause, $"{words} {higher.Path}");
        }
    }

    private void ReadEarlier(PathSyntax party, WithoutPrejudiceClauseSyntax clause)
    {
        if (names.Resolve<ActorSymbol>(party, "a party") is not null && dates.Whole(clause.Date) is not null)
        {
            context.NotSupported(clause, "`without prejudice to every engagement`", "name the statements that come first");
        }
    }

    private IEnumerable<StatementSymbol> Statements(PathListSyntax? paths) =>
        (paths?.Paths ?? []).Select(path => names.Resolve<StatementSymbol>(path, Expected)).OfType<StatementSymbol>();

    /// <summary>The innermost article around a clause.</summary>
    private StatementSymbol At(StatementSymbol statement, SyntaxNode clause)
    {
        for (var node = clause.Parent; node is not null; node = node.Parent)
        {
            if (table.Declared.GetValueOrDefault(node) is StatementSymbol inner)
            {
                return inner;
            }
        }

        return statement;
    }

    private void Add(StatementSymbol higher, StatementSymbol lower, ClauseSyntax clause, string rule) =>
        into.Add(new Prevalence(higher.Path, lower.Path, clause.GetLocation(), rule));
}
