using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Checker.Witnesses;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Derivations;

/// <summary>
/// What can be done at all, whoever asks for it: excluded acts, amounts, capacities, single performances, states that acts
/// begin and end.
/// </summary>
internal sealed class MeansWords(CheckContext context, IReadOnlyList<GroundNorm> norms)
{
    private Vocabulary Vocabulary => context.Program.Vocabulary;

    private IEnumerable<GroundNorm> Duties => norms.Where(norm => norm.Norm.Modality is Modality.Duty or Modality.ContinuousDuty);

    public IEnumerable<DerivationLine> Lines() => Amounts().Concat(Exclusions()).Concat(Capacities()).Concat(Single()).Concat(States()).Distinct();

    private IEnumerable<DerivationLine> Amounts()
    {
        if (norms.Count(norm => norm.Norm.Amount is not null) < 2)
        {
            yield break;
        }

        foreach (var norm in norms)
        {
            if (norm.Norm.Amount is { } amount)
            {
                var asked = norm.Norm.Modality == Modality.Prohibition ? "forbids" : norm.Norm.Modality is Modality.Duty or Modality.ContinuousDuty ? "asks for" : "speaks of";
                yield return new DerivationLine($"{norm.Written.Title} {asked} {amount} of {norm.Norm.Act}{(amount.IsInTotal ? ", added up over all its days" : ", on one day")}");
            }
        }
    }

    private IEnumerable<DerivationLine> Exclusions()
    {
        var deeds = Duties.SelectMany(norm => norm.Norm.Bearer.Members.SelectMany(member => norm.Norm.ActsOf(member.Name).Select(act => new Deed(member.Name, act)))).Distinct().ToList();
        foreach (var (first, i) in deeds.Select((deed, i) => (deed, i)))
        {
            foreach (var second in deeds.Where((deed, k) => k != i && deed.Actor == first.Actor))
            {
                if (context.Conduct.EndsForGood(first, second))
                {
                    yield return new DerivationLine($"once {first.Actor} has done {first.Act}, it can never do {second.Act}: the act excludes it for good");
                }
                else if (deeds.IndexOf(second) > i && context.Conduct.Exclude(first, second))
                {
                    yield return new DerivationLine($"{first.Actor} cannot do {first.Act} and {second.Act} on one day: the acts exclude each other");
                }
            }
        }
    }

    private IEnumerable<DerivationLine> Capacities()
    {
        foreach (var capacity in Vocabulary.Capacities)
        {
            var asked = Duties.Where(norm => Vocabulary.ActOf(norm.Norm.Act.Name)?.Unit == capacity.Unit
                && norm.Norm.Bearer.Members.Any(member => member.Name == capacity.Bearer)).ToList();
            if (asked.Sum(norm => norm.Norm.Amount?.Quantity ?? Vocabulary.StepOf(norm.Norm.Act)) <= capacity.Quantity)
            {
                continue;
            }

            var isLevel = Vocabulary.UnitOf(capacity.Unit) is { IsLevel: true };
            var most = new Amount(AmountBound.AtMost, capacity.Quantity, capacity.Unit);
            var days = capacity.Days.Equals(DaySet.All) ? "" : $", on {ConditionWords.Days(capacity.Days)}";
            yield return new DerivationLine($"{capacity.Bearer} can do {most} {(isLevel ? "at once" : "in all")}, over everything it does{days}; asked for are "
                + string.Join(" and ", asked.Select(norm => $"{norm.Norm.Amount?.ToString() ?? "some"} ({norm.Written.Title})")));
        }
    }

    private IEnumerable<DerivationLine> Single()
    {
        foreach (var norm in Duties.Where(norm => Counting.IsSingle(norm.Norm, context.Conduct)))
        {
            foreach (var done in norm.Norm.Bearer.Members.Take(1).SelectMany(member => Vocabulary.KindsOf(new Deed(member.Name, norm.Norm.Act))))
            {
                switch (Vocabulary.ActOf(done.Act.Name))
                {
                    case { IsOnce: true }:
                        yield return new DerivationLine($"{done} can be done on one day only: the act is `once`");
                        break;
                    case { ExclusivePer: { } parameter }:
                        yield return new DerivationLine($"{done.Act.Name} can be done once only for one `{parameter}`, here {done.Act[parameter]}");
                        break;
                }
            }
        }
    }

    private IEnumerable<DerivationLine> States()
    {
        foreach (var norm in Duties.Where(norm => norm.Norm.IsState))
        {
            foreach (var state in Conduct.ActsOf(norm.Norm))
            {
                var begins = context.Index.StateActs.NamesOf(state.Name, isBegun: true).ToList();
                var ends = context.Index.StateActs.NamesOf(state.Name, isBegun: false).ToList();
                yield return new DerivationLine($"{state} holds from the day it is begun to the day before it is ended"
                    + $"{(begins.Count > 0 ? $"; begun by {string.Join(" or ", begins)}" : "; nothing that its bearer does begins it")}"
                    + $"{(ends.Count > 0 ? $"; ended by {string.Join(" or ", ends)}" : "")}");
            }
        }
    }
}
