using System.Text;

namespace CommitLang.Generator.Text;

/// <summary>An expression of C# before it is laid out.</summary>
internal abstract record Code
{
    /// <summary>Fixed text.</summary>
    public sealed record Leaf(string Text) : Code;

    /// <summary>A value in which instances of one norm may differ.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Value">The key, ISO date, text or number.</param>
    /// <param name="Role">What a parameter for it would be called.</param>
    public sealed record Atom(AtomKind Kind, string Value, string Role) : Code;

    /// <summary><c>Head(Label: Argument, ...)</c></summary>
    public sealed record Call(string Head, params IReadOnlyList<Labelled> Arguments) : Code;

    /// <summary><c>Target.Name(...)</c></summary>
    public sealed record Member(Code Target, string Name, params IReadOnlyList<Labelled> Arguments) : Code;

    /// <summary><c>new Type[] { a, b }</c></summary>
    public sealed record List(string Type, IReadOnlyList<Code> Items) : Code;

    /// <summary><c>Head(Label: Argument, ...) { A = a, B = b }</c>, always over several lines.</summary>
    public sealed record Initialiser(string Head, IReadOnlyList<Labelled> Arguments, IReadOnlyList<Labelled> Properties) : Code;

    /// <summary>The code on one line.</summary>
    public string Flat(Func<Atom, string> write)
    {
        var text = new StringBuilder();
        AppendTo(text, write);
        return text.ToString();
    }

    /// <summary>Appends the code on one line.</summary>
    public void AppendTo(StringBuilder text, Func<Atom, string> write)
    {
        switch (this)
        {
            case Leaf leaf:
                text.Append(leaf.Text);
                break;
            case Atom atom:
                text.Append(write(atom));
                break;
            case Call call:
                text.Append(call.Head).Append('(');
                Append(call.Arguments, ": ", text, write);
                text.Append(')');
                break;
            case Member member:
                member.Target.AppendTo(text, write);
                text.Append('.').Append(member.Name).Append('(');
                Append(member.Arguments, ": ", text, write);
                text.Append(')');
                break;
            case List list:
                text.Append("new ").Append(list.Type).Append("[] { ");
                Append([.. list.Items.Select(item => new Labelled(null, item))], "", text, write);
                text.Append(" }");
                break;
            case Initialiser initialiser:
                text.Append(initialiser.Head).Append('(');
                Append(initialiser.Arguments, ": ", text, write);
                text.Append(") { ");
                Append(initialiser.Properties, " = ", text, write);
                text.Append(" }");
                break;
        }
    }

    private static void Append(IReadOnlyList<Labelled> items, string colon, StringBuilder text, Func<Atom, string> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            if (items[i].Label is { } label)
            {
                text.Append(label).Append(colon);
            }

            items[i].Code.AppendTo(text, write);
        }
    }
}

/// <summary>An argument or property.</summary>
internal readonly record struct Labelled(string? Label, Code Code)
{
    public static implicit operator Labelled(Code code) => new(null, code);
}

/// <summary>What a <see cref="Code.Atom"/> stands for.</summary>
internal enum AtomKind
{
    Party,
    Area,
    Person,
    Document,
    Day,
    Number,
    Text,
}
