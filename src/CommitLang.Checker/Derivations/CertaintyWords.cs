using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Checker.Findings;
using CommitLang.Runtime;

namespace CommitLang.Checker.Derivations;

/// <summary>Whether a finding is bound to come about, and why (language 2.6).</summary>
internal sealed class CertaintyWords(CheckContext context)
{
    public IEnumerable<DerivationLine> Of(Instance instance)
    {
        var holes = instance.Norms.SelectMany(norm => norm.Holes).Distinct().ToList();
        switch (instance.Certainty)
        {
            case Certainty.Depends:
                yield return new DerivationLine("it depends on what the text leaves undecided; every way of deciding was worked out, and this is one in which it comes to that:");
                foreach (var hole in holes)
                {
                    yield return new DerivationLine(hole) { Depth = 1 };
                }

                break;
            case Certainty.Inevitable:
                yield return new DerivationLine(WhyInevitable(instance));
                break;
            default:
                foreach (var line in Otherwise(instance))
                {
                    yield return line;
                }

                break;
        }
    }

    private string WhyInevitable(Instance instance)
    {
        if (instance.Scenario is null || instance.Norms.IsEmpty)
        {
            return "inevitable: it follows from the texts alone";
        }

        var free = context.SpaceOf(instance.Norms).Free;
        return free.IsEmpty
            ? "inevitable: dates and facts settle all that these norms wait for"
            : $"inevitable: in every course of events in which all of them come into force it is the same, whatever becomes of {string.Join("; ", free.Select(atom => atom.Text))}";
    }

    /// <summary>That it need not come to it, and how not.</summary>
    private IEnumerable<DerivationLine> Otherwise(Instance instance)
    {
        if (instance.Scenario is null)
        {
            yield return new DerivationLine("conditional: it comes to that in this course of events, and need not in others");
            yield break;
        }

        var space = context.SpaceOf(instance.Norms);
        yield return new DerivationLine($"conditional: that depends on what happens, on {string.Join("; ", space.Free.Select(atom => atom.Text).DefaultIfEmpty("the conduct of the bearers"))}");
        if (IsCollision(instance) || context.Ask(new EscapeQuestion(space, context.Conduct)) is not { Scenario: { } scenario })
        {
            yield break;
        }

        yield return new DerivationLine("all come into force and can be kept, for example:");
        var evaluation = space.Evaluate(space.LogOf(scenario));
        var lines = DayByDay.Happenings(space, scenario).Concat(instance.Norms.SelectMany(norm => ForceWords.Outcome(evaluation, norm.Norm)
            .Select(line => line with { Text = $"{Describe.Claim(norm)}: {line.Text}" })));
        foreach (var line in lines.OrderBy(line => line.Day))
        {
            yield return line with { Depth = 1 };
        }
    }

    /// <summary>Whether it is about two norms in force on one day, and not about conduct.</summary>
    public static bool IsCollision(Instance instance) => instance.Norms is [{ Norm.Modality: Modality.Permission or Modality.Exemption }, ..];
}
