using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;
using CommitLang.Tooling.Hovering;
using CommitLang.Tooling.Names;

namespace CommitLang.Tooling.Completion;

/// <summary>Names of the kinds that fit at a place.</summary>
internal static class NameCompletions
{
    private const int InScope = 1;
    private const int ToImport = 5;

    public static IEnumerable<CompletionItem> Of(CompletionPlace place)
    {
        var wanted = place.Continuations.Items.Where(item => item.Token == SyntaxKind.NameToken).Select(item => NameKinds.Wanted(item, place)).ToList();
        var kinds = wanted.Aggregate(Wanted.Nothing, (all, one) => all | one);
        if ((kinds & Wanted.Modules) != 0)
        {
            foreach (var module in place.Names.Modules())
            {
                yield return new CompletionItem(module, CompletionKind.Module, module, "a module", InScope);
            }
        }

        if ((kinds & Wanted.Labels) != 0 && place.Argument is { Label: null } call)
        {
            foreach (var parameter in call.Symbol.Parameters.Where(parameter => !call.Labels.Contains(parameter.Name)))
            {
                yield return new CompletionItem($"{parameter.Name}:", CompletionKind.Parameter, $"{parameter.Name}: ", parameter.TypeText, InScope - 1);
            }
        }

        if ((kinds & Wanted.Variables) != 0)
        {
            foreach (var variable in Variables(place))
            {
                yield return new CompletionItem(variable, CompletionKind.Parameter, variable, "a variable of this norm", InScope);
            }
        }

        foreach (var name in place.Names.All().Where(name => (KindOf(name.Symbol) & kinds) != 0))
        {
            yield return ItemOf(name, place);
        }
    }

    private static CompletionItem ItemOf(NameInScope name, CompletionPlace place)
    {
        var needsArguments = name.Symbol is ParametrizedSymbol { Parameters.IsEmpty: false } && !IsFollowedByParenthesis(place);
        return new CompletionItem(name.Text, CompletionKindOf(name.Symbol), name.Text, Detail(name), name.MissingImport is null ? InScope : ToImport)
        {
            MissingImport = name.MissingImport,
            Documentation = name.Symbol.Documentation,
            IsSnippet = needsArguments,
            Text = needsArguments && name.Symbol is ParametrizedSymbol symbol
                ? $"{name.Text}({string.Join(", ", symbol.Parameters.Select((parameter, i) => $"{parameter.Name}: ${{{i + 1}}}"))})"
                : name.Text,
        };
    }

    private static string Detail(NameInScope name)
    {
        var what = name.Symbol switch
        {
            ParametrizedSymbol symbol => SymbolText.Signature(symbol),
            { DisplayName.Length: > 0 } symbol when symbol.DisplayName != symbol.Name => symbol.DisplayName,
            { } symbol => symbol.KindText,
        };
        return name.MissingImport is { } module ? $"{what} (imports {module})" : what;
    }

    private static bool IsFollowedByParenthesis(CompletionPlace place)
    {
        var text = place.File.Text;
        var at = place.Continuations.Word.End;
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at < text.Length && text[at] == '(';
    }

    /// <summary>The variables that bearers and conditions of the statement around the place bind (<c>each ally of …</c>).</summary>
    private static IEnumerable<string> Variables(CompletionPlace place)
    {
        var around = place.File.Tree.Root.Declarations.LastOrDefault(declaration => declaration.Span.Start <= place.Continuations.Word.Start);
        return around is null ? [] : around.DescendantNodes().OfType<EachBearerSyntax>()
            .Where(bearer => bearer.Variable.IsPresent).Select(bearer => bearer.Variable.Text).Distinct(StringComparer.Ordinal);
    }

    private static Wanted KindOf(Symbol symbol) => symbol switch
    {
        ActorSymbol => Wanted.Actors,
        PersonSymbol => Wanted.Persons,
        AreaSymbol => Wanted.Areas,
        ActSymbol => Wanted.Acts,
        EventSymbol => Wanted.Events,
        StateSymbol => Wanted.States,
        StatementSymbol => Wanted.Statements,
        DocumentSymbol => Wanted.Documents,
        UnitSymbol => Wanted.Units,
        _ => Wanted.Nothing,
    };

    private static CompletionKind CompletionKindOf(Symbol symbol) => symbol switch
    {
        ActorSymbol => CompletionKind.Actor,
        PersonSymbol => CompletionKind.Person,
        AreaSymbol => CompletionKind.Area,
        ActSymbol => CompletionKind.Act,
        EventSymbol => CompletionKind.Event,
        StateSymbol => CompletionKind.State,
        DocumentSymbol => CompletionKind.Document,
        UnitSymbol => CompletionKind.Unit,
        _ => CompletionKind.Statement,
    };
}
