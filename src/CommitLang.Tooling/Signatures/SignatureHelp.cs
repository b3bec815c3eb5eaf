using System.Collections.Immutable;
using CommitLang.Tooling.Completion;
using CommitLang.Tooling.Hovering;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Signatures;

/// <summary>What an act, an event or a state takes, while its arguments are written.</summary>
/// <param name="Label">Its name with its parameters.</param>
/// <param name="Documentation">What it is, in Markdown.</param>
/// <param name="Parameters">The parameters, each as it stands in the label, and what can stand for it.</param>
/// <param name="Active">The number of the one that is written now; that of all when it is none of them.</param>
public sealed record SignatureHelp(string Label, string Documentation, ImmutableArray<(string Label, string Meaning)> Parameters, int Active)
{
    /// <summary>The help for a place; null outside of parentheses.</summary>
    public static SignatureHelp? At(ProgramView view, ProgramFile file, int position)
    {
        if (ArgumentPlace.At(view, file, position) is not { } place)
        {
            return null;
        }

        var symbol = place.Symbol;
        var labelled = place.Label is { } label ? symbol.Parameters.ToList().FindIndex(parameter => parameter.Name == label) : -1;
        var free = symbol.Parameters.ToList().FindIndex(parameter => !place.Labels.Contains(parameter.Name));
        var active = labelled >= 0 ? labelled : place.Labels.Count > 0 ? free : place.Number;
        return new SignatureHelp(
            SymbolText.Signature(symbol),
            string.Join("\n\n", new[] { symbol.DisplayName, symbol.Documentation }.Where(text => text.Length > 0)),
            [.. symbol.Parameters.Select(parameter => (SymbolText.ParameterText(parameter), parameter.TypeText))],
            active < 0 ? symbol.Parameters.Length : active);
    }

}
