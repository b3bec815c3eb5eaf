using System.Globalization;
using CommitLang.Compiler;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Benchmarks;

/// <summary>Long logs over the model of the seeds: made up, and the same in every run.</summary>
internal static class LogCorpus
{
    /// <summary>The model of the seeds.</summary>
    public static NormModel Seeds()
    {
        var folder = Path.Combine(Root(), "seeds");
        var trees = Directory.GetFiles(folder, "*.commit").Order(StringComparer.Ordinal).Select(file => SyntaxTree.ParseText(File.ReadAllText(file), Path.GetFileName(file)));
        var program = Compilation.Create(trees).GetProgram();
        return new NormModel(program.Vocabulary, [.. program.Norms.Select(norm => norm.Norm)]);
    }

    /// <summary>Facts in the order of their days, eight a day: what the norms speak of, by whom they speak of.</summary>
    public static IEnumerable<Fact> Facts(NormModel model, int count)
    {
        var deeds = model.Norms.SelectMany(norm => norm.Bearer.Members.Select(member => new Deed(member.Name, norm.Act))).Distinct().ToList();
        var moments = model.Norms.SelectMany(norm => Moments(norm.When).Concat(Moments(norm.Unless))).Distinct().ToList();
        var states = new[] { new GroundTerm("Ceasefire") };
        var start = Day.Of(2025, 1, 1);
        var seed = 1u;
        for (var i = 0; i < count; i++)
        {
            seed = (seed * 1664525) + 1013904223;
            var pick = (int)(seed >> 8);
            var day = start.AddDays(i / 8);
            yield return (pick % 4) switch
            {
                0 => new Fact.State(day, day.AddDays(1 + (pick % 3)), states[0]),
                1 when moments[pick / 4 % moments.Count] is Moment.Event happening => new Fact.Event(day, happening.Term),
                1 when moments[pick / 4 % moments.Count] is Moment.Performance done => new Fact.Act(day, done.Deed),
                _ => new Fact.Act(day, deeds[pick / 4 % deeds.Count]),
            };
        }
    }

    private static IEnumerable<Moment> Moments(Condition? condition) => condition switch
    {
        Happened happened => [happened.Moment],
        Not not => Moments(not.Inner),
        AllOf all => all.Parts.SelectMany(Moments),
        AtLeast some => some.Parts.SelectMany(Moments),
        _ => [],
    };

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CommitLang.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The repository is not around the program.");
        }

        return folder;
    }

    /// <summary>A number as people read it.</summary>
    public static string InWords(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
