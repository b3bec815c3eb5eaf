using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Syntax;

namespace CommitLang.EndToEnd.Tests;

/// <summary><c>explain FILE:LINE</c> and <c>explain FINGERPRINT</c>: what norms mean and how findings come about.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("troops", "SoldiersFromThree of UnitedStates, but Britain")]
    [InlineData("deadlock", "Each waits for the other")]
    [InlineData("ceasefire", "Ukraine shall MeetBilaterally(with: Russia) by expectation MeetingWithinTwoWeeks")]
    [InlineData("dispute", "in dispute over it")]
    [InlineData("undecided", "depends")]
    public Task Findings_of_the_seeds(string name, string message)
    {
        var finding = CommitmentChecker.Check(FindingText.Compile("seeds")).First(finding =>
            finding.Message.Contains(message, StringComparison.Ordinal) || message == "depends" && finding.Certainty == Certainty.Depends);

        return Verifier.Verify(Explain(WithSeeds(), finding.Fingerprint, "seeds")).UseTextForParameters(name);
    }

    [Theory]
    [InlineData("norms-for-three", "seeds/support.commit", "each of Germany")]
    [InlineData("clause", "seeds/ceasefire.commit", "withdrawn on")]
    [InlineData("undecided", "seeds/support.commit", "UnitedStates shall undecided")]
    public Task Lines_of_the_seeds(string name, string file, string text)
    {
        WithSeeds();

        return Verifier.Verify(Explain(_folder, $"{file}:{LineOf(_folder.Read(file), text)}", "seeds")).UseTextForParameters(name);
    }

    public static TheoryData<string> Folders => new(FindingText.FoldersOf("examples").Select(folder => $"examples/{folder}").Append("seeds"));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_finding_and_every_norm_has_its_reasons(string folder)
    {
        var compilation = FindingText.Compile(folder);
        var explanations = Explanations.Of(compilation);
        var norms = compilation.SyntaxTrees.SelectMany(tree => tree.Root.DescendantNodes().OfType<NormSyntax>()).ToList();
        var derivations = explanations.Findings.Select(finding => explanations.Explain(finding.Fingerprint))
            .Concat(norms.Select(norm => explanations.Explain(norm.GetLocation())[0]));

        Assert.NotEmpty(norms);
        Assert.All(derivations, derivation => Assert.All(derivation?.Steps ?? [], step => Assert.All(step.Lines, line => Assert.NotEqual("", line.Text))));
        Assert.All(derivations, derivation => Assert.True(derivation?.Steps.Length >= 2));
    }

    [Theory]
    [InlineData("amounts", ExplainTexts.Amounts)]
    [InlineData("lives", ExplainTexts.Lives)]
    [InlineData("acts", ExplainTexts.Acts)]
    [InlineData("groups", ExplainTexts.Groups)]
    public Task Findings(string name, string text)
    {
        _folder.With("a.commit", text);
        var findings = CommitmentChecker.Check(Compilation.Create([SyntaxTree.ParseText(text, "a.commit")]))
            .Where(finding => finding.Descriptor != FindingDescriptors.Vague);

        return Verifier.Verify(string.Join("\n", findings.Select(finding => Explain(_folder, finding.Fingerprint, "a.commit")))).UseTextForParameters(name);
    }

    [Theory]
    [InlineData("membership", "each of League shall Trade")]
    [InlineData("suspension", "suspended from")]
    [InlineData("demand", "through 2030-12-31")]
    public Task Lines(string name, string line)
    {
        _folder.With("a.commit", ExplainTexts.Lives);

        return Verifier.Verify(Explain(_folder, $"a.commit:{LineOf(ExplainTexts.Lives, line)}")).UseTextForParameters(name);
    }

    [Theory]
    [InlineData("made on")]
    [InlineData("by 2030-06-01")]
    [InlineData("subject to")]
    public void A_clause_stands_for_its_norms(string clause)
    {
        _folder.With("a.commit", ExplainTexts.Lives);

        Assert.Equal(
            Explain(_folder, $"a.commit:{LineOf(ExplainTexts.Lives, "each of League shall Trade")}"),
            Explain(_folder, $"a.commit:{LineOf(ExplainTexts.Lives, clause)}"));
    }

    [Fact]
    public void Norms_of_one_line_and_of_the_whole_statement_are_found()
    {
        _folder.With("a.commit", "party Arden\nact Help\ncommitment Both { Arden shall Help by 2030-01-31 Arden may Help\n made on 2030-01-01 }\n");

        var ofLine = _folder.Run("explain", "a.commit:3:20");
        var ofLife = _folder.Run("explain", "a.commit:4", "a.commit");

        Assert.Equal((0, ""), (ofLine.ExitCode, ofLine.Error));
        Assert.Equal(2, ofLine.Output.Split("The norm of commitment Both").Length - 1);
        Assert.Equal(ofLine.Output, ofLife.Output);
    }

    [Theory]
    [InlineData("a.commit:1", "CL9017: No norm stands at a.commit:1: it belongs to `module Clash`.")]
    [InlineData("a.commit:2", "CL9017: No norm stands at a.commit:2: it belongs to party Norland.")]
    [InlineData("a.commit:5", "CL9017: No norm stands at a.commit:5: it belongs to commitment First, which has norms on line 6.")]
    [InlineData("a.commit:10", "CL9017: No norm stands at a.commit:10: there is nothing but a comment or an empty line.")]
    [InlineData("a.commit:99", "CL9017: No norm stands at a.commit:99: the file has 10 lines.")]
    [InlineData("a.commit:0", "CL9017: No norm stands at a.commit:0: the file has 10 lines.")]
    [InlineData("b.commit:1", "CL9001: There is no file or folder 'b.commit'.")]
    [InlineData(".:1", "CL9008: A line is one of a file, and '.' is none.")]
    [InlineData("0123456789abcdef a.commit", "CL9018: There is no finding 0123456789abcdef in these files.")]
    [InlineData("0123456789abcdef", "CL9008: A path is missing: the fingerprint of a finding says nothing without the files it was found in.")]
    [InlineData("CL3001 a.commit", "CL9008: Paths go with a line or with the fingerprint of a finding, not with an id.")]
    public void What_is_not_there_ends_with_2(string arguments, string error)
    {
        _folder.With("a.commit", ToolFolder.Clash + "// the end\n");

        Assert.Equal(new ProcessResult(2, "", $"error {error}\n"), _folder.Run(["explain", .. arguments.Split(' ')]));
    }

    [Fact]
    public void Texts_with_errors_are_not_explained()
    {
        _folder.With("a.commit", ToolFolder.Broken);

        var result = _folder.Run("explain", "a.commit:4");

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("error CL1001: `Nordland` is not declared", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("Contradictions are looked for once these errors are mended.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_counts_can_be_said()
    {
        _folder.With("a.commit", ToolFolder.Clash.Replace("commitment Second", "commitment Second offered", StringComparison.Ordinal));

        Assert.Contains("softer than declared, so it does not count here", _folder.Run("explain", "a.commit:9").Output, StringComparison.Ordinal);
        Assert.Contains("CL3001", _folder.Run("explain", "a.commit:9", "--counting", "offered").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_come_from_the_terminal()
    {
        using var folder = new ToolFolder { IsTerminal = true }.With("a.commit", ToolFolder.Clash);

        Assert.Contains("\e[1mThe norm of commitment First\e[0m", folder.Run("explain", "a.commit:6").Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', folder.Run("explain", "a.commit:6", "--no-color").Output);
    }

    private static string Explain(ToolFolder folder, params string[] arguments)
    {
        var result = folder.Run(["explain", .. arguments]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }

    private static int LineOf(string text, string part) => text[..text.IndexOf(part, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;

    private ToolFolder WithSeeds()
    {
        foreach (var path in Directory.GetFiles(RepositoryRoot.Combine("seeds"), "*.commit"))
        {
            _folder.With($"seeds/{Path.GetFileName(path)}", File.ReadAllBytes(path));
        }

        return _folder;
    }
}
