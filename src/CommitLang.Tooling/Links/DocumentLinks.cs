using System.Text.RegularExpressions;
using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Names;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Links;

/// <summary>A place in a file that leads elsewhere.</summary>
/// <param name="Span">The place.</param>
/// <param name="Target">Where it leads: an address of the web, or the path of a file.</param>
/// <param name="IsFile">Whether it is the path of a file.</param>
public sealed record DocumentLink(TextSpan Span, string Target, bool IsFile);

/// <summary>The places of a file that lead elsewhere: addresses in texts and comments, and imports.</summary>
public static partial class DocumentLinks
{
    /// <summary>All of them, in the order of the text.</summary>
    public static IEnumerable<DocumentLink> Of(ProgramView view, ProgramFile file) => Addresses(file.Tree)
        .Concat(Imports(view, file)).OrderBy(link => link.Span.Start);

    private static IEnumerable<DocumentLink> Addresses(SyntaxTree tree)
    {
        foreach (var token in tree.Root.DescendantTokens())
        {
            var comments = token.LeadingTrivia.Concat(token.TrailingTrivia)
                .Where(trivia => trivia.Kind is SyntaxKind.CommentTrivia or SyntaxKind.DocumentationCommentTrivia).Select(trivia => trivia.Span);
            foreach (var span in token.Kind == SyntaxKind.StringToken ? comments.Append(token.Span) : comments)
            {
                foreach (var link in Addresses(tree.Text, span))
                {
                    yield return link;
                }
            }
        }
    }

    private static IEnumerable<DocumentLink> Addresses(SourceText text, TextSpan span) =>
        from match in Address().Matches(text.GetText(span))
        let address = WithoutPunctuation(match.Value)
        where Uri.IsWellFormedUriString(address, UriKind.Absolute)
        select new DocumentLink(new TextSpan(span.Start + match.Index, address.Length), address, IsFile: false);

    /// <summary>An address without what ends the sentence or parenthesis around it.</summary>
    private static string WithoutPunctuation(string address)
    {
        var end = address.Length;
        while (end > 0 && (address[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\''
            || (address[end - 1] == ')' && address[..end].Count(letter => letter == '(') < address[..end].Count(letter => letter == ')'))))
        {
            end--;
        }

        return address[..end];
    }

    /// <summary>Imports of modules that a file declares; a module of several files leads to the first.</summary>
    private static IEnumerable<DocumentLink> Imports(ProgramView view, ProgramFile file) =>
        from import in file.Tree.Root.Declarations.OfType<ImportDeclarationSyntax>()
        let path = import.Path
        where path is not null && path.Identifier.IsPresent
        let module = string.Join('.', path.Names)
        let target = view.Files.FirstOrDefault(other => other != file && NamesInScope.ModuleOf(other.Tree) == module)
        where target is not null
        select new DocumentLink(path.Span, target.Path, IsFile: true);

    [GeneratedRegex("https?://[^\\s\"<>`\\\\]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
