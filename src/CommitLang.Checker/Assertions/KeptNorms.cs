using CommitLang.Checker.Encoding;
using CommitLang.Checker.Families;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Assertions;

/// <summary>
/// What is kept in a scenario: the norms that count, and where some give way to others what remains of them (language 2.8,
/// overridden).
/// </summary>
internal sealed class KeptNorms
{
    private readonly IReadOnlyList<GroundNorm> _norms;
    private readonly KeptConditions _conditions;
    private readonly IReadOnlyList<Norm> _besides;
    private readonly IReadOnlyList<Norm> _all;
    private readonly RemainingNorms? _remaining;

    /// <param name="context">The program.</param>
    /// <param name="norms">The norms that count.</param>
    /// <param name="conditions">How their conditions read while they are kept.</param>
    /// <param name="kept">The norms as they read so.</param>
    /// <param name="space">The scenarios.</param>
    /// <param name="besides">What is kept whatever gives way.</param>
    public KeptNorms(
        CheckContext context, IReadOnlyList<GroundNorm> norms, KeptConditions conditions, IReadOnlyList<Norm> kept, ScenarioSpace space, IReadOnlyList<Norm> besides)
    {
        (_norms, _conditions, _besides) = (norms, conditions, besides);
        _all = [.. kept, .. besides];
        _remaining = norms.Any(context.Prevailing.GivesWay) ? new RemainingNorms(context, space) : null;
    }

    /// <summary>The norms where nothing gives way.</summary>
    public IReadOnlyList<Norm> All => _all;

    /// <summary>What is kept in a scenario.</summary>
    public IReadOnlyList<Norm> In(Scenario scenario) => _remaining is null ? _all
        : [.. _remaining.Of(scenario, _norms).Norms.Select(_conditions.Simplify), .. _besides];
}
