using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
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
    /// <param name="statement">The statement or article.</param>
    /// <param name="items">What is written in it.</param>
    /// <param name="life">The life of the whole statement: who takes part in it on which days.</param>
    public void Bind(StatementSymbol statement, ImmutableArray<SyntaxNode> items, StatementLife life)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case ArticleSyntax article:
                    Bind(statement.Articles.FirstOrDefault(child => child.Declaration == article) ?? statement, article.Items, life);
                    break;
                case FailingClauseSyntax { Block: { } block }:
                    Bind(statement, block.Items, life);
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
                        var rule = new Prevalence(statement.Path, lower.Path, notwithstanding.GetLocation(), $"notwithstanding {lower.Path}");
                        into.Add(IsBetweenTreaties(statement, lower) ? Among(rule, statement.Root.Membership, life) : rule);
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

    /// <summary>A rule that holds between the parties of a treaty, on the days on which each of them is party to it.</summary>
    private static Prevalence Among(Prevalence rule, ImmutableArray<MemberSymbol> parties, StatementLife life)
    {
        List<DaySet> days = [.. parties.Select(party => party.Days.Intersect(life.DaysOf(party.Actor.Key)))];
        return rule with
        {
            Among = [.. parties.Select(party => party.Actor.Key)],
            AmongDays = days.TrueForAll(on => on.Equals(DaySet.All)) ? null : days,
        };
    }

    private static bool IsBetweenTreaties(StatementSymbol winner, StatementSymbol loser) =>
        winner.Kind == StatementKind.Treaty && loser.Kind == StatementKind.Treaty;
}
