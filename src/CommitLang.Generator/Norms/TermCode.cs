using System.Globalization;
using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Generator.Model;
using CommitLang.Generator.Text;
using CommitLang.Runtime;

namespace CommitLang.Generator.Norms;

/// <summary>Acts, events, states and moments as expressions.</summary>
internal sealed class TermCode(ModelNames names, IReadOnlyDictionary<Deed, GroundTerm> definedEvents)
{
    public Code Act(GroundTerm term) => Term(FactKind.Act, "Act", "Acts", term);

    public Code Event(GroundTerm term) => Term(FactKind.Event, "Event", "Events", term);

    public Code State(GroundTerm term) => Term(FactKind.State, "State", "States", term);

    public static Code Party(string key, string role) => new Code.Atom(AtomKind.Party, key, role);

    public static Code Day(Day day, string role) =>
        day.IsNever ? new Code.Leaf("Day.Never") : new Code.Atom(AtomKind.Day, day.ToString(), role);

    public static Code Text(string text, string role) => new Code.Atom(AtomKind.Text, text, role);

    public Code Doing(Deed deed) => new Code.Member(Party(deed.Actor, "actor"), "Does", Act(deed.Act));

    public Code Moment(Moment moment) => moment switch
    {
        Moment.Event happening => Event(happening.Term),
        Moment.Performance performance when definedEvents.TryGetValue(performance.Deed, out var defined) => Event(defined),
        Moment.Performance performance => new Code.Call("new Moment.Performance", Doing(performance.Deed)),
        Moment.Conduct conduct => Doing(conduct.Deed),
        Moment.Date date => new Code.Call("Date", Text(date.Day.ToString(), "date")),
        _ => throw new NotSupportedException($"A moment of type {moment.GetType().Name} cannot be written."),
    };

    private Code Term(FactKind kind, string type, string owner, GroundTerm term)
    {
        var method = names.Find(kind, term.Name);
        if (method is null || !Fits(method.Symbol, term))
        {
            return new Code.Call($"new {type}", [
                new Code.Leaf(CSharpText.Literal(term.Name)),
                .. term.Arguments.Select(argument =>
                    (Labelled)new Code.Leaf($"({CSharpText.Literal(argument.Parameter)}, {CSharpText.Literal(argument.Value)})")),
            ]);
        }

        return method.Parameters.Count == 0
            ? new Code.Leaf($"{owner}.{method.Name}")
            : new Code.Call($"{owner}.{method.Name}", [.. term.Arguments.Select((argument, i) =>
                new Labelled(method.Parameters[i], Argument(method.Symbol.Parameters[i].Type, argument)))]);
    }

    private static bool Fits(ParametrizedSymbol symbol, GroundTerm term)
    {
        if (symbol.Parameters.Length != term.Arguments.Count)
        {
            return false;
        }

        for (var i = 0; i < term.Arguments.Count; i++)
        {
            var (name, value) = (term.Arguments[i].Parameter, term.Arguments[i].Value);
            var fits = symbol.Parameters[i].Type switch
            {
                ParameterType.Number => IsNumber(value),
                ParameterType.Flag => value is "yes" or "no",
                _ => true,
            };
            if (!fits || name != symbol.Parameters[i].Name)
            {
                return false;
            }
        }

        return true;
    }

    // A number is a decimal in C#; one that it would write in another way keeps its own.
    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text;

    private static Code Argument(ParameterType type, Argument argument) => type switch
    {
        ParameterType.Party => Party(argument.Value, argument.Parameter),
        ParameterType.Area => new Code.Atom(AtomKind.Area, argument.Value, argument.Parameter),
        ParameterType.Person => new Code.Atom(AtomKind.Person, argument.Value, argument.Parameter),
        ParameterType.Document => new Code.Atom(AtomKind.Document, argument.Value, argument.Parameter),
        ParameterType.Number => new Code.Atom(AtomKind.Number, argument.Value, argument.Parameter),
        ParameterType.Flag => new Code.Leaf(argument.Value == "yes" ? "true" : "false"),
        _ => Text(argument.Value, argument.Parameter),
    };
}
