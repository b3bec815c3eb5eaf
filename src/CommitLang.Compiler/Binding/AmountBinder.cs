using System.Globalization;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Binds how much: amounts of norms, capacities of parties, steps of units.</summary>
internal sealed class AmountBinder(BindingContext context, NameResolver names, DateReader dates)
{
    /// <summary>The amount that a norm speaks of; null when none is said, or it is left undecided, or wrong.</summary>
    public Amount? Bind(AmountSyntax? amount, ActSymbol? act)
    {
        if (amount?.Quantity is not { } quantity || Unit(quantity) is not { } unit)
        {
            return null;
        }

        if (act is not null && act.Unit != unit)
        {
            context.Report(BindingErrors.WrongUnit, quantity.GetLocation(), ("act", act.Name),
                ("measured", act.Unit is { } own ? $"measured in {own.Name}" : "not measured"), ("unit", unit.Name));
            return null;
        }

        var bound = amount.Bound.Kind switch
        {
            SyntaxKind.LeastKeyword => AmountBound.AtLeast,
            SyntaxKind.MostKeyword => AmountBound.AtMost,
            _ => AmountBound.Exactly,
        };
        return Number(quantity, unit) is { } number
            ? new Amount(bound, number, unit.Key) { IsInTotal = amount.IsInTotal, IsTogether = amount.IsTogether }
            : null;
    }

    /// <summary>What a party can do at most; one for each member of a group.</summary>
    public IEnumerable<Capacity> Bind(CapacityDeclarationSyntax declaration)
    {
        var actor = names.Resolve<ActorSymbol>(declaration.Path, "a party");
        var days = dates.Span(declaration.From, declaration.End);
        if (actor is null || declaration.Quantity is not { } quantity || Unit(quantity) is not { } unit || Number(quantity, unit) is not { } most)
        {
            return [];
        }

        return actor is GroupSymbol { IsBody: false } group
            ? Membership.Of(group).Select(member => new Capacity(member.Actor.Key, unit.Key, most, days.Intersect(member.Days)))
            : [new Capacity(actor.Key, unit.Key, most, days)];
    }

    public static UnitDefinition Define(UnitSymbol unit) => new(unit.Key, unit.IsLevel, Read(unit.Step) is { } step and > 0 ? step : 1);

    private UnitSymbol? Unit(QuantitySyntax quantity)
    {
        var found = quantity.Unit.IsPresent ? names.FindSimple(quantity.Unit.Text) : null;
        switch (found)
        {
            case UnitSymbol unit:
                context.Refer(quantity, unit);
                return unit;
            case null when quantity.Unit.IsPresent:
                context.Report(BindingErrors.NotDeclared, quantity.Unit.GetLocation(),
                    ("name", quantity.Unit.Text), ("suggestion", Suggestion.For(quantity.Unit.Text, names.Names())));
                return null;
            case not null:
                names.WrongKind(quantity, found, "a unit");
                return null;
            default:
                return null;
        }
    }

    private decimal? Number(QuantitySyntax quantity, UnitSymbol unit)
    {
        if (quantity.Number.Kind == SyntaxKind.UndecidedKeyword || !quantity.Number.IsPresent)
        {
            return null;
        }

        if (Read(quantity.Number.Text) is not { } number)
        {
            context.Report(LifeErrors.NumberOutOfRange, quantity.GetLocation(), ("text", quantity.Number.Text));
            return null;
        }

        if (number % Define(unit).Step != 0)
        {
            context.Report(BindingErrors.NotInSteps, quantity.GetLocation(), ("number", quantity.Number.Text), ("unit", unit.Name), ("step", unit.Step));
            return null;
        }

        return number;
    }

    // Amounts are counted in steps: what a long cannot hold is no amount of anything.
    private static decimal? Read(string text) =>
        decimal.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && value <= 1_000_000_000_000m ? value : null;
}
