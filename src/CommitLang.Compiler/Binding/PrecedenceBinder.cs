using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Binds which statement prevails over which, by its own words or a desk's note (language section 1).</summary>
internal sealed class PrecedenceBinder(
    NameResolver names, DateReader dates, List<Prevalence> into, List<SavingClause> saving)
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
    public void Bind(StatementSymbol statement, ImmutableArray<SyntaxNode> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case ArticleSyntax article:
                    Bind(statement.Articles.FirstOrDefault(child => child.Declaration == article) ?? statement, article.Items);
                    break;
                case FailingClauseSyntax { Block: { } block }:
                    Bind(statement, block.Items);
                    break;
                case SubjectClauseSyntax subject:
                    GiveWay(statement, subject.Statements, subject, "subject to");
                    break;
                case WithoutPrejudiceClauseSyntax { Party: { } party } every when every.EveryKeyword.IsPresent:
                    Save(statement, party, every);
                    break;
                case WithoutPrejudiceClauseSyntax prejudice:
                    GiveWay(statement, prejudice.Statements, prejudice, "without prejudice to");
                    break;
                case AmendedClauseSyntax { Path: { } amendment } amended when names.Resolve<StatementSymbol>(amendment, Expected) is { } higher:
                    into.Add(new Prevalence(higher.Path, statement.Path, amended.GetLocation(), $"amended by {higher.Path}"));
                    break;
                case NotwithstandingClauseSyntax notwithstanding:
                    foreach (var lower in Statements(notwithstanding.Statements))
                    {
                        into.Add(new Prevalence(statement.Path, lower.Path, notwithstanding.GetLocation(), $"notwithstanding {lower.Path}")
                        {
                            Among = IsBetweenTreaties(statement, lower) ? [.. statement.Root.Parties.Select(party => party.Key)] : null,
                        });
                    }

                    break;
            }
        }
    }

    private void GiveWay(StatementSymbol statement, PathListSyntax? others, ClauseSyntax clause, string words)
    {
        foreach (var higher in Statements(others))
        {
            into.Add(new Prevalence(higher.Path, statement.Path, clause.GetLocation(), $"{words} {higher.Path}"));
        }
    }

    private void Save(StatementSymbol statement, PathSyntax party, WithoutPrejudiceClauseSyntax clause)
    {
        if (names.Resolve<ActorSymbol>(party, "a party") is { } bearer && dates.Whole(clause.Date) is { } before)
        {
            saving.Add(new SavingClause(statement.Path, bearer.Key, before, clause.GetLocation()));
        }
    }

    private IEnumerable<StatementSymbol> Statements(PathListSyntax? paths) =>
        (paths?.Paths ?? []).Select(path => names.Resolve<StatementSymbol>(path, Expected)).OfType<StatementSymbol>();

    private static bool IsBetweenTreaties(StatementSymbol winner, StatementSymbol loser) =>
        winner.Kind == StatementKind.Treaty && loser.Kind == StatementKind.Treaty;
}
