using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Third pass: what acts are kinds of, require and exclude, and how events and states are bound.</summary>
internal sealed class ActBinder(BindingContext context, NameResolver names, TermBinder terms, DeclarationTable table)
{
    public ImmutableArray<GroundConstraint>.Builder Constraints { get; } = ImmutableArray.CreateBuilder<GroundConstraint>();

    public Dictionary<Symbol, BoundHappening> Definitions { get; } = [];

    /// <summary>The definition of an act for the runtime; its references are bound on the way.</summary>
    public ActDefinition? BindAct(ActDeclarationSyntax declaration)
    {
        if (table.Declared.GetValueOrDefault(declaration) is not ActSymbol act)
        {
            return null;
        }

        var variables = new Variables(act.Parameters.Select(parameter => parameter.Name));
        var kinds = new List<BoundTerm>();
        var requires = new List<BoundTerm>();
        var excludes = new List<BoundTerm>();
        var forGood = new List<BoundTerm>();
        var divided = new List<BoundTerm>();
        var begins = new List<BoundTerm>();
        var ends = new List<BoundTerm>();
        var consents = new List<Slot>();
        var isOnce = false;
        string? mutual = null;
        string? exclusivePer = null;
        foreach (var modifier in declaration.Modifiers)
        {
            switch (modifier)
            {
                case IsModifierSyntax m:
                    kinds.AddRange(Acts(m.References, variables));
                    break;
                case RequiresModifierSyntax m:
                    requires.AddRange(Acts(m.References, variables));
                    break;
                case ExcludesModifierSyntax m:
                    (m.IsForGood ? forGood : excludes).AddRange(Acts(m.Happenings.Select(h => h.Subject).OfType<ReferenceSyntax>(), variables));
                    break;
                case DividedModifierSyntax m:
                    divided.AddRange(Acts(m.References, variables));
                    break;
                case MutualModifierSyntax m:
                    mutual = MutualParameter(act, m);
                    break;
                case LastingModifierSyntax:
                    act.IsLasting = true;
                    break;
                case MeasuredModifierSyntax { Unit.IsPresent: true } m:
                    act.Unit = Unit(m);
                    break;
                case OnceModifierSyntax:
                    isOnce = true;
                    break;
                case ExclusiveModifierSyntax { Parameter.IsPresent: true } m:
                    exclusivePer = Exclusive(act, m);
                    break;
                case ConsentModifierSyntax m:
                    consents.AddRange(terms.BindParty(m.Reference, variables) is { } giver ? [SlotOf("consent", giver, Bindings.None)] : []);
                    break;
                case BeginsModifierSyntax m:
                    begins.AddRange(terms.Bind<StateSymbol>(m.Reference, variables, "a state") is { } begun ? [begun] : []);
                    break;
                case EndsModifierSyntax m:
                    ends.AddRange(terms.Bind<StateSymbol>(m.Reference, variables, "a state") is { } ended ? [ended] : []);
                    break;
            }
        }

        act.Begins = [.. begins.Select(state => state.Symbol).OfType<StateSymbol>()];
        act.Ends = [.. ends.Select(state => state.Symbol).OfType<StateSymbol>()];
        act.Kinds = [.. kinds.Select(kind => kind.Symbol).OfType<ActSymbol>()];
        return new ActDefinition(act.Key)
        {
            Kinds = Patterns(kinds),
            Requires = Patterns(requires),
            Excludes = Patterns(excludes),
            ExcludesForGood = Patterns(forGood),
            Begins = Patterns(begins),
            Ends = Patterns(ends),
            DividedInto = Patterns(divided),
            MutualWith = mutual,
            ConsentOf = consents,
            IsLasting = act.IsLasting,
            IsOnce = isOnce,
            ExclusivePer = exclusivePer,
            Unit = act.Unit?.Key,
        };
    }

    /// <summary>Binds what an event or state implies, excludes, begins or ends with, and what an event is.</summary>
    public void BindOccurrence(NamedDeclarationSyntax declaration, ConditionBinder conditions)
    {
        if (table.Declared.GetValueOrDefault(declaration) is not ParametrizedSymbol symbol)
        {
            return;
        }

        var variables = new Variables(symbol.Parameters.Select(parameter => parameter.Name));
        var kind = symbol is StateSymbol ? FactKind.State : FactKind.Event;
        var self = new HappeningPattern(kind, null, symbol.Key,
            [.. symbol.Parameters.Select(parameter => new Argument(parameter.Name, "?" + parameter.Name))]);
        var (definition, modifiers) = declaration switch
        {
            EventDeclarationSyntax e => (e.Definition?.Happening, e.Modifiers),
            StateDeclarationSyntax s => (null, s.Modifiers),
            _ => (null, []),
        };
        if (definition is not null && conditions.OneHappening(definition, variables) is { } bound)
        {
            Definitions[symbol] = bound;
        }

        foreach (var modifier in modifiers)
        {
            Constrain(self, modifier, variables, conditions);
        }
    }

    public void BindConstraint(ConstraintDeclarationSyntax declaration, ConditionBinder conditions)
    {
        // Names that stand for nothing are variables here: `constraint Attack(by: a, on: b) implies War(of: a, with: b)`.
        var variables = new Variables(declaration.DescendantNodes().OfType<ReferenceSyntax>()
            .Where(reference => reference.Parent is ArgumentSyntax && reference is { Arguments: null, Path.Names: [var name] }
                && names.FindSimple(name) is null)
            .Select(reference => reference.ToString()));
        if (conditions.OneHappening(declaration.Happening, variables)?.Pattern() is { } self && declaration.Modifier is { } modifier)
        {
            Constrain(self, modifier, variables, conditions);
        }
    }

    private void Constrain(HappeningPattern self, ModifierSyntax modifier, Variables variables, ConditionBinder conditions)
    {
        var (kind, others) = modifier switch
        {
            ImpliesModifierSyntax m => (ConstraintKind.Implies, m.Happenings),
            ExcludesModifierSyntax m => (ConstraintKind.Excludes, m.Happenings),
            BeforeModifierSyntax m => (ConstraintKind.Before, One(m.Happening)),
            BeginsWithModifierSyntax m => (ConstraintKind.BeginsWith, One(m.Happening)),
            EndsWithModifierSyntax m => (ConstraintKind.EndsWith, One(m.Happening)),
            _ => (default, []),
        };
        foreach (var other in others)
        {
            if (conditions.OneHappening(other, variables)?.Pattern() is { } pattern)
            {
                Constraints.Add(new GroundConstraint(kind, self, pattern, modifier.GetLocation()));
            }
        }

        static ImmutableArray<HappeningSyntax> One(HappeningSyntax? happening) => happening is null ? [] : [happening];
    }

    private IEnumerable<BoundTerm> Acts(IEnumerable<ReferenceSyntax> references, Variables variables) =>
        references.Select(reference => terms.Bind<ActSymbol>(reference, variables, "an act")).OfType<BoundTerm>();

    private string? Exclusive(ActSymbol act, ExclusiveModifierSyntax modifier)
    {
        var name = modifier.Parameter.Text;
        if (act.Parameters.Any(parameter => parameter.Name == name))
        {
            return name;
        }

        context.Report(BindingErrors.UnknownParameter, modifier.Parameter.GetLocation(),
            ("name", act.Name), ("parameter", name), ("suggestion", Suggestion.For(name, act.Parameters.Select(parameter => parameter.Name))));
        return null;
    }

    private UnitSymbol? Unit(MeasuredModifierSyntax modifier)
    {
        if (names.FindSimple(modifier.Unit.Text) is UnitSymbol unit)
        {
            context.Refer(modifier, unit);
            return unit;
        }

        context.Report(BindingErrors.NotDeclared, modifier.Unit.GetLocation(),
            ("name", modifier.Unit.Text), ("suggestion", Suggestion.For(modifier.Unit.Text, names.Names())));
        return null;
    }

    private string? MutualParameter(ActSymbol act, MutualModifierSyntax modifier)
    {
        var parties = act.Parameters.Where(parameter => parameter.Type == ParameterType.Party).ToList();
        if (parties.Count == 1)
        {
            return parties[0].Name;
        }

        context.Report(BindingErrors.UnknownMutual, modifier.GetLocation(), ("name", act.Name));
        return null;
    }

    private static ImmutableArray<TermPattern> Patterns(IEnumerable<BoundTerm> terms) =>
        [.. terms.SelectMany(term => term.Unfold(Bindings.None).Select(bindings => new TermPattern(term.Symbol.Key, [.. term.Values.Select((value, i) =>
            SlotOf(term.Symbol.Parameters[i].Name, value, bindings))])))];

    private static Slot SlotOf(string parameter, BoundValue value, Bindings bindings) => value switch
    {
        BoundValue.Variable variable => Slot.From(parameter, variable.Name),
        BoundValue.OwnerOf { Area: BoundValue.Variable area } => Slot.Owner(parameter, area.Name),
        _ => Slot.Constant(parameter, value.Choices(bindings).FirstOrDefault("")),
    };
}
