using System.Collections.Immutable;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;
using CsCheck;

namespace CommitLang.Checker.Tests;

/// <summary>What must not change what is found: names, order, files, dates, spacing, and what has nothing to do with it.</summary>
public sealed class MetamorphicTests
{
    private static readonly string[] Conditions =
    [
        "", "when Peace", "when Peace and War", "while War", "unless Alarm", "when Alarm unless War", "when Peace before Alarm", "while within 3 days of Peace",
        "when War while Truce", "unless (Peace and Alarm)", "when Alarm after Peace",
    ];

    private static readonly string[] Limits = ["at once", "within 2 days", "by 2000-01-20", "from 2000-01-05 within 3 days", "from 2000-01-08"];

    private static readonly string[] Spans = ["", "until 2000-01-12", "from 2000-01-09", "withdrawn on 2000-01-15", "from 2000-01-03 until 2000-01-25"];

    private static readonly Gen<ImmutableArray<string>> Programs = Gen.Select(
        Duty(), Ban(), Ban(), Duty(), Gen.Int[0, 2], (duty, ban, second, other, size) => size switch
        {
            0 => ImmutableArray.Create($"commitment X {{ {duty} }}", $"commitment Y {{ {ban} }}"),
            1 => [$"commitment X {{ {duty} }}", $"commitment Y {{ {ban} }}", $"commitment Z {{ {second} }}"],
            _ => [$"commitment X {{ {duty} }}", $"commitment Y {{ {ban} }}", $"commitment Z {{ {second} }}", $"commitment W {{ {other} }}"],
        });

    private const int Few = 25;
    private const int Many = 250;

    // Each name for one that sorts elsewhere.
    private static readonly (string From, string To)[] Renamed =
        [("Peace", "Zenith"), ("Alarm", "Yield"), ("War", "Ancient"), ("Truce", "Absence"), ("Help", "Zeal"), ("Arm", "Brace"), ("Quit", "Adjourn")];

    [Fact]
    public void Laws_hold() => RandomSamples.Holds(Programs, Few, Text, AssertLaws);

    [Fact]
    [Trait("Category", "Slow")]
    public void Laws_hold_of_many() => RandomSamples.Holds(Programs, Many, Text, AssertLaws);

    private static void AssertLaws(ImmutableArray<string> program)
    {
        var found = Found(World, program);
        Assert.Equal(found, Found(World, [.. program.Reverse()]));
        Assert.Equal(found, FoundInFiles(World, program));
        Assert.Equal(found, Found(World, [.. program.Select(statement => statement.Replace(" ", "\n\t ", StringComparison.Ordinal))]));
        Assert.Equal(found, Found(World, [.. program, "party Elsewhere commitment Far { Elsewhere shall not Help(of: B) until 2000-01-20 }"]));
        Assert.Equal(found, Found(Rename(World), [.. program.Select(Rename)]));
        Assert.Equal(found, Found(Move(World), [.. program.Select(Move)]));
        AssertExceptionsAddNothing(program);
        Assert.Equal(
            found.SelectMany(finding => new[] { finding, finding.Replace(" X", " X2").Replace(" Y", " Y2").Replace(" Z", " Z2").Replace(" W", " W2") }).Order(StringComparer.Ordinal),
            Found(World + Rename(Happenings), [.. program, .. program.Select(Twin)]));
    }

    /// <summary>Whatever clashes with an exception clashed without it, if not with fewer; what is not settled is no clash.</summary>
    private static void AssertExceptionsAddNothing(ImmutableArray<string> program)
    {
        const string Ban = "shall not Help(of: B)";
        var before = Sets(Found(World, program));
        foreach (var statement in program.Where(statement => statement.Contains(Ban, StringComparison.Ordinal)))
        {
            var excepting = program.Replace(statement, statement.Replace(Ban, Ban + " except Arm(of: B)", StringComparison.Ordinal));
            var after = Sets(Found(World, excepting).Where(finding => !finding.StartsWith("CL3090", StringComparison.Ordinal)));
            Assert.All(after, set => Assert.Contains(before, known => known.IsSubsetOf(set)));
        }
    }

    private static List<HashSet<string>> Sets(IEnumerable<string> found) =>
        [.. found.Select(finding => finding.Split(' ')[2..].ToHashSet(StringComparer.Ordinal))];

    /// <summary>The same of another party, with happenings of its own: nothing is shared but the acts.</summary>
    private static string Twin(string statement) => Renamed.Take(4)
        .Aggregate(statement, (text, pair) => text.Replace(pair.From, pair.To, StringComparison.Ordinal))
        .Replace("A shall", "C shall", StringComparison.Ordinal)
        .Replace("commitment X", "commitment X2", StringComparison.Ordinal).Replace("commitment Y", "commitment Y2", StringComparison.Ordinal)
        .Replace("commitment Z", "commitment Z2", StringComparison.Ordinal).Replace("commitment W", "commitment W2", StringComparison.Ordinal);

    private const string Happenings = " state War state Truce event Peace event Alarm";

    private const string World = "as of 2000-01-01 party A party B party C act Help(of: party) act Arm(of: party) is Help(of) act Quit" + Happenings;

    private static string Rename(string text) => Renamed.Aggregate(text, (all, pair) => all.Replace(pair.From, pair.To, StringComparison.Ordinal));

    /// <summary>Ten years later to the day: both Januaries have the same number of days.</summary>
    private static string Move(string text) => text.Replace("2000-", "2010-", StringComparison.Ordinal);

    private static List<string> Found(string world, ImmutableArray<string> program) => Found([SyntaxTree.ParseText($"{world}\n{string.Join("\n", program)}", "test.commit")]);

    private static List<string> FoundInFiles(string world, ImmutableArray<string> program) => Found(
        [.. program.Prepend(world).Select((text, i) => SyntaxTree.ParseText(text, FormattableString.Invariant($"{i}.commit")))]);

    /// <summary>The kind, the certainty and the statements of each contradiction.</summary>
    private static List<string> Found(ImmutableArray<SyntaxTree> trees)
    {
        var compilation = Compilation.Create(trees);
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return
        [
            .. CommitmentChecker.Check(compilation).Where(finding => string.CompareOrdinal(finding.Id, "CL5000") < 0)
                .Select(finding => $"{finding.Id} {finding.Certainty} {string.Join(" ", finding.Clauses.Select(clause => clause.Statement).Distinct().Order(StringComparer.Ordinal))}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Gen<string> Duty() => Gen.Select(OneOf("Help(of: B)", "Arm(of: B)", "Quit"), OneOf(Conditions), OneOf(Limits),
        (act, condition, limit) => $"A shall {act} {condition} {limit}");

    private static Gen<string> Ban() => Gen.Select(OneOf("Help(of: B)", "Help(of: B)", "Arm(of: B)", "Quit"), OneOf(Conditions), OneOf(Spans),
        (act, condition, span) => $"A shall not {act} {condition} {span}");

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Text(ImmutableArray<string> program) => $"{World}\n{string.Join("\n", program)}";
}
