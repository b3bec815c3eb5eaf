namespace CommitLang.Editors.Tests;

/// <summary>Neovim without a plug-in: its built-in client asks <c>commitlang serve</c>.</summary>
[Trait("Category", "Slow")]
public sealed class NeovimTests(NeovimTests.Session session) : IClassFixture<NeovimTests.Session>
{
    [TheoryInEditor]
    [InlineData("contradiction")]
    [InlineData("lenses")]
    [InlineData("broken")]
    [InlineData("fix")]
    [InlineData("hover")]
    [InlineData("signature")]
    [InlineData("definition")]
    [InlineData("references")]
    [InlineData("symbols")]
    [InlineData("search")]
    [InlineData("pulls")]
    [InlineData("highlight")]
    [InlineData("completion")]
    [InlineData("format")]
    [InlineData("rename")]
    public async Task Shows(string section) => await Verifier.Verify(session.Section(section)).UseTextForParameters(section);

    public sealed class Session : EditorSession
    {
        private protected override string Program => Rig.OnPath("nvim");

        private protected override string Settings => SettingsOnPage("neovim");

        private protected override IEnumerable<string> Arguments(EditorWorkspace workspace) =>
            ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", Driver("neovim.lua")];
    }
}
