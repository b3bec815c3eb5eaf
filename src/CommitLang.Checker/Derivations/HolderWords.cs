using CommitLang.Checker.Families;
using CommitLang.Compiler;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Checker.Derivations;

/// <summary>Whose a norm is and to whom it is owed, and by which rule (language 2.7).</summary>
internal sealed class HolderWords(WrittenNorms written)
{
    /// <summary>Whether it is its bearer's own or asked of it by somebody.</summary>
    public string Holding(GroundNorm norm)
    {
        var holders = Describe.Names(norm.Norm.Holders);
        var kind = Kind(norm.Written.Kind);
        var isNamed = written.StatementOf(norm) is { Holders.IsEmpty: false };
        if (norm.Written.Kind == StatementKind.Treaty)
        {
            return norm.IsOwn
                ? "its bearer's own: a treaty is own to each of its parties"
                : $"asked of its bearer by the parties of the treaty ({holders}), of which it is none";
        }

        if (!isNamed)
        {
            return norm.IsOwn ? $"its bearer's own: {kind} that names nobody else is its bearer's" : "asked of its bearer; nobody is named who holds it";
        }

        if (!norm.IsOwn)
        {
            return $"asked of its bearer by {holders}: {kind} is own only to who holds it";
        }

        return norm.Norm.Bearer.Members.All(member => norm.Norm.Holders.Contains(member.Name))
            ? "its bearer's own: it holds what it bears"
            : $"its bearer's own: {holders} holds it, and what a group takes upon itself is own to its members";
    }

    /// <summary>To whom it is owed.</summary>
    public string Creditor(GroundNorm norm)
    {
        var isWritten = written.ClausesOf(norm).Any(clause => clause is TowardClauseSyntax);
        var names = Names(norm);
        return (norm.Norm.Beneficiaries, isWritten) switch
        {
            (null, true) => "owed to all, as `toward` says",
            (null, false) => "owed to all: it names nobody it is owed to",
            (_, true) => $"owed to {names}, as `toward` says",
            _ when norm.Written.Kind == StatementKind.Treaty => $"owed to {names}: a treaty is owed to its other parties",
            _ => $"owed to {names}, who holds it",
        };
    }

    /// <summary>How firm it is, and whether that counts.</summary>
    public static string Firm(GroundNorm norm, Firmness counting)
    {
        var firmness = norm.Norm.Firmness;
        var name = firmness.ToString().ToLowerInvariant();
        return firmness < counting
            ? $"{name}: softer than {counting.ToString().ToLowerInvariant()}, so it does not count here"
            : firmness >= Firmness.Pledged ? $"{name}: a finding between norms as firm as this is an error" : $"{name}: a finding with it is a warning at most";
    }

    /// <summary>The same in a few words, for a clause of a finding.</summary>
    public static string Short(GroundNorm norm) =>
        $"{(norm.IsOwn ? "its bearer's own" : $"asked by {Describe.Names(norm.Norm.Holders)}")}, {norm.Norm.Firmness.ToString().ToLowerInvariant()}, "
        + (norm.Norm.Beneficiaries is null ? "owed to all" : $"owed to {Names(norm)}");

    /// <summary>To whom it is owed, and on which days where not on all.</summary>
    private static string Names(GroundNorm norm) => Describe.Names((norm.Norm.Beneficiaries ?? []).Select((creditor, i) =>
        norm.Norm.DaysToward(i) is var days && !days.Equals(DaySet.All) ? $"{creditor} ({ConditionWords.Days(days)})" : creditor));

    private static string Kind(StatementKind kind) => kind switch
    {
        StatementKind.Commitment => "a commitment",
        StatementKind.Demand => "a demand",
        StatementKind.Expectation => "an expectation",
        StatementKind.Rejection => "a rejection",
        _ => "a treaty",
    };
}
