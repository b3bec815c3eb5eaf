using System.Text;
using CommitLang.Generator.Text;

namespace CommitLang.Generator.Norms;

/// <summary>What is left of an expression without its atoms, and the other way round.</summary>
internal static class Skeleton
{
    /// <summary>Appends the expression with gaps to a key, and collects what was in the gaps.</summary>
    public static void Write(Code code, StringBuilder key, List<Code.Atom> atoms)
    {
        switch (code)
        {
            case Code.Leaf leaf:
                key.Append(leaf.Text).Append('\u0001');
                break;
            case Code.Atom atom:
                key.Append('\u0002').Append((char)('0' + (int)atom.Kind));
                atoms.Add(atom);
                break;
            case Code.Call call:
                Write(call.Head, call.Arguments, key, atoms);
                break;
            case Code.Member member:
                Write(member.Target, key, atoms);
                Write($".{member.Name}", member.Arguments, key, atoms);
                break;
            case Code.List list:
                Write($"new {list.Type}[]", [.. list.Items.Select(item => new Labelled(null, item))], key, atoms);
                break;
            case Code.Initialiser initialiser:
                Write(initialiser.Head, initialiser.Arguments, key, atoms);
                Write("", initialiser.Properties, key, atoms);
                break;
        }
    }

    /// <summary>The expression with its atoms replaced, in the order in which <see cref="Write(Code, StringBuilder, List{Code.Atom})"/> finds them.</summary>
    public static Code Fill(Code code, Func<Code.Atom, Code> replace) => code switch
    {
        Code.Atom atom => replace(atom),
        Code.Call call => call with { Arguments = Fill(call.Arguments, replace) },
        Code.Member member => FillMember(member, replace),
        Code.List list => list with { Items = [.. list.Items.Select(item => Fill(item, replace))] },
        Code.Initialiser initialiser => FillInitialiser(initialiser, replace),
        _ => code,
    };

    private static Code.Member FillMember(Code.Member member, Func<Code.Atom, Code> replace)
    {
        var target = Fill(member.Target, replace);
        return new Code.Member(target, member.Name, Fill(member.Arguments, replace));
    }

    private static Code.Initialiser FillInitialiser(Code.Initialiser initialiser, Func<Code.Atom, Code> replace)
    {
        var arguments = Fill(initialiser.Arguments, replace);
        return new Code.Initialiser(initialiser.Head, arguments, Fill(initialiser.Properties, replace));
    }

    private static List<Labelled> Fill(IReadOnlyList<Labelled> items, Func<Code.Atom, Code> replace) =>
        [.. items.Select(item => new Labelled(item.Label, Fill(item.Code, replace)))];

    private static void Write(string head, IReadOnlyList<Labelled> items, StringBuilder key, List<Code.Atom> atoms)
    {
        key.Append(head).Append('(');
        foreach (var (label, code) in items)
        {
            key.Append(label).Append('=');
            Write(code, key, atoms);
        }

        key.Append(')');
    }
}
