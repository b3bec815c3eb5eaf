using CommitLang.Checker.Encoding;
using CommitLang.Checker.Findings;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>What the facts, the constraints and the acts of a program do not allow of a scenario, with both places.</summary>
internal sealed class ScenarioConflicts(NormProgram program)
{
    private readonly Conduct _conduct = new(program.Vocabulary);

    public IEnumerable<Instance> Of(ProgramTest test)
    {
        var log = FactLogs.Of(program.Vocabulary, program.Facts.Concat(test.Entries));
        return OfFacts(test).Concat(OfConstraints(test, log)).Concat(OfActs(test, log));
    }

    private IEnumerable<Instance> OfFacts(ProgramTest test)
    {
        foreach (var entry in test.Entries)
        {
            foreach (var fact in program.Facts.Where(fact => fact.Kind == entry.Kind && IsSame(entry, fact)))
            {
                if (fact.From.IsNever)
                {
                    yield return Conflict(
                        test, $"a fact says that this never happens: {Text(fact)}", entry.Location, fact.Location, "never, by this fact");
                }
                else if (SpanConflict(entry, fact) is { } reason)
                {
                    yield return Conflict(test, reason, entry.Location, fact.Location, "known by this fact");
                }
            }
        }
    }

    /// <summary>A span that overlaps the known one without lying in it, or that ends what is known to go on.</summary>
    private static string? SpanConflict(GroundFact entry, GroundFact fact)
    {
        if (fact.Kind != FactKind.State || !fact.Term.Equals(entry.Term) || entry.From >= fact.End || fact.From >= entry.End)
        {
            return null;
        }

        return entry.From < fact.From || entry.End > fact.End
            ? $"a fact says that {Text(fact)} holds from {fact.From}{(fact.End.IsNever ? "" : $" until {fact.End}")}"
            : fact.End.IsNever && !entry.End.IsNever ? $"a fact says that {Text(fact)} still holds" : null;
    }

    /// <summary>Whether what is said to happen is, or comes with, what the fact is about.</summary>
    private bool IsSame(GroundFact entry, GroundFact fact) => entry.Kind == FactKind.Act
        ? _conduct.IsPerforming(new Deed(entry.Actor ?? "", entry.Term), new Deed(fact.Actor ?? "", fact.Term))
        : program.Vocabulary.InAreasAround(entry.Term).Contains(fact.Term);

    private IEnumerable<Instance> OfConstraints(ProgramTest test, FactLog log)
    {
        foreach (var constraint in program.Constraints)
        {
            var index = new ProgramIndex(program with { Constraints = [constraint], Facts = [], Norms = [] });
            var seen = new HashSet<(Atom, Atom)>();
            foreach (var entry in test.Entries)
            {
                foreach (var (kind, left, right) in AtomsOf(entry).SelectMany(index.ConstraintsAbout))
                {
                    if (seen.Add((left, right)) && !ConstraintCheck.Holds(kind, left, right, log))
                    {
                        yield return Conflict(
                            test, $"it is laid down that {left.Text} {InWords(kind)} {right.Text}", entry.Location, constraint.Location, "laid down here");
                    }
                }
            }
        }
    }

    private IEnumerable<Atom> AtomsOf(GroundFact entry) => entry.Kind == FactKind.Act
        ? _conduct.Performs(new Deed(entry.Actor ?? "", entry.Term)).Select(deed => new Atom(FactKind.Act, deed.Actor, deed.Act))
        : program.Vocabulary.InAreasAround(entry.Term).Select(term => new Atom(entry.Kind, null, term));

    /// <summary>What was not done before, or is done on the same day (language 2.5).</summary>
    private IEnumerable<Instance> OfActs(ProgramTest test, FactLog log)
    {
        var acts = program.Facts.Concat(test.Entries).Where(fact => fact.Kind == FactKind.Act && !fact.From.IsNever).ToList();
        foreach (var entry in test.Entries.Where(entry => entry.Kind == FactKind.Act))
        {
            var deed = new Deed(entry.Actor ?? "", entry.Term);
            foreach (var required in _conduct.Requires(deed).Where(required => log.FirstDay(required) >= entry.From))
            {
                yield return Conflict(test, $"{deed} requires that on an earlier day {required}", entry.Location, null, "");
            }

            foreach (var other in acts.Where(other => other.Actor == entry.Actor && !ReferenceEquals(other, entry)))
            {
                var second = new Deed(other.Actor ?? "", other.Term);
                if (_conduct.Exclude(deed, second) && entry.From < other.End && other.From < entry.End
                    || _conduct.EndsForGood(second, deed) && entry.From >= other.From)
                {
                    yield return Conflict(test, $"{deed} and {second} exclude each other", entry.Location, other.Location, "and this");
                }
            }
        }
    }

    private static string InWords(ConstraintKind kind) => kind switch
    {
        ConstraintKind.Implies => "implies",
        ConstraintKind.Excludes => "excludes",
        ConstraintKind.Before => "comes before",
        ConstraintKind.BeginsWith => "begins with",
        _ => "ends with",
    };

    private static string Text(GroundFact fact) => new Atom(fact.Kind, fact.Actor, fact.Term).Text;

    private static Instance Conflict(ProgramTest test, string reason, Location entry, Location? other, string label)
    {
        var instance = Tests.Instance(test, TestDescriptors.CannotBe, ("reason", reason));
        var clause = Tests.Clause(test) with { Location = entry };
        return instance.Saying(words => words with { Clauses = other is null ? [clause] : [clause, clause with { Location = other, Label = label }] })
            with
        { Group = $"{test.Title}|{reason}" };
    }
}
