using CommitLang.Checker.Encoding;
using CommitLang.Runtime;

namespace CommitLang.Checker.Solving;

/// <summary>
/// Closed form for two standing norms, <see cref="SharedDay"/>: a duty that goes on and a ban clash, and a permission and
/// a ban collide, if they can be in force on one day.
/// </summary>
internal sealed class SharedDaySolver : IScenarioSolver
{
    public Answer Find(IQuestion question, CancellationToken cancellationToken)
    {
        if (question is not (ClashQuestion or CollisionQuestion) || SharedDay.Of(question.Space) is not { } pair
            || question is ClashQuestion clash && !IsDutyAgainstBan(clash))
        {
            return Answer.Unknown;
        }

        // It is replayed all the same: the Runtime has the last word.
        return pair.Find() is not { } scenario ? Answer.None
            : question.Try(scenario) == true ? new Answer(scenario, true)
            : Answer.Unknown;
    }

    /// <summary>Whether the one asks for nothing but what the other forbids.</summary>
    private static bool IsDutyAgainstBan(ClashQuestion question)
    {
        var norms = question.Space.Norms;
        if (norms.FirstOrDefault(norm => norm.Modality == Modality.ContinuousDuty) is not { } duty
            || norms.FirstOrDefault(norm => norm.Modality == Modality.Prohibition) is not { } ban || Counting.Matters(norms, question.Conduct))
        {
            return false;
        }

        return question.Conduct.Ways(duty, duty.Bearer.Members[0].Name, Witnesses.Conduct.WantedBy(norms)).All(way =>
            !question.Conduct.Requires(way).Any() && question.Conduct.Falls(way, ban, ban.Bearer.Members[0].Name));
    }
}
