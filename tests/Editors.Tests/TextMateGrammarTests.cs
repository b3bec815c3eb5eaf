using System.Text.RegularExpressions;
using CommitLang.Syntax;

namespace CommitLang.Editors.Tests;

/// <summary>The grammar of the extension is the one that follows from the compiler, and sees the same tokens.</summary>
public sealed class TextMateGrammarTests
{
    private static readonly Dictionary<SyntaxKind, string> Literals = new()
    {
        [SyntaxKind.NameToken] = "variable.other",
        [SyntaxKind.StringToken] = "string.quoted.double",
        [SyntaxKind.IntegerToken] = "constant.numeric.integer",
        [SyntaxKind.DecimalToken] = "constant.numeric.decimal",
        [SyntaxKind.DateToken] = "constant.numeric.date",
        [SyntaxKind.CommentTrivia] = "comment.line.double-slash",
        [SyntaxKind.DocumentationCommentTrivia] = "comment.line.documentation",
    };

    public static TheoryData<string> Texts =>
    [
        .. from folder in new[] { "seeds", "examples", "src/vscode-commitlang/walkthrough", "tests/Syntax.Tests/Corpus" }
           from path in Directory.GetFiles(RepositoryRoot.Combine(folder), "*.commit", SearchOption.AllDirectories)
           select Path.GetRelativePath(RepositoryRoot.FullPath, path).Replace(Path.DirectorySeparatorChar, '/'),
    ];

    [Fact]
    public Task Checked_in_grammar_follows_from_the_compiler() => Verifier.VerifyFile(
        TextMateGrammar.Write(), "src/vscode-commitlang/syntaxes/commit.tmLanguage.json");

    [Theory]
    [MemberData(nameof(Texts))]
    public void Same_tokens_as_the_compiler(string path)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine(path));

        Assert.Equal(OfCompiler(text), OfGrammar(text));
    }

    [Theory]
    [InlineData("shallow 12days 2030-1-x 5.2.1 \"a \\\" b\" \"open \\", "variable.other constant.numeric.integer keyword.other.period constant.numeric.date "
        + "constant.numeric.decimal punctuation.accessor constant.numeric.integer string.quoted.double string.quoted.double")]
    [InlineData("“quoted” shall; #", "invalid.illegal.quotation-marks keyword.control.modal invalid.illegal.character invalid.illegal.character")]
    [InlineData("// a /// b", "comment.line.double-slash")]
    [InlineData("\"http://x\" //// c", "string.quoted.double comment.line.documentation")]
    public void Odd_texts(string text, string scopes) =>
        Assert.Equal(scopes.Split(' '), OfGrammar(text).Select(token => token.Scope));

    private static List<(string Text, string Scope)> OfGrammar(string text)
    {
        var rules = TextMateGrammar.Rules.Select(rule => (rule.Scope, Expression: new Regex($@"\G(?:{rule.Pattern})", RegexOptions.CultureInvariant))).ToList();
        var tokens = new List<(string, string)>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            for (var position = 0; position < line.Length;)
            {
                var (scope, match) = rules.Select(rule => (rule.Scope, Match: rule.Expression.Match(line, position)))
                    .FirstOrDefault(rule => rule.Match.Success);
                if (match is not null)
                {
                    tokens.Add((match.Value, scope));
                }

                position += match?.Length ?? 1;
            }
        }

        return tokens;
    }

    private static List<(string Text, string Scope)> OfCompiler(string text)
    {
        var tokens = SyntaxTree.ParseText(text, "").Root.DescendantTokens().ToList();
        return
        [
            .. from pair in tokens.Zip(tokens.Skip(1).Append(default))
               let token = pair.First
               from part in token.LeadingTrivia.Select(trivia => (trivia.Text, Scope: ScopeOf(trivia.Kind)))
                   .Append((token.Text, Scope: ScopeOf(token, pair.Second)))
                   .Concat(token.TrailingTrivia.Select(trivia => (trivia.Text, Scope: ScopeOf(trivia.Kind))))
               where part.Text.Trim().Length > 0
               select part,
        ];
    }

    // A parameter may be called like a word of the language; without a colon behind it, only the parser sees that.
    private static string ScopeOf(SyntaxToken token, SyntaxToken next) =>
        token.Kind != SyntaxKind.NameToken ? ScopeOf(token.Kind)
        : next.Kind == SyntaxKind.ColonToken ? "variable.parameter"
        : ScopeOf(SyntaxFacts.GetKind(token.Text) is var word and not SyntaxKind.None ? word : token.Kind);

    private static string ScopeOf(SyntaxKind kind) =>
        Literals.GetValueOrDefault(kind)
        ?? TextMateGrammar.Rules.FirstOrDefault(rule => Regex.IsMatch(SyntaxFacts.GetText(kind), $"^(?:{rule.Pattern})$"))?.Scope ?? "";
}
