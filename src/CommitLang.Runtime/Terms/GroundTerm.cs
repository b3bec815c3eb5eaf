namespace CommitLang.Runtime;

/// <summary>
/// An event, a state or an act with all its arguments filled in, such as <c>Attack(by: Sudland, on: Norland)</c>.
/// Two are equal when their canonical texts are.
/// </summary>
public sealed class GroundTerm : IEquatable<GroundTerm>, IComparable<GroundTerm>
{
    private readonly int _hash;

    /// <summary>A term of a name and its arguments, in the order of the declaration.</summary>
    public GroundTerm(string name, params IReadOnlyList<Argument> arguments)
    {
        Name = name;
        Arguments = arguments;
        Text = TextOf(name, arguments);
        _hash = StringComparer.Ordinal.GetHashCode(Text);
    }

    /// <summary>The declared name.</summary>
    public string Name { get; }

    /// <summary>The arguments in the order of the declaration.</summary>
    public IReadOnlyList<Argument> Arguments { get; }

    /// <summary>The canonical text, also the key in a log.</summary>
    public string Text { get; }

    /// <summary>The value of a parameter, or null when there is none of that name.</summary>
    public string? this[string parameter]
    {
        get
        {
            foreach (var argument in Arguments)
            {
                if (argument.Parameter == parameter)
                {
                    return argument.Value;
                }
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public bool Equals(GroundTerm? other) => ReferenceEquals(this, other) || other is not null && _hash == other._hash && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GroundTerm);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public int CompareTo(GroundTerm? other) => string.CompareOrdinal(Text, other?.Text);

    /// <summary>The canonical text.</summary>
    public override string ToString() => Text;

    private static string TextOf(string name, IReadOnlyList<Argument> arguments) => arguments switch
    {
        [] => name,
        [var only] => string.Concat(string.Concat(name, "(", only.Parameter, ": "), only.Value, ")"),
        _ => $"{name}({string.Join(", ", arguments)})",
    };
}

/// <summary>One argument of a <see cref="GroundTerm"/>.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Value">The value: a declared name, a number or a text.</param>
public sealed record Argument(string Parameter, string Value)
{
    /// <summary>As it is written: <c>of: Norland</c>.</summary>
    public override string ToString() => $"{Parameter}: {Value}";
}

/// <summary>An act and who performs it.</summary>
/// <param name="Actor">The name of the party that performs it.</param>
/// <param name="Act">The act.</param>
public sealed record Deed(string Actor, GroundTerm Act)
{
    /// <summary>As it is written: <c>Norland does SignPeace(with: Sudland)</c>.</summary>
    public override string ToString() => $"{Actor} does {Act.Text}";
}
