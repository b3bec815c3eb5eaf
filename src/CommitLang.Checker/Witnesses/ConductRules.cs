using CommitLang.Checker.Encoding;
using CommitLang.Runtime;
using Google.OrTools.Sat;

namespace CommitLang.Checker.Witnesses;

/// <summary>What can be done at all, whoever asks for what: prerequisites, exclusions, single performances, capacities.</summary>
internal sealed class ConductRules(Performances performances, Conduct conduct, ScenarioSpace space, Evaluation evaluation, IReadOnlyList<Capacity> capacities)
{
    private CpModel Model => performances.Model;

    private IReadOnlyList<Slot> AllSlots => performances.Slots;

    private IReadOnlyList<Deed> Deeds => performances.Deeds;

    public void Add(IReadOnlyList<DeedDone> given)
    {
        AddGiven(given);
        AddReads(given);
        for (var deed = 0; deed < Deeds.Count; deed++)
        {
            foreach (var required in conduct.Requires(Deeds[deed]).Where(required => space.Side.Contains(required.Actor)))
            {
                AddPrerequisite(deed, required);
            }

            for (var other = 0; other < Deeds.Count; other++)
            {
                if (other != deed && (Deeds[deed].Actor == Deeds[other].Actor || conduct.HasMutualActs))
                {
                    AddExclusion(deed, other);
                }
            }
        }

        AddSinglePerformances();
        foreach (var capacity in capacities)
        {
            AddCapacity(capacity);
        }
    }

    private void AddGiven(IReadOnlyList<DeedDone> given)
    {
        foreach (var done in given)
        {
            var deed = performances.IndexOf(done.Deed);
            for (var slot = 0; slot < AllSlots.Count; slot++)
            {
                if (AllSlots[slot].IsIn(done.Days))
                {
                    foreach (var onFirst in AllSlots[slot].Parts)
                    {
                        Model.Add(performances.Amount(deed, slot, onFirst) >= 1);
                    }
                }
            }
        }
    }

    /// <summary>Conditions read the side's acts as they were assumed: nothing may be done that would change that.</summary>
    private void AddReads(IReadOnlyList<DeedDone> given)
    {
        foreach (var read in space.OwnReads)
        {
            Day[] edges = [space.Origin, .. space.StartsOf(read, evaluation), Day.Never];
            foreach (var (start, end) in edges.Zip(edges.Skip(1)))
            {
                var first = given.Where(done => done.From >= start && done.From < end && conduct.IsPerforming(done.Deed, read))
                    .Select(done => done.From).DefaultIfEmpty(end).Min();
                AddNothing(read, start, first);
            }
        }
    }

    /// <summary>Something is not done from one day up to another.</summary>
    private void AddNothing(Deed read, Day start, Day end)
    {
        for (var deed = 0; deed < Deeds.Count; deed++)
        {
            for (var slot = 0; slot < AllSlots.Count && AllSlots[slot].From < end && conduct.IsPerforming(Deeds[deed], read); slot++)
            {
                if (AllSlots[slot].From >= start)
                {
                    Model.Add(performances.Amount(deed, slot, onFirst: true) == 0);
                }
            }
        }
    }

    private void AddPrerequisite(int deed, Deed required)
    {
        var ways = Indices(other => conduct.IsPerforming(other, required));
        for (var slot = 0; slot < AllSlots.Count; slot++)
        {
            Model.AddBoolOr(Enumerable.Range(0, slot).SelectMany(before => ways.Select(way => (ILiteral)performances.IsDone(way, before, onFirst: true)))
                .Append(performances.IsDone(deed, slot, onFirst: true).Not()));
        }
    }

    private void AddExclusion(int deed, int other)
    {
        var isForGood = conduct.EndsForGood(Deeds[deed], Deeds[other]);
        if (!isForGood && (other < deed || !conduct.Exclude(Deeds[deed], Deeds[other])))
        {
            return;
        }

        for (var slot = 0; slot < AllSlots.Count; slot++)
        {
            foreach (var onFirst in AllSlots[slot].Parts)
            {
                Model.AddBoolOr([performances.IsDone(deed, slot, onFirst).Not(), performances.IsDone(other, slot, onFirst).Not()]);
            }

            if (!isForGood)
            {
                continue;
            }

            for (var later = slot; later < AllSlots.Count; later++)
            {
                foreach (var onFirst in AllSlots[later].Parts)
                {
                    Model.AddBoolOr([performances.IsDone(deed, slot, onFirst: true).Not(), performances.IsDone(other, later, onFirst).Not()]);
                }
            }
        }
    }

    private void AddSinglePerformances()
    {
        var once = new SortedDictionary<string, HashSet<int>>(StringComparer.Ordinal);
        var exclusive = new SortedDictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var deed = 0; deed < Deeds.Count; deed++)
        {
            foreach (var done in conduct.Vocabulary.KindsOf(Deeds[deed]))
            {
                if (conduct.Vocabulary.ActOf(done.Act.Name) is { IsOnce: true })
                {
                    Note(once, $"{done.Actor} {done.Act}", deed);
                }
            }

            foreach (var exclusively in conduct.Exclusives(Deeds[deed], withAround: false))
            {
                Note(exclusive, exclusively, deed);
            }
        }

        foreach (var deeds in once.Values)
        {
            AddOneDay(deeds);
        }

        var ever = new Dictionary<int, BoolVar>();
        foreach (var deed in exclusive.Values.SelectMany(deeds => deeds))
        {
            ever.TryAdd(deed, IsEverDone(deed));
        }

        foreach (var (one, other) in ever.Keys.SelectMany(one => ever.Keys.Where(other => other > one).Select(other => (one, other))))
        {
            if (conduct.AreForWholeAndPart(Deeds[one], Deeds[other]))
            {
                Model.AddAtMostOne([ever[one], ever[other]]);
            }
        }

        foreach (var deeds in exclusive.Values)
        {
            AddOnePerformance(deeds, ever);
            if (deeds.Any(deed => conduct.Vocabulary.ActOf(Deeds[deed].Act.Name) is not { IsLasting: true }))
            {
                AddOneDay(deeds);
            }
        }
    }

    /// <summary>One of them at the most; what two do at once by one act is one performance.</summary>
    private void AddOnePerformance(HashSet<int> deeds, Dictionary<int, BoolVar> ever)
    {
        foreach (var (one, other) in deeds.SelectMany(one => deeds.Where(other => other > one).Select(other => (one, other))))
        {
            if (Deeds[one].Actor == Deeds[other].Actor || !conduct.IsPerforming(Deeds[one], Deeds[other]))
            {
                Model.AddAtMostOne([ever[one], ever[other]]);
            }
        }
    }

    private static void Note(SortedDictionary<string, HashSet<int>> into, string key, int deed)
    {
        if (!into.TryGetValue(key, out var deeds))
        {
            into[key] = deeds = [];
        }

        deeds.Add(deed);
    }

    /// <summary>On one day at the most, whichever of them it is.</summary>
    private void AddOneDay(HashSet<int> deeds)
    {
        var used = new List<ILiteral>();
        for (var slot = 0; slot < AllSlots.Count; slot++)
        {
            var day = Model.NewBoolVar("");
            foreach (var deed in deeds)
            {
                Model.AddImplication(performances.IsDone(deed, slot, onFirst: true), day);
                if (AllSlots[slot].IsLong)
                {
                    Model.AddBoolAnd([performances.IsDone(deed, slot, onFirst: false).Not()]);
                }
            }

            used.Add(day);
        }

        Model.AddAtMostOne(used);
    }

    private BoolVar IsEverDone(int deed)
    {
        var ever = Model.NewBoolVar("");
        for (var slot = 0; slot < AllSlots.Count; slot++)
        {
            Model.AddImplication(performances.IsDone(deed, slot, onFirst: true), ever);
        }

        return ever;
    }

    private void AddCapacity(Capacity capacity)
    {
        var unit = conduct.Vocabulary.UnitOf(capacity.Unit);
        var most = AmountRange.InSteps(capacity.Quantity, unit?.Step ?? 1);
        var deeds = Indices(deed => deed.Actor == capacity.Bearer && conduct.Vocabulary.ActOf(deed.Act.Name)?.Unit == capacity.Unit);
        var slots = Enumerable.Range(0, AllSlots.Count).Where(slot => AllSlots[slot].IsIn(capacity.Days)).ToList();
        if (deeds.Count == 0)
        {
            return;
        }

        if (unit is { IsLevel: false })
        {
            Model.Add(LinearExpr.Sum(slots.SelectMany(slot => deeds.Select(deed => performances.Total(deed, slot))).Append(LinearExpr.Constant(0))) <= most);
            return;
        }

        foreach (var slot in slots)
        {
            foreach (var onFirst in AllSlots[slot].Parts)
            {
                Model.Add(LinearExpr.Sum(deeds.Select(deed => performances.Amount(deed, slot, onFirst))) <= most);
            }
        }
    }

    private List<int> Indices(Func<Deed, bool> isMeant) => [.. Enumerable.Range(0, Deeds.Count).Where(deed => isMeant(Deeds[deed]))];
}
