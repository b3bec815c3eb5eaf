using CommitLang.Compiler;
using CommitLang.Generator.Norms;
using CommitLang.Generator.Text;

namespace CommitLang.Generator.Model;

/// <summary>Writes which statement prevails over which.</summary>
internal static class PrecedenceCode
{
    public static void Write(CodeWriter writer, IReadOnlyList<Prevalence> rules, ModelNames names)
    {
        writer.Line("private static Precedence[] Prevailing()");
        writer.Open();
        if (rules.Count == 0)
        {
            writer.Line("return global::System.Array.Empty<Precedence>();");
            writer.Close();
            return;
        }

        writer.Line("return new Precedence[]");
        writer.Open();
        foreach (var rule in rules)
        {
            writer.Line($"new Precedence({CSharpText.Literal(rule.Winner)}, {CSharpText.Literal(rule.Loser)}, {CSharpText.Literal(rule.Rule)})");
            writer.Open();
            writer.Line($"Line = {SourceLineCode.Of(rule.Location)},");
            if (rule.Among is { } among)
            {
                writer.Line($"Among = new string[] {{ {string.Join(", ", among.Select(CSharpText.Literal))} }},");
            }

            if (rule.AmongDays is { } days)
            {
                new Layout(writer, names.Write).Write("AmongDays = ", ConditionCode.DaysOfEach(days), ",");
            }

            if (rule.Bearer is { } bearer)
            {
                writer.Line($"Bearer = {CSharpText.Literal(bearer)},");
            }

            writer.Close("},");
        }

        writer.Close("};");
        writer.Close();
    }
}
