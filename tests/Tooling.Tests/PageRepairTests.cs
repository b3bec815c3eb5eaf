using System.Text.RegularExpressions;
using CommitLang.Compiler;
using CommitLang.Text;
using CommitLang.Tooling.Repairs;

namespace CommitLang.Tooling.Tests;

/// <summary>Every repair that is offered for the bad example of a page of diagnostics does what it says.</summary>
public sealed partial class PageRepairTests
{
    public static TheoryData<string> Ids => [.. DiagnosticPages.Ids.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Repairs_of_a_bad_example_mend_it(string id)
    {
        var text = BadExample().Match((DiagnosticPages.Find(id) ?? "").ReplaceLineEndings("\n")).Groups[1].Value;
        Assert.NotEmpty(text);
        var view = Views.Checked(Views.Of(("m.commit", text)));
        var file = view.Files.Single();
        foreach (var repair in AllRepairs.For(view, file, new TextSpan(0, file.Text.Length)))
        {
            Mended.Assert(view, repair);
        }
    }

    [Theory]
    [InlineData("CL1001", "Write `Arden`", "Declare party Ardan")]
    [InlineData("CL1004", "Write")]
    [InlineData("CL1008", "Write")]
    [InlineData("CL1009", "Remove `Brennia`")]
    [InlineData("CL1010", "Bind every member", "Bind one of them", "Bind them together")]
    [InlineData("CL1011", "Bind `Arden` alone")]
    [InlineData("CL1012", "Leave it undecided")]
    [InlineData("CL1013", "Write `of`")]
    [InlineData("CL1014", "Remove `Arden`")]
    [InlineData("CL1015", "Remove `of: Brennia`")]
    [InlineData("CL1017", "Say `when`")]
    [InlineData("CL3001", "Let")]
    [InlineData("CL3002", "Let")]
    [InlineData("CL3004", "Let")]
    [InlineData("CL3005", "Let")]
    [InlineData("CL3006", "Let")]
    [InlineData("CL3008", "Let")]
    [InlineData("CL3022", "Remove this rule")]
    [InlineData("CL5003", "Answer it")]
    [InlineData("CL5015", "Remove this norm")]
    public void Bad_example_has_repairs(string id, params string[] titles)
    {
        var view = Views.Checked(Views.Of(("m.commit", BadExample().Match((DiagnosticPages.Find(id) ?? "").ReplaceLineEndings("\n")).Groups[1].Value)));
        var file = view.Files.Single();
        var offered = AllRepairs.For(view, file, new TextSpan(0, file.Text.Length)).Where(repair => repair.Id == id).Select(repair => repair.Title).ToList();

        Assert.All(titles, title => Assert.True(offered.Exists(one => one.StartsWith(title, StringComparison.Ordinal)), $"{title} is not among: {string.Join("; ", offered)}"));
    }

    [GeneratedRegex("## Bad\n\n```commit\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex BadExample();
}
