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
        if (question is not (ClashQuestion or CollisionQuestion) || question is ClashQuestion clash && !IsDutyAgainstBan(clash.Space, clash.Conduct))
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
    public static bool IsDutyAgainstBan(ScenarioSpace space, Witnesses.Conduct conduct)
    {
        if (space.Norms.FirstOrDefault(norm => norm.Modality == Modality.ContinuousDuty) is not { } duty
            || space.Norms.FirstOrDefault(norm => norm.Modality == Modality.Prohibition) is not { } ban || Counting.Matters(space.Norms, conduct))
        {
            return false;
        }

        return conduct.Ways(duty, duty.Bearer.Members[0].Name, Witnesses.Conduct.WantedBy(space.Norms)).All(way =>
            !conduct.Requires(way).Any() && conduct.Falls(way, ban, ban.Bearer.Members[0].Name));
    }
}
