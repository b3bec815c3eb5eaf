using System.Text;
using CommitLang.Runtime;
using CommitLang.Syntax;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Hovering;

/// <summary>What a written norm comes to, in Markdown.</summary>
internal static class NormText
{
    private const int MostInstances = 12;

    /// <summary>The plain sentences of a norm, how firm it is, on which days it is valid; empty when it comes to nothing.</summary>
    public static string Of(ProgramView view, NormSyntax norm)
    {
        var ground = view.GetModel(norm).GetNorms(norm);
        if (ground.IsEmpty)
        {
            return "";
        }

        var first = ground[0];
        var text = new StringBuilder();
        text.Append("**").Append(first.Norm.Firmness.ToString().ToLowerInvariant()).Append(' ').Append(Modality(first.Norm)).Append("**, ")
            .Append(first.Written.Title).Append('\n');
        SymbolText.Lines(text, ground.Take(MostInstances).Select(one => SymbolText.Escape(one.Sentence) + Days(one.Norm))
            .Concat(ground.Length > MostInstances ? [$"and {ground.Length - MostInstances} more"] : []));
        if (first.Norm.Source.Length > 0)
        {
            text.Append("\nSource: ").Append(SymbolText.Escape(first.Norm.Source)).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Modality(Norm norm) => norm.Modality switch
    {
        Runtime.Modality.Duty => "obligation",
        Runtime.Modality.Prohibition => "prohibition",
        _ => "permission",
    };

    private static string Days(Norm norm)
    {
        var valid = Evaluation.ValidityOf(norm);
        return valid.IsEmpty ? " (valid on no day)" : valid.Equals(DaySet.All) ? "" : $" (valid{DaysText.Of(valid)})";
    }
}
