using System.Collections.Immutable;

namespace CommitLang.Diagnostics;

/// <summary>One thing to say about one place.</summary>
public sealed record Diagnostic
{
    private Diagnostic(DiagnosticDescriptor descriptor, Location location, ImmutableArray<DiagnosticArgument> arguments)
    {
        Descriptor = descriptor;
        Severity = descriptor.DefaultSeverity;
        Location = location;
        Arguments = arguments;
        Message = descriptor.Format(arguments);
    }

    /// <summary>The kind of diagnostic.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The id of its kind, such as <c>CL0001</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>How much it weighs; the descriptor's default unless changed by <c>with</c>.</summary>
    public DiagnosticSeverity Severity { get; init; }

    /// <summary>The place.</summary>
    public Location Location { get; private init; }

    /// <summary>What fills the gaps of the message, in the order in which it was given.</summary>
    public ImmutableArray<DiagnosticArgument> Arguments { get; }

    /// <summary>One sentence.</summary>
    public string Message { get; }

    /// <summary>Other places it speaks of.</summary>
    public ImmutableArray<RelatedLocation> RelatedLocations { get; init; } = [];

    /// <summary>An edit that mends it, when one is known.</summary>
    public SuggestedFix? SuggestedFix { get; init; }

    /// <summary>Creates a diagnostic.</summary>
    /// <param name="descriptor">Its kind.</param>
    /// <param name="location">Its place.</param>
    /// <param name="arguments">A value for every gap of the message, by name.</param>
    /// <exception cref="ArgumentException">The names are not exactly those of the descriptor.</exception>
    public static Diagnostic Create(
        DiagnosticDescriptor descriptor, Location location, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var named = ImmutableArray.CreateBuilder<DiagnosticArgument>(arguments.Length);
        foreach (var (name, value) in arguments)
        {
            named.Add(new DiagnosticArgument(name, value));
        }

        return new Diagnostic(descriptor, location, named.MoveToImmutable());
    }

    /// <summary>The same, said of where its places are in an edited version of the text.</summary>
    /// <param name="place">Where a place is in that version.</param>
    public Diagnostic Moved(Func<Location, Location> place) => this with
    {
        Location = place(Location),
        RelatedLocations = [.. RelatedLocations.Select(related => related with { Location = place(related.Location) })],
        SuggestedFix = SuggestedFix is { } fix ? fix with { Span = place(new Location(Location.Text, fix.Span)).Span } : null,
    };

    /// <summary>The form MSBuild reads: <c>path(line,column,line,column): error CL0001: message</c>.</summary>
    public override string ToString() =>
        $"{Location.GetLinePosition().ToCanonicalString()}: {Severity.ToCanonicalString()} {Id}: {Message}";
}
