using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Binds acts, events and states with their arguments.</summary>
internal sealed class TermBinder(BindingContext context, NameResolver names, Domains domains)
{
    // What has no arguments is the same wherever it is named.
    private readonly Dictionary<ParametrizedSymbol, BoundTerm> _bare = [];

    /// <summary>A reference to an act, event or state of a type; anything else is reported.</summary>
    public BoundTerm? Bind<T>(ReferenceSyntax? reference, Variables variables, string expected)
        where T : ParametrizedSymbol =>
        names.Resolve<T>(reference?.Path, expected) is { } symbol && reference is not null
            ? BindArguments(symbol, reference, variables)
            : null;

    /// <summary>Binds the arguments of a symbol; a parameter of the same name stands in for one that is not written.</summary>
    public BoundTerm? BindArguments(ParametrizedSymbol symbol, ReferenceSyntax reference, Variables variables)
    {
        if (symbol.Parameters.IsEmpty && reference.Arguments is null)
        {
            return _bare.TryGetValue(symbol, out var bare) ? bare : _bare[symbol] = new BoundTerm(symbol, [], context.Terms);
        }

        var values = new BoundValue?[symbol.Parameters.Length];
        var given = new bool[values.Length];
        var sound = true;
        var position = 0;
        foreach (var argument in reference.Arguments?.Items ?? [])
        {
            var index = IndexOf(symbol, argument, ref position);
            if (index < 0)
            {
                sound = false;
                continue;
            }

            if (given[index] && reference.ContainsDiagnostics)
            {
                // The parser has found the slip that makes this look like one argument more.
                sound = false;
                continue;
            }

            if (given[index])
            {
                context.Report(BindingErrors.ArgumentTwice, argument.GetLocation(), ("parameter", symbol.Parameters[index].Name));
                continue;
            }

            given[index] = true;
            values[index] = BindValue(symbol, symbol.Parameters[index], argument.Value, variables);
            sound &= values[index] is not null;
        }

        for (var i = 0; i < values.Length; i++)
        {
            var parameter = symbol.Parameters[i];
            if (!given[i] && reference.Arguments is null && variables.Has(parameter.Name))
            {
                values[i] = new BoundValue.Variable(parameter.Name);
            }
            else if (!given[i])
            {
                // An argument that could not be read has been reported by the parser.
                if (reference.Arguments is not { ContainsMissing: true } and not { ContainsSkipped: true } && sound)
                {
                    context.Report(BindingErrors.MissingArgument, reference.GetLocation(),
                        ("name", symbol.Name), ("parameter", parameter.Name), ("type", parameter.TypeText));
                }

                sound = false;
            }
        }

        return sound ? new BoundTerm(symbol, [.. values.OfType<BoundValue>()], context.Terms) : null;
    }

    /// <summary>A party written as a reference: a name, a variable or <c>owner(…)</c>.</summary>
    public BoundValue? BindParty(ReferenceSyntax? reference, Variables variables) =>
        reference is null ? null : BindReference(null, new ParameterSymbol("", ParameterType.Party), reference, variables);

    private int IndexOf(ParametrizedSymbol symbol, ArgumentSyntax argument, ref int position)
    {
        var parameters = symbol.Parameters;
        if (!argument.Label.IsPresent)
        {
            if (position >= parameters.Length)
            {
                var count = parameters.Length switch { 0 => "no argument", 1 => "one argument", var n => $"{n} arguments" };
                context.Report(BindingErrors.TooManyArguments, argument.GetLocation(), ("name", symbol.Name), ("count", count));
                return -1;
            }

            return position++;
        }

        var label = argument.Label.Text;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Name == label)
            {
                return i;
            }
        }

        context.Report(BindingErrors.UnknownParameter, argument.Label.GetLocation(), ("name", symbol.Name), ("parameter", label),
            ("suggestion", Suggestion.For(label, parameters.Select(parameter => parameter.Name))));
        return -1;
    }

    private BoundValue? BindValue(ParametrizedSymbol owner, ParameterSymbol parameter, ValueSyntax? value, Variables variables) =>
        value switch
        {
            ReferenceSyntax reference => BindReference(owner, parameter, reference, variables),
            QuantifiedValueSyntax quantified => BindQuantified(owner, parameter, quantified),
            UndecidedValueSyntax hole => new BoundValue.Hole(
                $"`{parameter.Name}` of {owner.Name}", $"{hole.Span.Start}", () => domains.Of(parameter.Type)),
            CompoundValueSyntax sum => BindSum(owner, parameter, sum, variables),
            LiteralSyntax literal => BindLiteral(owner, parameter, literal),
            _ => null,
        };

    private BoundValue? BindReference(
        ParametrizedSymbol? owner, ParameterSymbol parameter, ReferenceSyntax reference, Variables variables)
    {
        var path = reference.Path;
        if (path is null || !path.Identifier.IsPresent)
        {
            return null;
        }

        var name = path.Name ?? path.ToString();
        if (reference.Arguments is { } arguments)
        {
            return BindOwner(parameter, reference, name, arguments, variables);
        }

        if (variables.Has(name))
        {
            return new BoundValue.Variable(name);
        }

        var symbol = names.Resolve(path);
        switch (symbol, parameter.Type)
        {
            case (null, _):
                return null;
            case (ActorSymbol { IsSingle: true }, ParameterType.Party):
            case (PersonSymbol, ParameterType.Person):
            case (DocumentSymbol, ParameterType.Document):
            case (AreaSymbol, ParameterType.Area):
                return new BoundValue.Fixed(symbol.Key);
            default:
                if (owner is null)
                {
                    names.WrongKind(reference, symbol, parameter.TypeText);
                }
                else
                {
                    Wrong(owner, parameter, reference, symbol.KindText);
                }

                return null;
        }
    }

    private BoundValue.OwnerOf? BindOwner(
        ParameterSymbol parameter, ReferenceSyntax reference, string name, ArgumentsSyntax arguments, Variables variables)
    {
        if (name != "owner" || parameter.Type != ParameterType.Party || arguments.Items.Length != 1)
        {
            context.Report(BindingErrors.WrongKind, reference.GetLocation(),
                ("name", reference.ToString()), ("actual", "no value"), ("expected", parameter.TypeText));
            return null;
        }

        var area = new ParameterSymbol("owner", ParameterType.Area);
        if (arguments.Items[0].Value is not ReferenceSyntax inner || BindReference(null, area, inner, variables) is not { } bound)
        {
            return null;
        }

        if (bound is BoundValue.Fixed { Value: var key } && domains.OwnerOf(key) is null)
        {
            context.Report(BindingErrors.NotAnOwner, inner.GetLocation(), ("name", key));
            return null;
        }

        return new BoundValue.OwnerOf(bound, domains.OwnerOf);
    }

    private BoundValue? BindQuantified(ParametrizedSymbol owner, ParameterSymbol parameter, QuantifiedValueSyntax quantified)
    {
        if (parameter.Type is not (ParameterType.Party or ParameterType.Area))
        {
            Wrong(owner, parameter, quantified, "a choice of parties or areas");
            return null;
        }

        if (quantified.Path is null)
        {
            return Quantified(new ValueRange.All(() => domains.Of(parameter.Type)));
        }

        switch (names.Resolve(quantified.Path))
        {
            case GroupSymbol group when parameter.Type == ParameterType.Party:
                return Quantified(new ValueRange.Members(group));
            case AreaSymbol area when parameter.Type == ParameterType.Area:
                return Quantified(new ValueRange.All(() => area.Parts.Select(part => part.Key)));
            case { } other:
                Wrong(owner, parameter, quantified.Path, other.KindText);
                return null;
            default:
                return null;
        }

        BoundValue Quantified(ValueRange range) => IsEach(quantified)
            ? new BoundValue.EachOf($"{quantified.Span.Start}", range)
            : new BoundValue.AnyOf(range);
    }

    private static bool IsEach(QuantifiedValueSyntax quantified) => quantified.Quantifier.Kind != SyntaxKind.AnyKeyword;

    /// <summary>Reports what is meant of each of several, where only one can be.</summary>
    public void RefuseEach(BoundTerm term, SyntaxNode written)
    {
        foreach (var value in term.HasEach ? written.DescendantNodes().OfType<QuantifiedValueSyntax>().Where(IsEach) : [])
        {
            var each = term.Each.First(each => each.Key == $"{value.Span.Start}");
            var parameter = term.Symbol.Parameters[term.Values.IndexOf(term.Values.First(bound => bound.Each.Contains(each)))];
            Wrong(term.Symbol, parameter, value, "several, where only one can be meant");
        }
    }

    private BoundValue.Sum? BindSum(ParametrizedSymbol owner, ParameterSymbol parameter, CompoundValueSyntax sum, Variables variables)
    {
        if (parameter.Type != ParameterType.Area)
        {
            Wrong(owner, parameter, sum, "a sum of areas");
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<BoundValue>();
        var taken = ImmutableArray.CreateBuilder<BoundValue>();
        var sound = Collect(sum.First, parts);
        foreach (var term in sum.Terms)
        {
            sound &= Collect(term.Value, term.IsExcept ? taken : parts);
        }

        return sound ? new BoundValue.Sum(parts.ToImmutable(), taken.ToImmutable()) : null;

        bool Collect(ValueSyntax? value, ImmutableArray<BoundValue>.Builder into)
        {
            if (BindValue(owner, parameter, value, variables) is not { } bound)
            {
                return false;
            }

            into.Add(bound);
            return true;
        }
    }

    private BoundValue.Fixed? BindLiteral(ParametrizedSymbol owner, ParameterSymbol parameter, LiteralSyntax literal)
    {
        var kind = literal.Value.Kind;
        var fits = parameter.Type switch
        {
            ParameterType.Number => kind is SyntaxKind.IntegerToken or SyntaxKind.DecimalToken,
            ParameterType.Flag => kind is SyntaxKind.YesKeyword or SyntaxKind.NoKeyword,
            _ => false,
        };
        if (!fits)
        {
            var actual = kind switch
            {
                SyntaxKind.StringToken => "a text",
                SyntaxKind.DateToken => "a date",
                SyntaxKind.YesKeyword or SyntaxKind.NoKeyword => "yes or no",
                _ => "a number",
            };
            Wrong(owner, parameter, literal, actual);
            return null;
        }

        return new BoundValue.Fixed(literal.Value.Text.Replace("_", "", StringComparison.Ordinal));
    }

    private void Wrong(ParametrizedSymbol owner, ParameterSymbol parameter, SyntaxNode place, string actual) => context.Report(
        BindingErrors.WrongArgument, place.GetLocation(),
        ("parameter", parameter.Name), ("name", owner.Name), ("expected", parameter.TypeText),
        ("value", place.ToString()), ("actual", actual));
}
