using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Runtime;
using CommitLang.Syntax;
using CommitLang.Text;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>What is answered after an edit is what is answered of the edited text read anew: texts, diagnostics, norms and findings.</summary>
public sealed class SessionTests
{
    private const int Few = 12;
    private const int Many = 60;

    private static readonly Gen<int[]> Series = Gen.Int[0, 9999].Array[500];

    [Fact]
    public void Series_of_edits() => RandomSamples.Holds(Series, Few, Print, AssertSame);

    [Fact]
    [Trait("Category", "Slow")]
    public void Many_series_of_edits() => RandomSamples.Holds(Series, Many, Print, AssertSame);

    [Fact]
    public void What_an_edit_does_not_touch_is_kept()
    {
        var (before, after) = Edited("commitment Y { A shall not Help(of: B) }", "commitment Y { A shall not Help(of: C) }");
        Assert.Same(before.GetProgram().Vocabulary, after.GetProgram().Vocabulary);
        Assert.Same(before.GetProgram().Norms[0].Norm, after.GetProgram().Norms[0].Norm);
        Assert.Same(before.GetProgram().Norms[2].Norm, after.GetProgram().Norms[2].Norm);
        Assert.NotSame(before.GetProgram().Norms[1].Norm, after.GetProgram().Norms[1].Norm);
    }

    [Fact]
    public void A_statement_more_is_kept_apart()
    {
        var (before, after) = Edited("commitment Y { A shall not Help(of: B) }", "commitment Y { A shall not Help(of: B) }\ncommitment More { B shall Sign }");
        Assert.Same(before.GetProgram().Vocabulary, after.GetProgram().Vocabulary);
        Assert.Equal(4, after.GetProgram().Norms.Length);
    }

    [Fact]
    public void A_party_more_is_bound_with_the_whole()
    {
        var (before, after) = Edited("party A\n", "party A\nparty A2\n");
        Assert.NotSame(before.GetProgram().Vocabulary, after.GetProgram().Vocabulary);
    }

    [Fact]
    public void Who_stops_a_check_can_ask_again()
    {
        var (before, after) = Edited("Help(of: B) }\ncommitment Z", "Help(of: C) }\ncommitment Z");
        var session = new CheckSession();
        session.Check(before);
        Assert.ThrowsAny<OperationCanceledException>(() => session.Check(after, null, new CancellationToken(canceled: true)));
        Assert.Equal(Shown(CommitmentChecker.Check(after)), Shown(session.Check(after)));
    }

    [Fact]
    public void Findings_go_where_their_statements_go()
    {
        const string First = "commitment Y { A shall not Help(of: B) }";
        const string Second = "commitment Z { C shall Sign }";
        var (before, after) = Edited($"{First}\n{Second}", $"{Second}\n{First}");
        var session = new CheckSession();
        session.Check(before);
        Assert.Equal(Shown(CommitmentChecker.Check(after)), Shown(session.Check(after)));
    }

    [Fact]
    public void What_binds_members_that_are_not_listed_is_looked_at_with_what_could_be_done_by_them()
    {
        // Enough other norms that these are looked at side by side.
        var others = string.Join("\n", Enumerable.Range(0, 500).Select(i => $"party P{i} commitment C{i} {{ P{i} shall not Sign }}"));
        Assert.Equal("CL3003!", Check.Ids($"group H open {{ A B }}\n{others}\ncommitment X {{ any of H shall Help(of: C) at once }} commitment Y {{ each of H shall not Help(of: C) }}"));
    }

    // What is performed by the words themselves is known of everybody's scenarios.
    [Fact]
    public void What_is_performed_no_more_is_looked_at_with_the_whole()
    {
        const string Text = "as of 2030-01-01\n" + Check.World + """
            commitment X { A shall Help(of: B) from 2030-02-01 by 2030-03-01 }
            commitment Y { A shall not Help(of: B) unless C does Sign }
            commitment Z { C hereby Sign }

            """;
        var (before, after) = Edited(Text, "C hereby Sign", "C shall Sign");
        var session = new CheckSession();
        session.Check(before);
        Assert.Equal(Shown(CommitmentChecker.Check(after)), Shown(session.Check(after)));
        Assert.Contains("CL3001", Check.Ids(session.Check(after)), StringComparison.Ordinal);
    }

    private static (Compilation Before, Compilation After) Edited(string from, string to) => Edited(
        Check.World + """
            commitment X { A shall Help(of: B) at once }
            commitment Y { A shall not Help(of: B) }
            commitment Z { C shall Sign }

            """,
        from,
        to);

    private static (Compilation Before, Compilation After) Edited(string text, string from, string to)
    {
        var tree = SyntaxTree.ParseText(text, "test.commit");
        var before = Compilation.Create([tree]);
        before.GetProgram();
        Assert.Contains(from, text, StringComparison.Ordinal);
        return (before, before.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text.Replace(from, to, StringComparison.Ordinal), "test.commit"))));
    }

    private static string Print(int[] series)
    {
        var text = new EditedText(series.AsEnumerable().GetEnumerator());
        text.Fill(series[0], 2 + series[1] % 4);
        return string.Join("\n====\n", text.Files);
    }

    private static void AssertSame(int[] series)
    {
        using var choices = series.AsEnumerable().GetEnumerator();
        var text = new EditedText(choices);
        text.Fill(series[0], 2 + series[1] % 4);
        var trees = Parse(text.Files);
        var compilation = Compilation.Create(trees);
        var session = new CheckSession(series[2] % 3 == 0 ? Firmness.Offered : null);
        session.Check(compilation);
        for (var edit = 0; edit < 6; edit++)
        {
            text.Edit();
            var files = text.Files;
            for (var i = 0; i < files.Length; i++)
            {
                if (files[i] != trees[i].ToString())
                {
                    var tree = trees[i].WithChangedText(SourceText.From(files[i], trees[i].Path));
                    AssertSame(SyntaxTree.ParseText(files[i], trees[i].Path), tree);
                    compilation = compilation.ReplaceSyntaxTree(trees[i], tree);
                    trees = trees.SetItem(i, tree);
                }
            }

            var fresh = Compilation.Create(Parse(files));
            var readings = string.Join("\n----\n", files);
            Assert.True(Diagnosed(fresh).SequenceEqual(Diagnosed(compilation)), Differ(edit, readings, Diagnosed(fresh), Diagnosed(compilation)));
            Assert.True(Said(fresh).SequenceEqual(Said(compilation)), Differ(edit, readings, Said(fresh), Said(compilation)));
            var (expected, actual) = (Shown(CommitmentChecker.Check(fresh, new CheckOptions { Counting = series[2] % 3 == 0 ? Firmness.Offered : null })), Shown(session.Check(compilation)));
            Assert.True(expected.SequenceEqual(actual), Differ(edit, readings, expected, actual));
        }
    }

    private static string Differ(int edit, string text, List<string> expected, List<string> actual)
    {
        var place = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"After edit {edit} of\n{text}\n--- read anew, from {place}\n{Around(expected)}\n--- edited\n{Around(actual)}";

        string Around(List<string> lines) => string.Join("\n", lines.Skip(place - 1).Take(4));
    }

    private static ImmutableArray<SyntaxTree> Parse(ImmutableArray<string> files) =>
        [.. files.Select((text, i) => SyntaxTree.ParseText(text, FormattableString.Invariant($"{i}.commit")))];

    private static void AssertSame(SyntaxTree whole, SyntaxTree edited)
    {
        Assert.Equal(whole.Root.ToFullString(), edited.Root.ToFullString());
        Assert.Equal(whole.Diagnostics.Select(diagnostic => diagnostic.ToString()), edited.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.True(whole.Root.IsEquivalentTo(edited.Root));
        Assert.Equal(Nodes(whole.Root), Nodes(edited.Root));
    }

    private static IEnumerable<(SyntaxKind, TextSpan)> Nodes(SyntaxNode node) => node.ChildNodes().SelectMany(Nodes).Prepend((node.Kind, node.FullSpan));

    private static List<string> Diagnosed(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Select(diagnostic => $"{diagnostic} {string.Join("; ", diagnostic.RelatedLocations)} {diagnostic.SuggestedFix}")];

    private static List<string> Said(Compilation compilation) =>
    [
        .. compilation.GetProgram().Norms.Concat(compilation.GetProgram().Undertakings)
            .Select(norm => $"{norm.Norm.Id} {norm.Norm.Source} {norm.Norm.ValidFrom} {norm.IsOwn} {norm.Sentence} {norm.Written.Location} {norm.Written.MadeOn}"),
        .. compilation.GetProgram().Facts.Select(fact => fact.Location.ToString()),
        .. compilation.GetProgram().Precedence.Select(rule => $"{rule.Rule} {rule.Location}"),
        .. compilation.GetProgram().Questions.Select(question => $"{question.What} {question.Location} {question.Norm}"),
    ];

    private static List<string> Shown(ImmutableArray<Finding> findings) =>
    [
        .. findings.Select(finding => $"{finding.Severity} {finding.Id} {finding.Certainty} {finding.Message} {finding.Fingerprint} {finding.Instances} "
            + string.Join("; ", finding.Clauses.Select(clause => $"{clause.Location} {clause.Label} {clause.Statement} {clause.Sentence} {clause.Source}"))
            + string.Join("; ", finding.Timeline.Select(entry => entry.ToString())) + string.Join("; ", finding.Notes) + string.Join("; ", finding.OtherInstances)
            + finding.Block + finding.Readings),
    ];
}
