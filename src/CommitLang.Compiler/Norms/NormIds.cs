using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CommitLang.Compiler.Binding;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Norms;

/// <summary>What ground norms are called: their statement, their place in it, and what tells them from others of the same text.</summary>
internal sealed class NormIds
{
    private readonly StringBuilder _id = new();

    public string Of(BoundNorm norm, Bearer bearer, Bindings bindings, ImmutableArray<GroundTerm> acts, bool isOpen)
    {
        _id.Clear().Append(norm.Statement.Path);
        if (norm.Statement.NormCount > 1)
        {
            _id.Append(CultureInfo.InvariantCulture, $"#{norm.Ordinal}");
        }

        var isOneOfMany = bearer.Group is null && norm.Bearer.Members.Count + (norm.Bearer.IsOpen ? 1 : 0) > 1;
        var isOneAct = isOpen || norm.Act is { HasChoice: true } && acts.Length == 1;
        var separator = "(";
        if (isOneOfMany)
        {
            Add("", bearer.Members[0].Name);
        }

        foreach (var (variable, _) in norm.Ranges)
        {
            if (variable != norm.Bearer.Variable)
            {
                Add(variable, bindings[variable]);
            }
        }

        foreach (var argument in isOneAct ? acts[0].Arguments : [])
        {
            Add(argument.Parameter, argument.Value);
        }

        for (var i = 0; norm.Act is { HasEach: true } act && !isOneAct && i < act.Values.Length; i++)
        {
            foreach (var each in act.Values[i].Each)
            {
                Add(act.Symbol.Parameters[i].Name, bindings[each.Key]);
            }
        }

        return _id.Length == norm.Statement.Path.Length ? norm.Statement.Path : (separator == "(" ? _id : _id.Append(')')).ToString();

        void Add(string name, string? value)
        {
            _id.Append(separator).Append(name).Append(name.Length == 0 ? "" : ": ").Append(value);
            separator = ", ";
        }
    }
}
