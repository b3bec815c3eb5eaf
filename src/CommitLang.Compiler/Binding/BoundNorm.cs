using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>A written norm whose names are all known and whose variables are not yet filled in.</summary>
internal sealed class BoundNorm
{
    public required StatementSymbol Statement { get; init; }

    public required NormSyntax Syntax { get; init; }

    public required StatementLife Life { get; init; }

    public required int Ordinal { get; init; }

    public required BoundPredicate Predicate { get; init; }

    public Modality Modality => Predicate.Modality;

    public required BoundBearer Bearer { get; init; }

    /// <summary>The act; null when it is about engagements and not about conduct.</summary>
    public required BoundTerm? Act { get; init; }

    public Amount? Amount { get; init; }

    /// <summary>The norm whose breach gives rise to this one (<c>failing which</c>).</summary>
    public BoundNorm? Failing { get; init; }

    /// <summary>What names of the text stand for where it was taken over from another.</summary>
    public Bindings Renamed { get; init; } = Bindings.None;

    /// <summary>Variables of <c>where</c> with what they range over, in the order of writing.</summary>
    public ImmutableArray<(string Variable, Func<IEnumerable<string>> Domain)> Ranges { get; set; } = [];

    /// <summary>The days on which what variables stand for is as <c>where</c> asks.</summary>
    public ImmutableArray<Func<Bindings, DaySet>> Filters { get; set; } = [];

    public ImmutableArray<BoundCondition> When { get; set; } = [];

    public ImmutableArray<BoundCondition> While { get; set; } = [];

    public ImmutableArray<BoundCondition> Unless { get; set; } = [];

    public ImmutableArray<BoundCondition> Until { get; set; } = [];

    public ImmutableArray<BoundTerm> Exceptions { get; set; } = [];

    public Func<Bindings, Deadline?>? Deadline { get; set; }

    public BoundMoment? NotBefore { get; set; }

    public Period NotBeforeDelay { get; set; }

    public Period? For { get; set; }

    public Period? Every { get; set; }

    public Day RunsOut { get; set; } = Day.Never;

    public Day ValidFrom { get; set; }

    /// <summary>To whom it is owed, on which days; null when to all.</summary>
    public ImmutableArray<Member>? Toward { get; set; }

    /// <summary>What the text leaves undecided besides arguments: a day.</summary>
    public ImmutableArray<string> OpenDays { get; set; } = [];

    /// <summary>The clauses that belong to it, for its sentence.</summary>
    public ImmutableArray<ClauseSyntax> Clauses { get; set; } = [];
}

/// <summary>Who bears a written norm.</summary>
/// <param name="Members">The parties and their days of membership.</param>
/// <param name="Needed">How many must perform; 0 when each of them bears a norm of its own.</param>
/// <param name="Variable">The variable for the bearer, or null.</param>
/// <param name="Name">The group's name, or the party's.</param>
/// <param name="IsOpen">Whether members are not listed.</param>
internal sealed record BoundBearer(IReadOnlyList<MemberSymbol> Members, int Needed, string? Variable, string Name, bool IsOpen)
{
    public bool IsEach => Needed == 0;

    /// <summary>Whether every member must perform, however many there are.</summary>
    public bool NeedsAll { get; init; }

    /// <summary>Whether each member is liable for the whole.</summary>
    public bool IsSeveral { get; init; }
}
