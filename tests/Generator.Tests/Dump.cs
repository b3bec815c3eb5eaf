using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using CommitLang.Compiler;
using CommitLang.Generator.Norms;
using CommitLang.Runtime;

namespace CommitLang.Generator.Tests;

/// <summary>A norm with all that it consists of, as text: records with lists in them do not compare by content.</summary>
internal static class Dump
{
    /// <summary>A norm of a program as it stands in generated code: with its sentence and line.</summary>
    public static Norm Written(GroundNorm norm) => norm.Norm with { Sentence = norm.Sentence, Line = SourceLineCode.Line(norm.Written.Location) };

    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string or bool or int or Enum or Day or DaySet or Period or GroundTerm or Deed:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            case IEnumerable list:
                text.Append('[');
                foreach (var item in list)
                {
                    Write(item, text);
                    text.Append(';');
                }

                text.Append(']');
                break;
            default:
                text.Append(value.GetType().Name).Append('{');
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    text.Append(property.Name).Append('=');
                    Write(property.GetValue(value), text);
                    text.Append(',');
                }

                text.Append('}');
                break;
        }
    }
}
