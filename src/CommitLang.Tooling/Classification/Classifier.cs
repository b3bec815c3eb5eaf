using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Classification;

/// <summary>What a piece of text is, for its colour.</summary>
public enum TextClass
{
    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>What is asked or allowed: <c>shall</c>, <c>may</c>.</summary>
    Modality,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A quoted text.</summary>
    Text,

    /// <summary>A number or a date.</summary>
    Number,

    /// <summary>A module.</summary>
    Module,

    /// <summary>A party or entity.</summary>
    Party,

    /// <summary>A group or organisation.</summary>
    Group,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An area or thing.</summary>
    Area,

    /// <summary>An act.</summary>
    Act,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A state.</summary>
    State,

    /// <summary>A statement or article.</summary>
    Statement,

    /// <summary>A document.</summary>
    Document,

    /// <summary>A unit.</summary>
    Unit,

    /// <summary>A parameter or a variable.</summary>
    Parameter,
}

/// <summary>A classified piece of text, within one line.</summary>
/// <param name="Span">The piece.</param>
/// <param name="Class">What it is.</param>
/// <param name="IsDeclaration">Whether it is declared there.</param>
/// <param name="IsDocumentation">Whether it is a doc comment.</param>
public readonly record struct ClassifiedSpan(TextSpan Span, TextClass Class, bool IsDeclaration, bool IsDocumentation);

/// <summary>Tells what the pieces of a text are.</summary>
public static class Classifier
{
    /// <summary>The pieces of a span, in the order of the text.</summary>
    /// <param name="view">The program.</param>
    /// <param name="file">The file.</param>
    /// <param name="span">What is asked about.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IEnumerable<ClassifiedSpan> Classify(ProgramView view, ProgramFile file, TextSpan span, CancellationToken cancellationToken = default)
    {
        var nodes = file.Tree.Root.Declarations.Where(declaration => declaration.FullSpan.IntersectsWith(span)).Cast<SyntaxNode>();
        foreach (var token in nodes.SelectMany(node => node.DescendantTokens()).Append(file.Tree.Root.EndOfFile))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var trivia in token.LeadingTrivia.Concat(token.IsPresent ? [] : token.TrailingTrivia))
            {
                if (CommentOf(trivia) is { } comment)
                {
                    yield return comment;
                }
            }

            if (token.IsPresent && ClassOf(token, view) is { } known)
            {
                yield return new ClassifiedSpan(token.Span, known, IsDeclared(token), false);
            }

            foreach (var trivia in token.IsPresent ? token.TrailingTrivia : [])
            {
                if (CommentOf(trivia) is { } comment)
                {
                    yield return comment;
                }
            }
        }
    }

    private static ClassifiedSpan? CommentOf(SyntaxTrivia trivia) => trivia.Kind switch
    {
        SyntaxKind.CommentTrivia => new ClassifiedSpan(trivia.Span, TextClass.Comment, false, false),
        SyntaxKind.DocumentationCommentTrivia => new ClassifiedSpan(trivia.Span, TextClass.Comment, false, true),
        _ => null,
    };

    private static TextClass? ClassOf(SyntaxToken token, ProgramView view) => token.Kind switch
    {
        SyntaxKind.StringToken => TextClass.Text,
        SyntaxKind.IntegerToken or SyntaxKind.DecimalToken or SyntaxKind.DateToken => TextClass.Number,
        SyntaxKind.NameToken => ClassOfName(token, view),
        _ when SyntaxFacts.GetCategory(token.Kind) == SyntaxCategory.ModalVerb => TextClass.Modality,
        _ when SyntaxFacts.IsKeyword(token.Kind) => TextClass.Keyword,
        _ => null,
    };

    private static TextClass? ClassOfName(SyntaxToken token, ProgramView view)
    {
        switch (token.Parent)
        {
            case PathSyntax path:
                return ClassOfSegment(token, path, view.GetModel(path));
            case ImportDeclarationSyntax:
                return TextClass.Module;
            case ParameterSyntax or ArgumentSyntax or EachBearerSyntax or WhereItemSyntax:
                return TextClass.Parameter;
            case QuantitySyntax or MeasuredModifierSyntax or ParameterTypeSyntax:
                return TextClass.Unit;
            case IsoCodeSyntax:
                return TextClass.Text;
            case { } declaration:
                return view.GetModel(declaration).GetDeclaredSymbol(declaration) is { } declared ? ClassOf(declared) : null;
            default:
                return null;
        }
    }

    /// <summary>A name of a path: what it names itself, or the treaty or module that this lies in. What names nothing is a variable.</summary>
    private static TextClass? ClassOfSegment(SyntaxToken token, PathSyntax path, SemanticModel model)
    {
        if (path.Parent is ModuleDeclarationSyntax or ImportDeclarationSyntax)
        {
            return TextClass.Module;
        }

        if (model.GetSymbol(path) is not { } named)
        {
            return path.Segments.Length == 1 ? TextClass.Parameter : null;
        }

        var symbol = named;
        for (var steps = path.Segments.Length - 1 - path.Segments.IndexOf(token); steps > 0; steps--)
        {
            if ((symbol as StatementSymbol)?.Container is not { } container)
            {
                return TextClass.Module;
            }

            symbol = container;
        }

        return ClassOf(symbol);
    }

    private static TextClass? ClassOf(Symbol symbol) => symbol switch
    {
        GroupSymbol => TextClass.Group,
        ActorSymbol => TextClass.Party,
        PersonSymbol => TextClass.Person,
        AreaSymbol => TextClass.Area,
        ActSymbol => TextClass.Act,
        EventSymbol => TextClass.Event,
        StateSymbol => TextClass.State,
        DocumentSymbol => TextClass.Document,
        UnitSymbol => TextClass.Unit,
        ModuleSymbol => TextClass.Module,
        _ => TextClass.Statement,
    };

    private static bool IsDeclared(SyntaxToken token) =>
        token.Kind == SyntaxKind.NameToken && token.Parent is NamedDeclarationSyntax or ReadingSyntax or ParameterSyntax or EachBearerSyntax;
}
