using System.Globalization;
using System.Text;
using CommitLang.Checker;

namespace CommitLang.Tooling.Findings;

/// <summary>Derivations in Markdown, for where an editor shows them.</summary>
public static class DerivationMarkdown
{
    /// <summary>The steps of derivations, with a number each.</summary>
    public static string Of(IEnumerable<Derivation> derivations)
    {
        var text = new StringBuilder();
        foreach (var derivation in derivations)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("## ").Append(derivation.Title).Append('\n');
            for (var i = 0; i < derivation.Steps.Length; i++)
            {
                var step = derivation.Steps[i];
                text.Append('\n').Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append(". **").Append(step.Title).Append("**").Append(Place(step.Location)).Append('\n');
                foreach (var line in step.Lines)
                {
                    text.Append(' ', 3 * (line.Depth + 1)).Append("- ").Append(line.Day is { } day ? $"`{day}` " : "").Append(line.Text).Append(Place(line.Location)).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string Place(Diagnostics.Location? place) => place is null ? "" : $" ({place})";
}
