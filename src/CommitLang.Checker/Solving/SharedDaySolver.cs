using CommitLang.Checker.Encoding;
using CommitLang.Runtime;

namespace CommitLang.Checker.Solving;

/// <summary>
/// Closed form for two standing norms, <see cref="SharedDay"/> and <see cref="LatchedDay"/>: a duty that goes on and a ban clash, and a permission and
/// a ban collide, if they can be in force on one day.
/// </summary>
internal sealed class SharedDaySolver : IScenarioSolver
{
    public Answer Find(IQuestion question, CancellationToken cancellationToken)
    {
        if (question is not (ClashQuestion or CollisionQuestion) || question is ClashQuestion clash && !IsDutyAgainstBan(clash))
        {
            return Answer.Unknown;
        }

        return SharedDay.Of(question.Space) is { } pair ? Replay(question, pair.Find())
            : LatchedDay.Of(question.Space) is { } latched ? Replay(question, latched.Find())
            : Answer.Unknown;
    }

    /// <summary>What is found is replayed: the Runtime has the last word.</summary>
    private static Answer Replay(IQuestion question, Scenario? scenario) => scenario is null ? Answer.None
        : question.Try(scenario) == true ? new Answer(scenario, true)
        : Answer.Unknown;

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
