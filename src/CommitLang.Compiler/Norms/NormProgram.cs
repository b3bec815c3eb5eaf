using System.Collections.Immutable;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Compiler;

/// <summary>Everything a compilation says, unfolded: what the checker reads.</summary>
public sealed record NormProgram
{
    /// <summary>The first day there is (language 2.2).</summary>
    public required Day Origin { get; init; }

    /// <summary>What follows from doing what.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The ground norms, in the order of their text.</summary>
    public required ImmutableArray<GroundNorm> Norms { get; init; }

    /// <summary>What parties say about their other engagements: judged against the text, not by what happens.</summary>
    public ImmutableArray<GroundNorm> Undertakings { get; init; } = [];

    /// <summary>What is known to have happened, or never to happen.</summary>
    public ImmutableArray<GroundFact> Facts { get; init; } = [];

    /// <summary>What binds events and states to one another.</summary>
    public ImmutableArray<GroundConstraint> Constraints { get; init; } = [];

    /// <summary>Events that are defined by acts: asked for by what would bring them about.</summary>
    public ImmutableArray<DefinedEvent> DefinedEvents { get; init; } = [];

    /// <summary>The acts that begin or end a state, and what they can be done to.</summary>
    public ImmutableArray<StateAct> StateActs { get; init; } = [];

    /// <summary>Which statement prevails over which, with the place that says so.</summary>
    public ImmutableArray<Prevalence> Precedence { get; init; } = [];

    /// <summary>What the text leaves undecided.</summary>
    public ImmutableArray<OpenQuestion> Questions { get; init; } = [];

    /// <summary>The statements and articles that are secret, in the order of their text.</summary>
    public ImmutableArray<SecretStatement> Secrets { get; init; } = [];

    /// <summary>The authors' own tests, in the order of their text.</summary>
    public ImmutableArray<ProgramTest> Tests { get; init; } = [];

    /// <summary>The softest firmness that counts.</summary>
    public Firmness Counting { get; init; } = Firmness.Declared;

    /// <summary>The same as a party knows it: without what is secret to others.</summary>
    /// <param name="party">The key of the party.</param>
    public NormProgram SeenBy(string party)
    {
        var hidden = Secrets.Where(secret => !secret.KnownTo.Contains(party)).Select(secret => secret.Statement).ToHashSet(StringComparer.Ordinal);
        return hidden.Count == 0 ? this : this with
        {
            Norms = Norms.RemoveAll(norm => hidden.Contains(norm.Norm.Statement)),
            Undertakings = Undertakings.RemoveAll(norm => hidden.Contains(norm.Norm.Statement)),
            Precedence = Precedence.RemoveAll(rule => hidden.Contains(rule.Winner) || hidden.Contains(rule.Loser)),
            Questions = Questions.RemoveAll(question => hidden.Contains(question.Statement)),
        };
    }
}

/// <summary>A statement or article that is secret.</summary>
/// <param name="Statement">Its path.</param>
/// <param name="KnownTo">The keys of those who know it: who made it, and to whom it is written to be known.</param>
public sealed record SecretStatement(string Statement, ImmutableArray<string> KnownTo);

/// <summary>What a fact is about.</summary>
public enum FactKind
{
    /// <summary>An event happened on a day.</summary>
    Event,

    /// <summary>A state held from a day up to another.</summary>
    State,

    /// <summary>A party did something from a day up to another.</summary>
    Act,
}

/// <summary>A fact that binds every scenario.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Term">The event, state or act.</param>
/// <param name="Actor">Who did it; null unless it is an act.</param>
/// <param name="From">The day, or the first day; <see cref="Day.Never"/> when it is said never to happen.</param>
/// <param name="End">The day after the last.</param>
/// <param name="Location">Where it is written.</param>
public sealed record GroundFact(FactKind Kind, GroundTerm Term, string? Actor, Day From, Day End, Location Location);

/// <summary>How two happenings are bound.</summary>
public enum ConstraintKind
{
    /// <summary>While the left has happened or holds, so has or does the right.</summary>
    Implies,

    /// <summary>Never both.</summary>
    Excludes,

    /// <summary>The right only on a day after the left.</summary>
    Before,

    /// <summary>The left, a state, begins on the day of the right, an event.</summary>
    BeginsWith,

    /// <summary>The day of the right, an event, is the first day without the left, a state.</summary>
    EndsWith,
}

/// <summary>A constraint between two happenings.</summary>
/// <param name="Kind">How they are bound.</param>
/// <param name="Left">The one.</param>
/// <param name="Right">The other.</param>
/// <param name="Location">Where it is written.</param>
public sealed record GroundConstraint(ConstraintKind Kind, HappeningPattern Left, HappeningPattern Right, Location Location);

/// <summary>A happening whose arguments may be variables, written with a leading <c>?</c>.</summary>
/// <param name="Kind">Event, state or act.</param>
/// <param name="Actor">Who does it; null unless it is an act.</param>
/// <param name="Name">The name of the event, state or act.</param>
/// <param name="Arguments">Its arguments: values, or variables.</param>
public sealed record HappeningPattern(FactKind Kind, string? Actor, string Name, ImmutableArray<Argument> Arguments);

/// <summary>An event that is somebody's doing.</summary>
/// <param name="Event">The event.</param>
/// <param name="Deed">What brings it about.</param>
/// <param name="Location">Where it is defined.</param>
public sealed record DefinedEvent(GroundTerm Event, Deed Deed, Location Location);

/// <summary>An act that begins or ends a state.</summary>
/// <param name="Act">The name of the act.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="State">The state, by the arguments of the act.</param>
/// <param name="IsBegun">Whether it begins it; else it ends it.</param>
public sealed record StateAct(string Act, ImmutableArray<StateActParameter> Parameters, TermPattern State, bool IsBegun);

/// <summary>A parameter and the values it can have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">The values, in ordinal order; none where they cannot be counted.</param>
public sealed record StateActParameter(string Name, ImmutableArray<string> Values);

/// <summary>One statement prevails over another, and where that is written.</summary>
/// <param name="Winner">The statement that prevails.</param>
/// <param name="Loser">The statement that gives way.</param>
/// <param name="Location">The clause or declaration that says so.</param>
/// <param name="Rule">The rule in words, such as "subject to Charter".</param>
public sealed record Prevalence(string Winner, string Loser, Location Location, string Rule) : Precedence(Winner, Loser, Rule);

/// <summary>Something the text leaves undecided.</summary>
/// <param name="Statement">The statement or article.</param>
/// <param name="Title">How a sentence names it.</param>
/// <param name="What">What is undecided, in words.</param>
/// <param name="Location">The word that says so.</param>
/// <param name="Norm">The sentence it stands in.</param>
/// <param name="IsWhole">Whether, because of it, the norm asks for nothing yet.</param>
public sealed record OpenQuestion(string Statement, string Title, string What, Location Location, Location Norm, bool IsWhole);
