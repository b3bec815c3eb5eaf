using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Binding;

/// <summary>What a quantifier ranges over, worked out when all declarations are known.</summary>
internal abstract class ValueRange
{
    /// <summary>The keys of all values there are.</summary>
    public abstract IEnumerable<string> Values { get; }

    /// <summary>The days on which a value is one of them.</summary>
    public abstract DaySet DaysOf(string value);

    /// <summary>All of a domain, on all days.</summary>
    public sealed class All(Func<IEnumerable<string>> domain) : ValueRange
    {
        public override IEnumerable<string> Values => domain();

        public override DaySet DaysOf(string value) => DaySet.All;
    }

    /// <summary>The members of a group, on their days of membership.</summary>
    public sealed class Members(GroupSymbol group) : ValueRange
    {
        private readonly Lazy<OrderedDictionary<string, DaySet>> _members = new(() => new(
            Membership.Of(group).Select(member => KeyValuePair.Create(member.Actor.Key, member.Days)), StringComparer.Ordinal));

        public override IEnumerable<string> Values => _members.Value.Keys;

        public override DaySet DaysOf(string value) => _members.Value.TryGetValue(value, out var days) ? days : DaySet.Empty;
    }
}
