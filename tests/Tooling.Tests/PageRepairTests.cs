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

    [GeneratedRegex("## Bad\n\n```commit\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex BadExample();
}
