using System.Globalization;

namespace CommitLang.Generator.Text;

/// <summary>The names of one class, parameter list or folder: hands out each identifier once.</summary>
internal sealed class NameScope
{
    // Most classes ask for no name at all.
    private readonly Lazy<HashSet<string>> _names;

    /// <summary>Creates a scope in which some names cannot be had.</summary>
    public NameScope(IEnumerable<string> reserved, StringComparer? comparer = null) =>
        _names = new Lazy<HashSet<string>>(() => new HashSet<string>(reserved, comparer ?? StringComparer.Ordinal));

    /// <summary>What every class inherits; hiding it is a warning.</summary>
    public static IReadOnlyList<string> OfObject { get; } =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private HashSet<string> Taken => _names.Value;

    /// <summary>An identifier for a member or type, with a capital first unless that is taken and the name itself is not.</summary>
    public string Member(string name)
    {
        var capitalised = Identifier.Capitalised(name);
        var plain = Identifier.From(name);
        return !Taken.Contains(capitalised) || Taken.Contains(plain) || char.IsAsciiLetterLower(plain[0])
            ? Identifier.Escape(Unique(capitalised))
            : Identifier.Escape(Unique(plain));
    }

    /// <summary>An identifier for a parameter, as it is declared.</summary>
    public string Parameter(string name) => Identifier.Escape(Unique(Identifier.From(name)));

    /// <summary>The name, or the name and the first number from 2 that makes it new.</summary>
    public string Unique(string name)
    {
        if (Taken.Add(name))
        {
            return name;
        }

        for (var number = 2; ; number++)
        {
            var other = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
            if (Taken.Add(other))
            {
                return other;
            }
        }
    }
}
