using CommitLang.Text;
using CommitLang.Tooling.Repairs;

namespace CommitLang.Tooling.Tests;

/// <summary>Every repair that is offered for what is found in real texts does what it says.</summary>
public sealed class FolderRepairTests
{
    public static TheoryData<string> Folders => [.. Views.Folders];

    [Theory]
    [MemberData(nameof(Folders))]
    [Trait("Category", "Slow")]
    public void Repairs_of_texts_mend_them(string folder)
    {
        var view = Views.Checked(Views.OfFolder(folder));
        var repairs = view.Files.SelectMany(file => AllRepairs.For(view, file, new TextSpan(0, file.Text.Length)))
            .DistinctBy(repair => (repair.Title, repair.Fingerprint, repair.Place, repair.Changes[0]));
        foreach (var repair in repairs)
        {
            Mended.Assert(view, repair);
        }
    }
}
