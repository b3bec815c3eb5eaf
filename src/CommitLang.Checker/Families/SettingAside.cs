using CommitLang.Checker.Derivations;
using CommitLang.Compiler;

namespace CommitLang.Checker.Families;

/// <summary>Which norm of a set that clashes gives way to the rest of it, by which rules (language 2.8, overridden).</summary>
/// <param name="Loser">The norm that is set aside.</param>
/// <param name="Winners">The norms that prevail over it.</param>
/// <param name="Rules">The rules by which they do.</param>
internal sealed record SettingAside(GroundNorm Loser, IReadOnlyList<GroundNorm> Winners, IReadOnlyList<Prevalence> Rules)
{
    /// <summary>In words.</summary>
    public string Message => Describe.Fill(FindingDescriptors.Overridden,
        ("loser", Describe.Claim(Loser)), ("winner", Describe.Names(Winners.Select(winner => winner.Written.Title))), ("rule", Rules[0].Rule));

    /// <summary>
    /// The norm of a minimal set that no behaviour keeps together with those that prevail over it: as any part of the set can
    /// be kept, all others must. Null when there is none that does so all along.
    /// </summary>
    public static SettingAside? Of(IReadOnlyList<GroundNorm> norms, PrecedenceUse precedence)
    {
        if (norms.Count < 2 || precedence.IsEmpty)
        {
            return null;
        }

        foreach (var loser in norms.Reverse())
        {
            var others = norms.Where(other => !ReferenceEquals(other, loser)).ToList();
            if (others.TrueForAll(other => precedence.IsThroughout(other, loser)))
            {
                return By(loser, others, precedence);
            }
        }

        return null;
    }

    /// <summary>The norm that gives way to others, in the set or elsewhere.</summary>
    public static SettingAside By(GroundNorm loser, IReadOnlyList<GroundNorm> winners, PrecedenceUse precedence) =>
        new(loser, winners, [.. winners.SelectMany(winner => precedence.Chain(winner, loser)).Distinct()]);

    /// <summary>What of a set would give way but for those to whom it is owed, and by which rules.</summary>
    public static IEnumerable<(string Note, IReadOnlyList<Prevalence> Rules)> BothBind(IReadOnlyList<GroundNorm> norms, PrecedenceUse precedence)
    {
        var within = Creditors.DaysOfAll(norms);
        foreach (var winner in norms)
        {
            foreach (var loser in norms)
            {
                if (precedence.BothBind(winner, loser, within) is var (rules, toward))
                {
                    var names = Describe.Names(toward.Select(creditor => creditor.IsNeverParty ? creditor.Name : $"{creditor.Name} ({ConditionWords.Days(creditor.Days)})"));
                    var then = toward.All(creditor => creditor.IsNeverParty) ? "" : " then";
                    yield return ($"{winner.Written.Title} prevails by the words \"{rules[0].Rule}\", but not toward {names}, not party to it{then}: both bind", rules);
                }
            }
        }
    }
}
