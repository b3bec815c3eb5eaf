using CommitLang.Checker.Encoding;

namespace CommitLang.Checker.Solving;

/// <summary>
/// Whether a scenario answers a question could not be decided: the work allowed is used up, or the constraint solver that it
/// takes is not there. Whoever asked says so (language 2.6: never silence).
/// </summary>
internal sealed class NotSettledException : Exception;

/// <summary>How questions are put to scenarios.</summary>
internal static class QuestionExtensions
{
    /// <summary>Whether the answer in a scenario is yes; null when that could not be decided.</summary>
    public static bool? Try(this IQuestion question, Scenario scenario)
    {
        try
        {
            return question.Holds(scenario);
        }
        catch (NotSettledException)
        {
            return null;
        }
    }
}
