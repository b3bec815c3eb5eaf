using CommitLang.Runtime;

namespace CommitLang.Cli.Import;

/// <summary>One state, or a variable for several and what it ranges over.</summary>
/// <param name="Term">The name of the state or variable.</param>
/// <param name="Where">What a variable ranges over.</param>
internal sealed record Choice(string Term, IReadOnlyList<string> Where)
{
    /// <summary>Some partners of a member.</summary>
    /// <param name="variable">The variable if they are several.</param>
    /// <param name="bearing">The member.</param>
    /// <param name="partners">The partners.</param>
    /// <param name="days">The days on which the member and these partners are bound.</param>
    /// <param name="phase">The names of the phase.</param>
    /// <param name="states">The names of states.</param>
    public static Choice Of(
        string variable, Bearing bearing, IReadOnlyCollection<int> partners, DaySet days, PhaseNames phase, StateNames states)
    {
        if (partners.Count == 1)
        {
            return new Choice(states[partners.First()], []);
        }

        // Of those who are bound as long as the member it is one: with it, it is the group of all or one that others have too.
        var isOfTheFirst = bearing.Entry == days.First;
        var group = phase.Group(isOfTheFirst ? [.. partners, bearing.State] : partners);
        return new Choice(
            variable, isOfTheFirst ? [$"{variable} in {group}", $"{variable} is not {states[bearing.State]}"] : [$"{variable} in {group}"]);
    }
}
