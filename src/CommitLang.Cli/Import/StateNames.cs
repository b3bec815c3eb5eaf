using System.Globalization;
using System.Text;

namespace CommitLang.Cli.Import;

/// <summary>What states are called: a name that the language allows, and the name in full.</summary>
internal sealed class StateNames
{
    private static readonly string[] Columns = ["ccode", "statenme"];

    // What the written files call their own things; a state of such a name would hide one of them.
    private static readonly string[] Taken =
        ["Aggression", "Assist", "Atop", "Attack", "Cow", "Defense", "FoesOf", "FriendsOf", "JoinPact", "Members", "Neutrality", "Offense", "OtherState",
            "Partner", "Phase", "Source", "UseForce", "War", "WithinLimits"];

    private readonly Dictionary<int, string> _titles = [];
    private readonly Dictionary<int, string> _names = [];

    /// <summary>Reads a table of states; of several names of one state the last is taken.</summary>
    public static StateNames Read(string fullPath, string path, ImportProblems problems)
    {
        var names = new StateNames();
        foreach (var row in CsvTable.Read(fullPath, path, Columns, problems).Rows)
        {
            names._titles[row.Needed("ccode")] = row.Text("statenme");
        }

        return names;
    }

    /// <summary>Gives each state a name of its own.</summary>
    public void Name(IEnumerable<int> states)
    {
        var codes = states.Distinct().Order().ToList();
        var shared = codes.GroupBy(Identifier, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            var name = Identifier(code);
            _names[code] = shared.Contains(name) || Array.Exists(Taken, taken => name.StartsWith(taken, StringComparison.Ordinal))
                ? string.Create(CultureInfo.InvariantCulture, $"{name}_{code}")
                : name;
        }
    }

    public string this[int state] => _names[state];

    /// <summary>The name in full, as it may stand between quotation marks.</summary>
    public string Title(int state)
    {
        var text = new StringBuilder();
        foreach (var letter in _titles.GetValueOrDefault(state) is { Length: > 0 } title ? title : Numbered(state, " "))
        {
            text.Append(letter is '"' or '\\' ? "\\" : "").Append(char.IsControl(letter) ? ' ' : letter);
        }

        return text.ToString();
    }

    /// <summary>Words with capitals and nothing between them: "St. Kitts and Nevis" is StKittsAndNevis.</summary>
    private string Identifier(int state)
    {
        var name = new StringBuilder();
        var isStart = true;
        foreach (var letter in _titles.GetValueOrDefault(state) ?? "")
        {
            if (char.IsLetter(letter) || char.IsAsciiDigit(letter) && name.Length > 0)
            {
                name.Append(isStart ? char.ToUpperInvariant(letter) : letter);
                isStart = false;
            }
            else if (letter != '\'')
            {
                isStart = true;
            }
        }

        return name.Length > 0 ? name.ToString() : Numbered(state, "");
    }

    private static string Numbered(int state, string between) => string.Create(CultureInfo.InvariantCulture, $"State{between}{state}");
}
