using System.Text;

namespace CommitLang.Generator.Text;

/// <summary>Puts an expression on one line when it fits and breaks it at its arguments when it does not.</summary>
internal sealed class Layout(CodeWriter writer, Func<Code.Atom, string> write)
{
    private readonly StringBuilder _flat = new();

    /// <summary>Writes <c>prefix expression suffix</c>.</summary>
    public void Write(string prefix, Code code, string suffix)
    {
        if (code is Code.Initialiser initialiser)
        {
            Arguments($"{prefix}{initialiser.Head}(", initialiser.Arguments, "");
            Block(initialiser.Properties, " = ", suffix);
            return;
        }

        var flat = _flat.Clear().Append(prefix);
        code.AppendTo(flat, write);
        if (flat.Append(suffix).Length <= writer.Room || code is Code.Leaf or Code.Atom)
        {
            writer.Line(flat);
            return;
        }

        switch (code)
        {
            case Code.Call call:
                Arguments($"{prefix}{call.Head}(", call.Arguments, suffix);
                break;
            case Code.Member member:
                Arguments($"{prefix}{member.Target.Flat(write)}.{member.Name}(", member.Arguments, suffix);
                break;
            case Code.List list:
                writer.Line($"{prefix}new {list.Type}[]");
                Block([.. list.Items.Select(item => new Labelled(null, item))], "", suffix);
                break;
        }
    }

    private void Arguments(string head, IReadOnlyList<Labelled> arguments, string suffix)
    {
        if (arguments.Count == 0)
        {
            writer.Line($"{head}){suffix}");
            return;
        }

        writer.Line(head);
        writer.Indent();
        for (var i = 0; i < arguments.Count; i++)
        {
            var (label, code) = arguments[i];
            Write(label is null ? "" : $"{label}: ", code, i < arguments.Count - 1 ? "," : $"){suffix}");
        }

        writer.Outdent();
    }

    private void Block(IReadOnlyList<Labelled> items, string colon, string suffix)
    {
        writer.Open();
        for (var i = 0; i < items.Count; i++)
        {
            var (label, code) = items[i];
            Write(label is null ? "" : $"{label}{colon}", code, ",");
        }

        writer.Close($"}}{suffix}");
    }
}
