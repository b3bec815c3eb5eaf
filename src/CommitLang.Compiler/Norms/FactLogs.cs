using CommitLang.Runtime;

namespace CommitLang.Compiler;

/// <summary>What facts come to: a log of what happened.</summary>
public static class FactLogs
{
    /// <summary>The log of those facts that say when; that something never happens is no entry.</summary>
    /// <param name="vocabulary">What follows from doing what.</param>
    /// <param name="facts">The facts.</param>
    public static FactLog Of(Vocabulary vocabulary, IEnumerable<GroundFact> facts)
    {
        var log = new FactLog(vocabulary);
        foreach (var fact in facts.Where(fact => !fact.From.IsNever))
        {
            switch (fact.Kind)
            {
                case FactKind.Event:
                    log.Event(fact.From, fact.Term);
                    break;
                case FactKind.State:
                    log.State(fact.From, fact.End, fact.Term);
                    break;
                default:
                    log.Act(fact.From, fact.End, fact.Actor ?? "", fact.Term);
                    break;
            }
        }

        return log;
    }
}
