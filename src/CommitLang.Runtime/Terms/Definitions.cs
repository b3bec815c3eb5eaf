namespace CommitLang.Runtime;

/// <summary>An area or a thing.</summary>
/// <param name="Name">Its declared name.</param>
public sealed record AreaDefinition(string Name)
{
    /// <summary>The party it belongs to, its own or that of the area around it; null when none is written.</summary>
    public string? Owner { get; init; }

    /// <summary>The areas directly around it.</summary>
    public IReadOnlyList<string> Around { get; init; } = [];

    /// <summary>The parts that it consists of without rest (<c>divided into</c>); empty when it is more than its parts.</summary>
    public IReadOnlyList<string> DividedInto { get; init; } = [];
}

/// <summary>A kind of conduct.</summary>
/// <param name="Name">Its declared name.</param>
public sealed record ActDefinition(string Name)
{
    /// <summary>The names of its parameters, in order; null when they are not known.</summary>
    public IReadOnlyList<string>? Parameters { get; init; }

    /// <summary>What doing it is also doing (<c>is</c>).</summary>
    public IReadOnlyList<TermPattern> Kinds { get; init; } = [];

    /// <summary>What the same bearer must have done on an earlier day (<c>requires</c>).</summary>
    public IReadOnlyList<TermPattern> Requires { get; init; } = [];

    /// <summary>What the same bearer cannot do on the same day (<c>excludes</c>).</summary>
    public IReadOnlyList<TermPattern> Excludes { get; init; } = [];

    /// <summary>What the same bearer cannot do on the same day nor after (<c>excludes … for good</c>).</summary>
    public IReadOnlyList<TermPattern> ExcludesForGood { get; init; } = [];

    /// <summary>The states that hold from the day on which it is done (<c>begins</c>).</summary>
    public IReadOnlyList<TermPattern> Begins { get; init; } = [];

    /// <summary>The states for which the day on which it is done is the first without them (<c>ends</c>).</summary>
    public IReadOnlyList<TermPattern> Ends { get; init; } = [];

    /// <summary>The kinds it consists of without rest (<c>divided into</c>); empty when it is more than its kinds.</summary>
    public IReadOnlyList<TermPattern> DividedInto { get; init; } = [];

    /// <summary>The parameter that names the other performer of a <c>mutual</c> act; null when it is not mutual.</summary>
    public string? MutualWith { get; init; }

    /// <summary>Whose consent it needs (<c>needs consent of</c>).</summary>
    public IReadOnlyList<Slot> ConsentOf { get; init; } = [];

    /// <summary>Whether it goes on from the day it is begun (<c>lasting</c>).</summary>
    public bool IsLasting { get; init; }

    /// <summary>Whether one party can do it, for the same arguments, on one day only (<c>once</c>).</summary>
    public bool IsOnce { get; init; }

    /// <summary>The parameter for whose value there can be one performance only (<c>exclusive per</c>); null when there is none.</summary>
    public string? ExclusivePer { get; init; }

    /// <summary>The unit it is measured in; null when it is done or not.</summary>
    public string? Unit { get; init; }
}

/// <summary>What becomes of a state by doing something.</summary>
/// <param name="State">The state.</param>
/// <param name="IsBegun">Whether it is begun; else it is ended.</param>
public readonly record struct StateChange(GroundTerm State, bool IsBegun);

/// <summary>A term whose arguments are taken from another: <c>Support(of: owner(in))</c>.</summary>
/// <param name="Name">The name of the act.</param>
/// <param name="Slots">Where each argument comes from.</param>
public sealed record TermPattern(string Name, params IReadOnlyList<Slot> Slots)
{
    /// <summary>The term for the arguments of another; null when an owner is asked of an area that has none.</summary>
    public GroundTerm? Apply(GroundTerm from, string actor, Vocabulary vocabulary)
    {
        var arguments = new Argument[Slots.Count];
        for (var i = 0; i < Slots.Count; i++)
        {
            if (Slots[i].Value(from, actor, vocabulary) is not { } value)
            {
                return null;
            }

            arguments[i] = new Argument(Slots[i].Parameter, value);
        }

        return new GroundTerm(Name, arguments);
    }

    /// <summary>What some patterns come to for something done, by who did it.</summary>
    internal static IEnumerable<Deed> Apply(IReadOnlyList<TermPattern> patterns, Deed done, Vocabulary vocabulary) => patterns
        .Select(pattern => pattern.Apply(done.Act, done.Actor, vocabulary)).OfType<GroundTerm>().Select(act => new Deed(done.Actor, act));
}

/// <summary>Where one argument of a <see cref="TermPattern"/> comes from.</summary>
/// <param name="Parameter">The parameter that is filled.</param>
/// <param name="Source">The kind of source.</param>
/// <param name="Text">The constant, or the parameter read.</param>
public readonly record struct Slot(string Parameter, SlotSource Source, string Text)
{
    /// <summary>A fixed value.</summary>
    public static Slot Constant(string parameter, string value) => new(parameter, SlotSource.Constant, value);

    /// <summary>The value of a parameter.</summary>
    public static Slot From(string parameter, string source) => new(parameter, SlotSource.Parameter, source);

    /// <summary>What it is for the arguments of a term; null when an owner is asked of an area that has none.</summary>
    public string? Value(GroundTerm from, string actor, Vocabulary vocabulary) => Source switch
    {
        SlotSource.Constant => Text,
        SlotSource.Parameter => from[Text],
        SlotSource.Owner => from[Text] is { } area ? vocabulary.AreaOf(area)?.Owner : null,
        _ => actor,
    };

    /// <summary>The owner of the area in a parameter.</summary>
    public static Slot Owner(string parameter, string source) => new(parameter, SlotSource.Owner, source);
}

/// <summary>The kinds of source of a <see cref="Slot"/>.</summary>
public enum SlotSource
{
    /// <summary>A fixed value.</summary>
    Constant,

    /// <summary>The value of a parameter.</summary>
    Parameter,

    /// <summary>The owner of the area in a parameter.</summary>
    Owner,

    /// <summary>Who performs the act.</summary>
    Actor,
}
