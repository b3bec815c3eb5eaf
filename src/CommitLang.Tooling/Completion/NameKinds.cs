using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Tooling.Completion;

/// <summary>Kinds of names that are wanted at a place.</summary>
[Flags]
internal enum Wanted
{
    Nothing = 0,
    Actors = 1,
    Persons = 1 << 1,
    Areas = 1 << 2,
    Acts = 1 << 3,
    Events = 1 << 4,
    States = 1 << 5,
    Statements = 1 << 6,
    Documents = 1 << 7,
    Units = 1 << 8,
    Modules = 1 << 9,
    Labels = 1 << 10,
    Variables = 1 << 11,
    Happenings = Events | States | Actors,
}

/// <summary>Which kinds of names the grammar and the meaning of a place ask for.</summary>
internal static class NameKinds
{
    public static Wanted Wanted(Continuation item, CompletionPlace place)
    {
        var around = item.Around;
        return around[0] switch
        {
            SyntaxKind.Path => OfPath(around.Length > 1 ? around[1] : default, around.Length > 2 ? around[2] : default, item, place),
            SyntaxKind.Argument => Completion.Wanted.Labels,
            SyntaxKind.Quantity or SyntaxKind.MeasuredModifier or SyntaxKind.ParameterType => Completion.Wanted.Units,
            SyntaxKind.WhereItem => Completion.Wanted.Variables,
            _ => Completion.Wanted.Nothing,
        };
    }

    private static Wanted OfPath(SyntaxKind owner, SyntaxKind beyond, Continuation item, CompletionPlace place) => owner switch
    {
        SyntaxKind.ModuleDeclaration or SyntaxKind.ImportDeclaration => Completion.Wanted.Modules,
        SyntaxKind.PathList => OfList(beyond),
        SyntaxKind.Reference => OfReference(beyond, item, place),
        SyntaxKind.AreaDefinition or SyntaxKind.AreaTerm or SyntaxKind.AreaRelation => Completion.Wanted.Areas,
        SyntaxKind.PrecedenceDeclaration or SyntaxKind.FailingClause or SyntaxKind.ModelledClause => Completion.Wanted.Statements,
        SyntaxKind.SourceClause => Completion.Wanted.Documents,
        SyntaxKind.SpeakerPart or SyntaxKind.Attribution => Completion.Wanted.Persons | Completion.Wanted.Actors,
        SyntaxKind.Substitution or SyntaxKind.WhereItem => Completion.Wanted.Actors | Completion.Wanted.Areas,
        SyntaxKind.QuantifiedValue => OfParameter(place.Parameter),
        SyntaxKind.NamedBearer => Completion.Wanted.Actors | Completion.Wanted.Variables,
        _ => Completion.Wanted.Actors,
    };

    private static Wanted OfList(SyntaxKind owner) => owner switch
    {
        SyntaxKind.SubjectClause or SyntaxKind.NotwithstandingClause or SyntaxKind.WithoutPrejudiceClause => Completion.Wanted.Statements,
        SyntaxKind.AreaRelation => Completion.Wanted.Areas,
        SyntaxKind.TowardClause => Completion.Wanted.Actors | Completion.Wanted.Variables,
        _ => Completion.Wanted.Actors,
    };

    private static Wanted OfReference(SyntaxKind owner, Continuation item, CompletionPlace place) => owner switch
    {
        SyntaxKind.Happening => place.Continuations.Previous is SyntaxKind.DoesKeyword || (place.Continuations.Previous == SyntaxKind.NotKeyword && !item.IsIn(SyntaxKind.NotCondition))
            ? Completion.Wanted.Acts
            : Completion.Wanted.Happenings | Completion.Wanted.Statements | Completion.Wanted.Variables,
        SyntaxKind.ScenarioExpectation => Completion.Wanted.Statements,
        SyntaxKind.CompoundValue or SyntaxKind.ValueTerm or SyntaxKind.Argument => OfParameter(place.Parameter) | Completion.Wanted.Variables,
        _ => Completion.Wanted.Acts,
    };

    private static Wanted OfParameter(ParameterSymbol? parameter) => parameter?.Type switch
    {
        ParameterType.Party => Completion.Wanted.Actors,
        ParameterType.Area => Completion.Wanted.Areas,
        ParameterType.Person => Completion.Wanted.Persons,
        ParameterType.Document => Completion.Wanted.Documents,
        ParameterType.Number or ParameterType.Flag => Completion.Wanted.Nothing,
        _ => Completion.Wanted.Actors | Completion.Wanted.Areas | Completion.Wanted.Persons | Completion.Wanted.Documents,
    };
}
