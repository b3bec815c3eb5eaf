using System.Globalization;

namespace CommitLang.Benchmarks.Clashes;

/// <summary>A set as text for us and for others who are asked the same: which pairs of duty and ban can both be in force.</summary>
internal static class ClashForms
{
    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    /// <summary>Writes a set in a form: <c>commit</c>, <c>smt</c> or <c>asp</c>.</summary>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public static void Write(ClashingSet set, string form, TextWriter output)
    {
        switch (form)
        {
            case "commit":
                WriteCommit(set, output);
                break;
            case "smt":
                WriteSmt(set, output);
                break;
            case "asp":
                WriteAsp(set, output);
                break;
            default:
                throw new ArgumentException($"There is no form '{form}': it is commit, smt or asp.", nameof(form));
        }
    }

    private static void WriteCommit(ClashingSet set, TextWriter output)
    {
        Line(output, $"module Clashes\n\nas of 2000-01-01\n");
        for (var area = 0; area < ClashingSet.Areas; area++)
        {
            if (ClashingSet.PartOf(area) < 0)
            {
                WriteArea(area, "", output);
            }
        }

        for (var act = 0; act < ClashingSet.Acts; act++)
        {
            Line(output, ClashingSet.KindOf(act) is var kind and >= 0 ? $"act A{act}(in: area) is A{kind}(in)" : (FormattableString)$"act A{act}(in: area)");
        }

        for (var state = 0; state < ClashingSet.States; state++)
        {
            Line(output, $"state S{state}");
        }

        for (var party = 0; party < set.Parties; party++)
        {
            Line(output, $"party P{party}");
        }

        for (var i = 0; i < set.Clauses.Length; i++)
        {
            var clause = set.Clauses[i];
            Line(output, $"commitment C{i} {{");
            Line(output, $"    P{clause.Party} {(clause.IsDuty ? "shall continuously" : "shall not")} A{clause.Act}(in: R{clause.Area})");
            Line(output, $"    while   {clause.While.InCommit()}");
            Line(output, $"    from    {FirstDay.AddDays(clause.From):yyyy-MM-dd}");
            Line(output, $"    through {FirstDay.AddDays(clause.Through):yyyy-MM-dd}");
            Line(output, $"}}");
        }
    }

    private static void WriteArea(int area, string indent, TextWriter output)
    {
        var parts = Enumerable.Range(0, ClashingSet.Areas).Where(part => ClashingSet.PartOf(part) == area).ToList();
        Line(output, $"{indent}area R{area}{(parts.Count > 0 ? " {" : "")}");
        foreach (var part in parts)
        {
            WriteArea(part, indent + "    ", output);
        }

        if (parts.Count > 0)
        {
            Line(output, $"{indent}}}");
        }
    }

    /// <summary>The solver is given the pairs that meet, for which it does not have to look, and answers for each.</summary>
    private static void WriteSmt(ClashingSet set, TextWriter output)
    {
        for (var state = 0; state < ClashingSet.States; state++)
        {
            Line(output, $"(declare-const s{state} Bool)");
        }

        foreach (var (duty, ban) in set.Pairs())
        {
            Line(output, $"(push)(assert {set.Clauses[duty].While.InSmt()})(assert {set.Clauses[ban].While.InSmt()})(check-sat)(pop)");
        }
    }

    /// <summary>Every answer set is a pair and states under which both are in force; asked for projected to the pair.</summary>
    private static void WriteAsp(ClashingSet set, TextWriter output)
    {
        Line(output, $"{{ s(0..{ClashingSet.States - 1}) }}.");
        for (var act = 0; act < ClashingSet.Acts; act++)
        {
            Line(output, $"kind({act},{act}). {(ClashingSet.KindOf(act) is var kind and >= 0 ? $"kind({act},K) :- kind({kind},K)." : "")}");
        }

        for (var area = 0; area < ClashingSet.Areas; area++)
        {
            Line(output, $"part({area},{area}). {(ClashingSet.PartOf(area) is var around and >= 0 ? $"part({area},R) :- part({around},R)." : "")}");
        }

        var nodes = 0;
        for (var i = 0; i < set.Clauses.Length; i++)
        {
            var clause = set.Clauses[i];
            Line(output, $"{(clause.IsDuty ? "duty" : "ban")}({i},{clause.Party},{clause.Act},{clause.Area},{clause.From},{clause.Through}).");
            Line(output, $"on({i}) :- {Literal(clause.While, output, ref nodes)}.");
        }

        Line(output, $"meet(I,J) :- duty(I,P,A,R,F,T), ban(J,P,B,Q,G,U), kind(A,B), part(R,Q), F <= U, G <= T.");
        Line(output, $"1 {{ pick(I,J) : meet(I,J) }} 1.");
        Line(output, $":- pick(I,_), not on(I).");
        Line(output, $":- pick(_,J), not on(J).");
        Line(output, $"#show pick/2.");
        Line(output, $"#project pick/2.");
    }

    private static string Literal(StateFormula formula, TextWriter output, ref int nodes)
    {
        switch (formula)
        {
            case StateFormula.Is one:
                return Text($"s({one.State})");
            case StateFormula.Not { Inner: StateFormula.Is one }:
                return Text($"not s({one.State})");
            case StateFormula.Not not:
                var inner = Literal(not.Inner, output, ref nodes);
                var negated = nodes++;
                Line(output, $"n({negated}) :- {inner}.");
                return Text($"not n({negated})");
            case StateFormula.Both both:
                var (left, right) = (Literal(both.Left, output, ref nodes), Literal(both.Right, output, ref nodes));
                var node = nodes++;
                Line(output, both.IsAnd ? $"n({node}) :- {left}, {right}." : (FormattableString)$"n({node}) :- {left}. n({node}) :- {right}.");
                return Text($"n({node})");
            default:
                throw new ArgumentException($"There is no formula {formula}.", nameof(formula));
        }
    }

    private static void Line(TextWriter output, FormattableString line) => output.Write(Text(line) + "\n");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
