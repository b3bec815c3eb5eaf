using System.Collections.Immutable;
using System.Globalization;

namespace CommitLang.Cli.Import;

/// <summary>What a phase of an alliance declares: its treaty, groups of its members, and what its duties depend on.</summary>
internal sealed class PhaseNames
{
    private readonly string _prefix;
    private readonly Dictionary<string, (string Name, ImmutableArray<int> States)> _groups = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, OpenCondition> _conditions = new(StringComparer.Ordinal);

    public PhaseNames(IAllianceTable table, Phase phase)
    {
        _prefix = phase.Number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"Phase{phase.Number}");
        Treaty = string.Create(CultureInfo.InvariantCulture, $"{table.Name}{phase.Alliance}{_prefix}");
        Members = $"{_prefix}Members";
        _groups[Key(phase.Members.Keys)] = (Members, []);
    }

    public string Treaty { get; }

    /// <summary>The group of all members.</summary>
    public string Members { get; }

    /// <summary>The groups of some of the members, in the order in which they were first spoken of.</summary>
    public List<(string Name, ImmutableArray<int> States)> Groups { get; } = [];

    /// <summary>What duties depend on, by name.</summary>
    public IEnumerable<(string Name, OpenCondition Condition)> Conditions => _conditions.Select(pair => (pair.Key, pair.Value));

    /// <summary>The name of the group of some members.</summary>
    public string Group(IReadOnlyCollection<int> states)
    {
        var key = Key(states);
        if (!_groups.TryGetValue(key, out var group))
        {
            group = (string.Create(CultureInfo.InvariantCulture, $"{_prefix}Partners{_groups.Count}"), [.. states.Order()]);
            _groups[key] = group;
            Groups.Add(group);
        }

        return group.Name;
    }

    /// <summary>The name of a condition.</summary>
    public string Condition(OpenCondition condition)
    {
        var name = _prefix + condition.Name;
        _conditions.TryAdd(name, condition);
        return name;
    }

    private static string Key(IEnumerable<int> states) => string.Join(',', states.Order());
}
