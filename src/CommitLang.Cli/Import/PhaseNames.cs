using System.Collections.Immutable;
using System.Globalization;

namespace CommitLang.Cli.Import;

/// <summary>What a phase of an alliance declares: its treaty, groups of its members, and what its duties depend on.</summary>
internal sealed class PhaseNames
{
    private readonly string _prefix;
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);
    private readonly ImmutableArray<int> _members;
    private readonly SortedDictionary<string, OpenCondition> _conditions = new(StringComparer.Ordinal);

    public PhaseNames(IAllianceTable table, Phase phase)
    {
        _prefix = phase.Number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"Phase{phase.Number}");
        Treaty = string.Create(CultureInfo.InvariantCulture, $"{table.Name}{phase.Alliance}{_prefix}");
        Members = $"{_prefix}Members";
        _members = [.. phase.Members.Keys];
        _groups[Key(_members)] = Members;
    }

    public string Treaty { get; }

    /// <summary>The group of all members, on their days.</summary>
    public string Members { get; }

    /// <summary>The group of all who are members on any day.</summary>
    public string EverMembers => field ??= Add($"{_prefix}EverMembers", "all who are ever members", _members);

    /// <summary>The groups of some of the members and of all who ever are, in the order in which they were first spoken of.</summary>
    public List<(string Name, string Title, ImmutableArray<int> States)> Groups { get; } = [];

    /// <summary>What duties depend on, by name.</summary>
    public IEnumerable<(string Name, OpenCondition Condition)> Conditions => _conditions.Select(pair => (pair.Key, pair.Value));

    /// <summary>The name of the group of some members.</summary>
    public string Group(IReadOnlyCollection<int> states)
    {
        var key = Key(states);
        if (!_groups.TryGetValue(key, out var name))
        {
            _groups[key] = name = Add(string.Create(CultureInfo.InvariantCulture, $"{_prefix}Partners{_groups.Count}"), "some members", [.. states.Order()]);
        }

        return name;
    }

    /// <summary>The name of a condition.</summary>
    public string Condition(OpenCondition condition)
    {
        var name = _prefix + condition.Name;
        _conditions.TryAdd(name, condition);
        return name;
    }

    private string Add(string name, string title, ImmutableArray<int> states)
    {
        Groups.Add((name, title, states));
        return name;
    }

    private static string Key(IEnumerable<int> states) => string.Join(',', states.Order());
}
