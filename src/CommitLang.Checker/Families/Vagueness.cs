using CommitLang.Checker.Encoding;
using CommitLang.Checker.Findings;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Families;

/// <summary>Finds what a norm says nothing of though it matters: by when, by which measure, on what source (language 2.8).</summary>
internal sealed class Vagueness
{
    private static readonly string[] CanBeMissing = ["deadline", "measure (it is kept as its bearer sees fit)", "source"];

    // There are few ways to be vague, and very many norms.
    private static readonly (string What, string Words)[] Lacks = [.. Enumerable.Range(0, 1 << CanBeMissing.Length).Select(LackOf)];

    private readonly CheckContext _context;
    private readonly Func<Instance, ProgramIndex, InstanceText> _words;
    private readonly Func<Instance, string> _name;

    public Vagueness(CheckContext context)
    {
        _context = context;
        _words = (instance, _) => new InstanceText(
            Describe.Fill(instance.Descriptor, ("title", TitleOf(instance.Norms[0])), ("missing", Lacks[MissingFrom(instance.Norms[0].Norm)].Words)),
            [Describe.Clause(instance.Norms[0])]);
        _name = instance => $"{TitleOf(instance.Norms[0])} {Lacks[MissingFrom(instance.Norms[0].Norm)].Words}";
    }

    /// <summary>Looks at one of the norms that are written as one.</summary>
    public void Find(GroundNorm norm)
    {
        var missing = MissingFrom(norm.Norm);
        if (missing > 0)
        {
            _context.Instances.Add(new Instance
            {
                Descriptor = FindingDescriptors.Vague,
                Severity = FindingDescriptors.Vague.DefaultSeverity,
                Group = Describe.GroupOf(norm, Lacks[missing].What),
                Words = _words,
                Norms = [norm],
                Certainty = Certainty.Inevitable,
                Name = _name,
            });
        }
    }

    /// <summary>What a norm says nothing of: a bit for each of what can be missing.</summary>
    private static int MissingFrom(Norm norm) =>
        (norm is { Modality: Modality.Duty, Deadline: null, Every: null, For: null, RunsOut.IsNever: true } ? 1 : 0)
        + (norm.IsDiscretionary ? 2 : 0)
        + (norm.Source.Length == 0 ? 4 : 0);

    private static (string What, string Words) LackOf(int missing)
    {
        var names = CanBeMissing.Where((_, i) => (missing >> i) % 2 == 1).ToList();
        return (string.Join("|", names), string.Join(" and no ", names));
    }

    /// <summary>The statement, and which of its norms where it has several.</summary>
    private string TitleOf(GroundNorm norm) => Describe.Capital(norm.Written.Title)
        + (_context.HasSeveral(norm.Written.Statement) ? $", in \"{norm.Norm.Claim()}\"," : "");
}
