using CommitLang.Syntax;

namespace CommitLang.Tooling.Completion;

/// <summary>Shapes of statements and clauses with gaps to fill in.</summary>
internal static class ShapeCompletions
{
    private const int Order = 2;

    private static readonly (SyntaxKind Word, SyntaxKind In, string Label, string Text, string Detail)[] Shapes =
    [
        (SyntaxKind.PartyKeyword, SyntaxKind.PartyDeclaration, "party …", "party ${1:Name} \"${2:full name}\" iso ${3:XX}", "a party"),
        (SyntaxKind.GroupKeyword, SyntaxKind.GroupDeclaration, "group { … }", "group ${1:Name} {\n    ${2:Member}\n}", "a group and its members"),
        (SyntaxKind.ActKeyword, SyntaxKind.ActDeclaration, "act …", "act ${1:Name}(${2:on}: ${3|party,area,person,document,number,flag|}) \"${4:in words}\"", "a kind of conduct"),
        (SyntaxKind.EventKeyword, SyntaxKind.EventDeclaration, "event …", "event ${1:Name} \"${2:in words}\"", "an event"),
        (SyntaxKind.DocumentKeyword, SyntaxKind.DocumentDeclaration, "document …", "document ${1:Name} \"${2:title}\" dated ${3:2030-01-31}", "a document"),
        (SyntaxKind.CommitmentKeyword, SyntaxKind.StatementDeclaration, "commitment { … }",
            "commitment ${1:Name} ${2|pledged,binding,declared,offered,proposed|} by ${3:Party} {\n    ${3:Party} shall ${4:Act}\n    ${5:source ${6:Document}}\n}", "what a party takes upon itself"),
        (SyntaxKind.DemandKeyword, SyntaxKind.StatementDeclaration, "demand { … }",
            "demand ${1:Name} by ${2:Party} {\n    ${3:Other} shall ${4:Act}\n    source ${5:Document}\n}", "what a party asks of another"),
        (SyntaxKind.TreatyKeyword, SyntaxKind.TreatyDeclaration, "treaty { … }",
            "treaty ${1:Name} \"${2:title}\" between ${3:One}, ${4:Other} {\n    in force from ${5:2030-01-31}\n\n    article 1 {\n        each of parties shall ${6:Act}\n    }\n}", "a treaty with an article"),
        (SyntaxKind.ScenarioKeyword, SyntaxKind.ScenarioDeclaration, "scenario { … }",
            "scenario ${1:Name} \"${2:in words}\" {\n    ${3:2030-01-31} ${4:Event}\n    expect ${5:2030-02-28} ${6:Statement} is ${7|due,kept,breached,lapsed|}\n}", "a course of events to try"),
        (SyntaxKind.AssertKeyword, SyntaxKind.AssertDeclaration, "assert { never … }", "assert ${1:Name} {\n    never ${2:Event}\n}", "what must hold"),
        (SyntaxKind.ArticleKeyword, SyntaxKind.Article, "article { … }", "article ${1:1} {\n    ${2:each of parties} shall ${3:Act}\n}", "an article"),
        (SyntaxKind.WithinKeyword, SyntaxKind.WithinClause, "within … days", "within ${1:30} ${2|days,weeks,months,years|}", "how long there is to perform"),
        (SyntaxKind.SourceKeyword, SyntaxKind.SourceClause, "source … said by …", "source ${1:Document} said by ${2:Person}", "where it is known from"),
        (SyntaxKind.FailingKeyword, SyntaxKind.FailingClause, "failing which { … }", "failing which {\n    ${1:Party} shall ${2:Act}\n}", "what is owed if this is breached"),
    ];

    public static IEnumerable<CompletionItem> Of(CompletionPlace place) =>
        from shape in Shapes
        where place.Allows(shape.Word, shape.In)
        select new CompletionItem(shape.Label, CompletionKind.Shape, shape.Text, shape.Detail, Order) { IsSnippet = true };
}
