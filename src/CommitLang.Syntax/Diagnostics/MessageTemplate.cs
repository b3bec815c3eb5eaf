using System.Collections.Immutable;

namespace CommitLang.Diagnostics;

/// <summary>A sentence with named gaps, such as <c>{expected} is missing.</c></summary>
internal sealed class MessageTemplate
{
    private readonly List<Part> _parts;

    public MessageTemplate(string format)
    {
        _parts = Split(format);
        Names = [.. _parts.Where(part => part.IsName).Select(part => part.Text).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The names of the gaps, in the order in which they first appear.</summary>
    public ImmutableArray<string> Names { get; }

    public string Format(ImmutableArray<DiagnosticArgument> arguments)
    {
        var pieces = new string[_parts.Count];
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i] = _parts[i].IsName ? ValueOf(_parts[i].Text, arguments) : _parts[i].Text;
        }

        return string.Concat(pieces);
    }

    private static string ValueOf(string name, ImmutableArray<DiagnosticArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        throw new ArgumentException($"There is no value for '{name}'.", nameof(arguments));
    }

    private static List<Part> Split(string format)
    {
        var parts = new List<Part>();
        var rest = 0;
        while (rest < format.Length)
        {
            var brace = format.AsSpan(rest).IndexOfAny('{', '}');
            if (brace < 0)
            {
                break;
            }

            brace += rest;
            var escaped = brace + 1 < format.Length && format[brace + 1] == format[brace];
            if (escaped)
            {
                parts.Add(new Part(format[rest..(brace + 1)], false));
                rest = brace + 2;
                continue;
            }

            var end = format[brace] == '{' ? format.IndexOf('}', brace) : -1;
            if (end < 0)
            {
                throw new FormatException($"Braces are not balanced in \"{format}\".");
            }

            parts.Add(new Part(format[rest..brace], false));
            parts.Add(new Part(CheckedName(format[(brace + 1)..end], format), true));
            rest = end + 1;
        }

        parts.Add(new Part(format[rest..], false));
        return parts;
    }

    private static string CheckedName(string name, string format) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && Array.TrueForAll(name.ToCharArray(), char.IsAsciiLetterOrDigit)
            ? name
            : throw new FormatException($"'{name}' is no name for a gap in \"{format}\".");

    private sealed record Part(string Text, bool IsName);
}
