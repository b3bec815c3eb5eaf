using System.Text;
using CommitLang.Generator.Text;

namespace CommitLang.Generator.Norms;

/// <summary>A text that says again what parameters say: <c>$"MutualAid.1({bearer})"</c> instead of one more parameter.</summary>
internal static class TextTemplate
{
    /// <summary>The interpolated string that gives the text of a column in every instance; null when there is none.</summary>
    public static string? Find(
        int column, IReadOnlyList<IReadOnlyList<Code.Atom>> instances, IReadOnlyList<Parametrisation.Parameter> parameters)
    {
        // What a number looks like in a text depends on how it is written there.
        var usable = parameters.Where(parameter => parameter.Type != "decimal" && instances[0][parameter.Column].Value.Length > 0).ToList();
        var parts = Split(instances[0][column].Value, instances[0], usable);
        if (parts.TrueForAll(part => part.Parameter is null) || !instances.All(instance => Fill(parts, instance) == instance[column].Value))
        {
            return null;
        }

        var code = new StringBuilder("$\"");
        foreach (var (text, parameter) in parts)
        {
            code.Append(parameter is null ? CSharpText.Interpolated(text) : $"{{{parameter.Name}}}");
        }

        return code.Append('"').ToString();
    }

    private static List<(string Text, Parametrisation.Parameter? Parameter)> Split(
        string text, IReadOnlyList<Code.Atom> instance, List<Parametrisation.Parameter> parameters)
    {
        var parts = new List<(string, Parametrisation.Parameter?)>();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            if (FindAt(text, at, instance, parameters) is not { } parameter)
            {
                at++;
                continue;
            }

            parts.Add((text[start..at], null));
            parts.Add(("", parameter));
            start = at += instance[parameter.Column].Value.Length;
        }

        parts.Add((text[start..], null));
        parts.RemoveAll(part => part is ("", null));
        return parts;
    }

    private static Parametrisation.Parameter? FindAt(
        string text, int at, IReadOnlyList<Code.Atom> instance, List<Parametrisation.Parameter> parameters)
    {
        if (at > 0 && IsOfWord(text[at - 1]))
        {
            return null;
        }

        Parametrisation.Parameter? longest = null;
        foreach (var parameter in parameters)
        {
            var value = instance[parameter.Column].Value;
            var end = at + value.Length;
            if (string.CompareOrdinal(text, at, value, 0, value.Length) == 0
                && (end == text.Length || !IsOfWord(text[end]))
                && (longest is null || value.Length > instance[longest.Column].Value.Length))
            {
                longest = parameter;
            }
        }

        return longest;
    }

    private static string Fill(List<(string Text, Parametrisation.Parameter? Parameter)> parts, IReadOnlyList<Code.Atom> instance)
    {
        var text = new StringBuilder();
        foreach (var (part, parameter) in parts)
        {
            text.Append(parameter is null ? part : instance[parameter.Column].Value);
        }

        return text.ToString();
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
