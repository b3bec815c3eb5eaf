using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace CommitLang.Testing;

/// <summary>What a failed comparison says: changed lines with two lines around them.</summary>
internal static class SnapshotMessage
{
    private const int Context = 2;

    public static string Write(string file, string? verified, string received)
    {
        var message = new StringBuilder();
        message.Append(verified is null ? $"{file} does not exist. Received:" : $"{file} differs (- verified, + received):").Append('\n');
        if (verified is null)
        {
            message.Append(received);
        }
        else
        {
            WriteDifference(message, InlineDiffBuilder.Diff(verified, received, ignoreWhiteSpace: false).Lines);
        }

        return message.Append('\n').Append("To accept: ").Append(SnapshotAcceptance.Variable).Append("=1 dotnet test").ToString();
    }

    private static void WriteDifference(StringBuilder message, List<DiffPiece> lines)
    {
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsNearChange(lines, i))
            {
                continue;
            }

            if (i != last + 1)
            {
                message.Append("  ...\n");
            }

            last = i;
            message.Append(Mark(lines[i].Type)).Append(lines[i].Text).Append('\n');
        }
    }

    private static bool IsNearChange(List<DiffPiece> lines, int index)
    {
        var from = Math.Max(0, index - Context);
        var to = Math.Min(lines.Count - 1, index + Context);
        return lines.GetRange(from, to - from + 1).Exists(line => line.Type != ChangeType.Unchanged);
    }

    private static string Mark(ChangeType type) => type switch
    {
        ChangeType.Inserted => "+ ",
        ChangeType.Deleted => "- ",
        _ => "  ",
    };
}
