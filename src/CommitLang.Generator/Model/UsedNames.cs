using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Generator.Model;

/// <summary>The keys that norms and facts name, so that a library of all countries does not fill a model about three.</summary>
internal sealed class UsedNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public UsedNames(NormProgram program)
    {
        foreach (var ground in program.Norms)
        {
            Add(ground.Norm);
        }

        foreach (var fact in program.Facts)
        {
            Add(fact.Term);
            Add(fact.Actor);
        }

        foreach (var defined in program.DefinedEvents)
        {
            Add(defined.Event);
            Add(defined.Deed.Actor);
            Add(defined.Deed.Act);
        }
    }

    public bool Contains(string key) => _names.Contains(key);

    /// <summary>Adds a key; false when it was known or is none.</summary>
    public bool Add(string? key) => key is not null && _names.Add(key);

    private void Add(Norm norm)
    {
        foreach (var name in norm.Bearer.Members.Select(member => member.Name).Concat(norm.Beneficiaries ?? []).Concat(norm.Holders))
        {
            Add(name);
        }

        foreach (var term in norm.Alternatives.Concat(norm.Exceptions).Prepend(norm.Act))
        {
            Add(term);
        }

        foreach (var condition in new[] { norm.When, norm.While, norm.Unless, norm.Until })
        {
            Add(condition);
        }

        Add(norm.NotBefore);
        Add(norm.Deadline switch
        {
            Deadline.WithinOf within => within.Moment,
            Deadline.By by => by.Moment,
            _ => null,
        });
    }

    private void Add(GroundTerm term)
    {
        Add(term.Name);
        foreach (var argument in term.Arguments)
        {
            Add(argument.Value);
        }
    }

    private void Add(Condition? condition)
    {
        switch (condition)
        {
            case Happened happened:
                Add(happened.Moment);
                break;
            case Holds holds:
                Add(holds.State);
                break;
            case HappenedBefore before:
                Add(before.First);
                Add(before.Second);
                break;
            case HappenedAfter after:
                Add(after.First);
                Add(after.Second);
                break;
            case WithinOf within:
                Add(within.Moment);
                break;
            case LongSince since:
                Add(since.Moment);
                break;
            case Not not:
                Add(not.Inner);
                break;
            case AllOf or AtLeast:
                foreach (var part in condition is AllOf all ? all.Parts : ((AtLeast)condition).Parts)
                {
                    Add(part);
                }

                break;
        }
    }

    private void Add(Moment? moment)
    {
        switch (moment)
        {
            case Moment.Event happening:
                Add(happening.Term);
                break;
            case Moment.Performance performance:
                Add(performance.Deed.Actor);
                Add(performance.Deed.Act);
                break;
            case Moment.Conduct conduct:
                Add(conduct.Deed.Actor);
                Add(conduct.Deed.Act);
                break;
        }
    }
}
