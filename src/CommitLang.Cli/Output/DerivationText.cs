using System.Globalization;
using CommitLang.Checker;
using CommitLang.Cli.Terminal;
using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>Derivations for people: what is explained, then its steps with a number each, their lines below.</summary>
internal static class DerivationText
{
    private const string Indent = "   ";

    public static void Write(IReadOnlyList<Derivation> derivations, Palette palette, TextWriter output)
    {
        for (var i = 0; i < derivations.Count; i++)
        {
            if (i > 0)
            {
                output.WriteLine();
            }

            Write(derivations[i], palette, output);
        }
    }

    private static void Write(Derivation derivation, Palette palette, TextWriter output)
    {
        output.WriteLine(palette.Strong(OneLine.Of(derivation.Title)));
        if (derivation.Location is { } location)
        {
            output.WriteLine(palette.Faint($"at {OneLine.Of(location.ToString())}"));
        }

        for (var i = 0; i < derivation.Steps.Length; i++)
        {
            var step = derivation.Steps[i];
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            output.WriteLine();
            output.WriteLine($"{palette.Strong($"{number}. {OneLine.Of(step.Title)}")}{Place(step.Location, palette)}");
            foreach (var line in step.Lines)
            {
                WriteLine(line, palette, output);
            }
        }
    }

    private static void WriteLine(DerivationLine line, Palette palette, TextWriter output)
    {
        output.Write(string.Concat(Enumerable.Repeat(Indent, line.Depth + 1)));
        if (line.Day is { } day)
        {
            output.Write($"{palette.Date(day.ToString())}  ");
        }

        output.WriteLine($"{OneLine.Of(line.Text)}{Place(line.Location, palette)}");
    }

    private static string Place(Location? location, Palette palette) =>
        location is null ? "" : palette.Faint($" ({OneLine.Of(location.ToString())})");
}
