using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Binding;

/// <summary>What the variables of a norm stand for in one of its instances: variable to key of a party or area.</summary>
internal sealed class Bindings
{
    public static Bindings None { get; } = new(null, "", "");

    // A norm has a handful at the most, and many instances share all but the last.
    private readonly Bindings? _before;
    private readonly string _variable;
    private readonly string _value;

    private Bindings(Bindings? before, string variable, string value) => (_before, _variable, _value) = (before, variable, value);

    public string? this[string variable]
    {
        get
        {
            for (var bindings = this; bindings._before is not null; bindings = bindings._before)
            {
                if (bindings._variable == variable)
                {
                    return bindings._value;
                }
            }

            return null;
        }
    }

    public Bindings With(string variable, string value) => new(this, variable, value);
}

/// <summary>An act, event or state with its arguments, variables not yet filled in.</summary>
internal sealed class BoundTerm(ParametrizedSymbol symbol, ImmutableArray<BoundValue> values, GroundTerms terms)
{
    private GroundTerm? _constant;

    public ParametrizedSymbol Symbol => symbol;

    public ImmutableArray<BoundValue> Values => values;

    /// <summary>
    /// The ground terms for the variables: several where a value can be any of some. Two party arguments differ unless
    /// both are written (language 2.1).
    /// </summary>
    public IEnumerable<GroundTerm> Ground(Bindings bindings) => Only(bindings) is { } only ? [only] : Several(bindings);

    /// <summary>The one ground term, where no value can be any of some.</summary>
    public GroundTerm? Only(Bindings bindings)
    {
        if (_constant is not null)
        {
            return _constant;
        }

        var term = terms.Only(Symbol, Values, bindings);
        return Has(value => value is BoundValue.Variable) ? term : _constant = term;
    }

    private IEnumerable<GroundTerm> Several(Bindings bindings)
    {
        IEnumerable<Argument[]> rows = [[]];
        for (var i = 0; i < Values.Length; i++)
        {
            var value = Values[i];
            var parameter = Symbol.Parameters[i].Name;
            rows = rows.SelectMany(row => value.Choices(bindings)
                .Select(choice => (Argument[])[.. row, new Argument(parameter, choice)]).Where(IsNotRepeated));
        }

        return rows.Select(row => new GroundTerm(Symbol.Key, row));
    }

    /// <summary>Whether something is meant of each of several.</summary>
    public bool HasEach => Has(value => value.Each.Any());

    /// <summary>What is meant of each of several.</summary>
    public IEnumerable<BoundValue.EachOf> Each => Values.SelectMany(value => value.Each);

    /// <summary>One way of filling the variables for each of what is meant of each (language 2.1).</summary>
    public IEnumerable<Bindings> Unfold(Bindings bindings) => Each.Aggregate((IEnumerable<Bindings>)[bindings],
        (all, each) => all.SelectMany(before => each.Range.Values.Distinct().Select(value => before.With(each.Key, value))));

    /// <summary>The days on which those that one of its ground terms names are among those meant.</summary>
    public DaySet DaysOf(GroundTerm term)
    {
        var days = DaySet.All;
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i].IsChoice)
            {
                days = days.Intersect(Values[i].DaysOf(term.Arguments[i].Value));
            }
        }

        return days;
    }

    /// <summary>Whether anything can be taken out by <c>except</c> inside an argument.</summary>
    public bool HasWithout => Has(value => value is BoundValue.Sum);

    /// <summary>The terms that are taken out by <c>except</c> inside an area argument.</summary>
    public IEnumerable<GroundTerm> GroundWithout(Bindings bindings)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            foreach (var without in Values[i].Without(bindings))
            {
                foreach (var term in new BoundTerm(Symbol, Values.SetItem(i, new BoundValue.Fixed(without)), terms).Ground(bindings))
                {
                    yield return term;
                }
            }
        }
    }

    /// <summary>Whether a value can be any of some.</summary>
    public bool HasChoice => Has(value => value.IsChoice);

    /// <summary>The parameters whose party is left to choose.</summary>
    public IEnumerable<string> Choosing => Symbol.Parameters.Where((parameter, i) => parameter.Type == ParameterType.Party && IsChosen(Values[i]))
        .Select(parameter => parameter.Name);

    // What is undecided is not written either.
    private static bool IsChosen(BoundValue value) => value.IsChoice || value is BoundValue.Hole;

    /// <summary>Whether anything is left undecided in it.</summary>
    public bool HasHoles => Has(value => value is BoundValue.Hole);

    /// <summary>What is left undecided in it.</summary>
    public IEnumerable<BoundValue.Hole> Holes => Values.OfType<BoundValue.Hole>();

    private bool Has(Predicate<BoundValue> isMeant)
    {
        foreach (var value in Values)
        {
            if (isMeant(value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the last argument is another party than those before it, where one of the two is chosen and not written.</summary>
    private bool IsNotRepeated(Argument[] row)
    {
        var last = row.Length - 1;
        for (var i = 0; i < last; i++)
        {
            if (row[i].Value == row[last].Value && Symbol.Parameters[i].Type == ParameterType.Party && Symbol.Parameters[last].Type == ParameterType.Party
                && (IsChosen(Values[i]) || IsChosen(Values[last])))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The value of one argument.</summary>
internal abstract record BoundValue
{
    private BoundValue()
    {
    }

    /// <summary>Whether one of several values is meant.</summary>
    public virtual bool IsChoice => false;

    /// <summary>The value, where there is no choice and nothing to look up; else null.</summary>
    public virtual string? Only(Bindings bindings) => null;

    /// <summary>The values it can have, by key.</summary>
    public abstract IEnumerable<string> Choices(Bindings bindings);

    /// <summary>What in it is meant of each of several.</summary>
    public virtual IEnumerable<EachOf> Each => [];

    /// <summary>The days on which a value is among those meant.</summary>
    public virtual DaySet DaysOf(string value) => DaySet.All;

    /// <summary>What is taken out of it (<c>A except B</c>).</summary>
    public virtual IEnumerable<string> Without(Bindings bindings) => [];

    /// <summary>One declared name, a number or a text.</summary>
    public sealed record Fixed(string Value) : BoundValue
    {
        public override string? Only(Bindings bindings) => Value;

        public override IEnumerable<string> Choices(Bindings bindings) => [Value];
    }

    /// <summary>A variable.</summary>
    public sealed record Variable(string Name) : BoundValue
    {
        public override string? Only(Bindings bindings) => bindings[Name];

        public override IEnumerable<string> Choices(Bindings bindings) => bindings[Name] is { } value ? [value] : [];
    }

    /// <summary>The owner of an area, looked up by key.</summary>
    public sealed record OwnerOf(BoundValue Area, Func<string, string?> Owner) : BoundValue
    {
        public override IEnumerable<string> Choices(Bindings bindings) =>
            Area.Choices(bindings).Select(Owner).OfType<string>();
    }

    /// <summary>Any of some (<c>any</c>, <c>any of G</c>), worked out when all declarations are known.</summary>
    public sealed record AnyOf(ValueRange Range) : BoundValue
    {
        public override bool IsChoice => true;

        public override IEnumerable<string> Choices(Bindings bindings) => Range.Values;

        public override DaySet DaysOf(string value) => Range.DaysOf(value);
    }

    /// <summary>Each of some (<c>each</c>, <c>all of G</c>): what is said unfolds, and is said of every one of them.</summary>
    public sealed record EachOf(string Key, ValueRange Range) : BoundValue
    {
        public override bool IsChoice => true;

        public override IEnumerable<string> Choices(Bindings bindings) => bindings[Key] is { } value ? [value] : Range.Values;

        public override DaySet DaysOf(string value) => Range.DaysOf(value);

        public override IEnumerable<EachOf> Each => [this];
    }

    /// <summary>Several areas together (<c>A + B except C</c>).</summary>
    public sealed record Sum(ImmutableArray<BoundValue> Parts, ImmutableArray<BoundValue> Taken) : BoundValue
    {
        public override bool IsChoice => Parts.Length > 1 || Parts[0].IsChoice;

        public override IEnumerable<string> Choices(Bindings bindings) =>
            Parts.SelectMany(part => part.IsChoice ? part.Choices(bindings).Except(Without(bindings)) : part.Choices(bindings));

        public override IEnumerable<EachOf> Each => Parts.SelectMany(part => part.Each);

        public override IEnumerable<string> Without(Bindings bindings) =>
            Taken.SelectMany(part => part.Choices(bindings));
    }

    /// <summary>Left undecided: it stands for any value of its type until somebody decides.</summary>
    public sealed record Hole(string Description, string Key, Func<IEnumerable<string>> Domain) : BoundValue
    {
        public override IEnumerable<string> Choices(Bindings bindings) => bindings[Key] is { } value ? [value] : [Undecided];
    }

    /// <summary>The value of a hole that nothing fills.</summary>
    public const string Undecided = "undecided";
}
