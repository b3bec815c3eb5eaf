using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Derivations;

/// <summary>Why in a scenario no conduct keeps some norms: what each asks and forbids on which days, and what is left (language 2.5).</summary>
internal sealed class NoWay(CheckContext context, ScenarioSpace space, Scenario scenario, IReadOnlyList<GroundNorm> norms)
{
    private const int MostMembers = 10;

    private readonly Evaluation _evaluation = space.Evaluate(space.LogOf(scenario));
    private readonly MeansWords _means = new(context, norms);

    public IEnumerable<DerivationLine> Lines()
    {
        foreach (var norm in norms)
        {
            foreach (var task in DutyTask.Of(norm.Norm, _evaluation, space.Recurrence))
            {
                foreach (var line in OfTask(norm, task))
                {
                    yield return line;
                }
            }
        }

        foreach (var line in _means.Lines())
        {
            yield return line;
        }

        if (!space.OwnReads.IsEmpty || !space.OwnStates.IsEmpty)
        {
            var read = space.OwnReads.Select(deed => deed.ToString()).Concat(space.OwnStates.Select(state => state.Text));
            yield return new DerivationLine($"conditions read what the bearers do themselves, so each way of doing that was tried too: {string.Join("; ", read)}");
        }

        foreach (var line in Replayed())
        {
            yield return line;
        }
    }

    private IEnumerable<DerivationLine> OfTask(GroundNorm ground, DutyTask task)
    {
        var bearer = task.Bearer;
        yield return new DerivationLine(task.Duty is null
            ? $"{Describe.Claim(ground)}: on {(task.Days.End.IsNever ? "" : "every day of ")}{ConditionWords.Days(task.Days)}"
            : $"{Describe.Claim(ground)}: to be done {ConditionWords.OneOf(task.Days)}");
        if (bearer.Group is not null)
        {
            yield return new DerivationLine(FormattableString.Invariant($"{bearer.Needed} of its {bearer.Members.Count} members must do it")) { Depth = 1 };
        }

        foreach (var line in ground.Norm.IsState ? OfStates(ground.Norm) : [])
        {
            yield return line with { Depth = 1 };
        }

        foreach (var member in bearer.Members.Take(ground.Norm.IsState ? 0 : MostMembers))
        {
            foreach (var way in context.Conduct.Ways(ground.Norm, member.Name, Conduct.WantedBy(norms.Select(norm => norm.Norm))))
            {
                foreach (var line in OfWay(task, member, way))
                {
                    yield return line with { Depth = 1, Text = bearer.Group is null ? line.Text : $"{member.Name}: {line.Text}" };
                }
            }
        }

        if (bearer.Members.Count > MostMembers && !ground.Norm.IsState)
        {
            yield return new DerivationLine(FormattableString.Invariant($"and {bearer.Members.Count - MostMembers} more members")) { Depth = 1 };
        }
    }

    /// <summary>What the side can do to begin a state, and what forbids that.</summary>
    private IEnumerable<DerivationLine> OfStates(Norm duty)
    {
        foreach (var way in Conduct.ActsOf(duty).SelectMany(state => space.WaysTo(state, isBegun: true)).Distinct())
        {
            var bans = norms.Where(norm => norm.Norm.Modality == Modality.Prohibition)
                .SelectMany(norm => Ban.Of(norm.Norm, _evaluation).Where(ban => context.Conduct.Falls(way, ban.Norm, ban.Deed.Actor))
                    .Select(ban => $"{norm.Written.Title} forbids that on {ConditionWords.Days(ban.Days)}")).ToList();
            yield return new DerivationLine($"{way} begins it{(bans.Count > 0 ? $"; {string.Join("; ", bans)}" : "")}");
        }
    }

    /// <summary>What stands in the way of one way to do it, and which days that leaves.</summary>
    private IEnumerable<DerivationLine> OfWay(DutyTask task, Member member, Deed way)
    {
        var window = task.Days.Intersect(member.Days);
        if (!window.Equals(task.Days))
        {
            yield return new DerivationLine($"{member.Name} is a member on {ConditionWords.Days(window)} of these");
        }

        var left = window;
        foreach (var norm in norms.Where(norm => norm.Norm.Modality == Modality.Prohibition))
        {
            foreach (var ban in Ban.Of(norm.Norm, _evaluation).Where(ban => context.Conduct.Falls(way, ban.Norm, ban.Deed.Actor)))
            {
                var onThese = ban.Days.Intersect(window);
                yield return new DerivationLine($"{Chain(way, ban.Deed)}; {norm.Written.Title} forbids that on "
                    + (onThese.Equals(window) ? "all these days" : $"{ConditionWords.Days(onThese)} of these")
                    + (norm.Norm.Amount is { } amount ? $", as far as it is {amount}" : ""));
                if (task.Duty is { } duty && GoesOn(duty, window) && !ban.Days.Except(window).IsEmpty)
                {
                    yield return new DerivationLine($"it has to go on once it is begun, and is forbidden on {ConditionWords.Days(ban.Days)}");
                }

                left = AmountRange.Of(task.Norm, context.Program.Vocabulary).IsWithin(AmountRange.Of(ban.Norm, context.Program.Vocabulary))
                    && norm.Norm.Amount is not { IsInTotal: true } ? left.Except(ban.Days) : left;
            }
        }

        foreach (var line in Before(way, ref left))
        {
            yield return line;
        }

        yield return new DerivationLine(left.IsEmpty
            ? $"that leaves {way.Actor} no day for {way.Act}"
            : $"that leaves {way.Actor} {ConditionWords.Days(left)} for {way.Act}, as far as this goes");
    }

    private List<DerivationLine> Before(Deed way, ref DaySet left)
    {
        var lines = new List<DerivationLine>();
        foreach (var required in context.Conduct.Requires(way))
        {
            if (!space.Side.Contains(required.Actor))
            {
                lines.Add(new DerivationLine($"it requires {required} on an earlier day, which is in another's hands"));
                continue;
            }

            var free = DaySet.From(space.Origin);
            foreach (var norm in norms.Where(norm => norm.Norm.Modality == Modality.Prohibition))
            {
                foreach (var ban in Ban.Of(norm.Norm, _evaluation).Where(ban => context.Conduct.Falls(required, ban.Norm, ban.Deed.Actor)))
                {
                    free = free.Except(ban.Days);
                    lines.Add(new DerivationLine($"it requires {required.Act} on an earlier day; {norm.Written.Title} forbids that on {ConditionWords.Days(ban.Days)}"));
                }
            }

            lines.Add(new DerivationLine(free.IsEmpty
                ? $"so {required.Act} can never be done first"
                : $"it requires {required.Act} on an earlier day, which can be {free.First} at the earliest"));
            left = left.Intersect(free.IsEmpty ? DaySet.Empty : DaySet.From(free.First.AddDays(1)));
        }

        return lines;
    }

    private string Chain(Deed way, Deed banned) =>
        DeedChain.Between(way, banned, context.Program.Vocabulary) is { } chain && !way.Equals(banned) ? chain : $"to do it is {banned.Act}";

    private static bool GoesOn(DutyInstance duty, DaySet window) =>
        !window.IsEmpty && !duty.DaysOfPerformance(window.First).Equals(DaySet.Span(window.First, window.First.AddDays(1)));

    /// <summary>What was tried: all of the norms, and all but each of them.</summary>
    private IEnumerable<DerivationLine> Replayed()
    {
        var search = new BehaviourSearch(space, context.Conduct);
        yield return new DerivationLine(norms.Count == 1
            ? "all conduct on the days that matter was tried: none keeps it"
            : "all conduct on the days that matter was tried: none keeps all of them");
        if (norms.Count < 2)
        {
            yield break;
        }

        foreach (var norm in norms)
        {
            var others = norms.Where(other => !ReferenceEquals(other, norm)).Select(other => other.Norm).ToList();
            if (search.IsKnownToBeKept(scenario, others))
            {
                yield return new DerivationLine($"without \"{Describe.Claim(norm)}\" there is a way") { Depth = 1 };
            }
        }
    }
}
