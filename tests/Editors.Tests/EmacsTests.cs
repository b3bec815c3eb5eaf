namespace CommitLang.Editors.Tests;

/// <summary>Emacs with eglot, which asks <c>commitlang serve</c>.</summary>
[Trait("Category", "Slow")]
public sealed class EmacsTests(EmacsTests.Session session) : IClassFixture<EmacsTests.Session>
{
    [TheoryInEditor]
    [InlineData("contradiction")]
    [InlineData("hover")]
    [InlineData("fix")]
    [InlineData("format")]
    [InlineData("rename")]
    public async Task Shows(string section) => await Verifier.Verify(session.Section(section)).UseTextForParameters(section);

    public sealed class Session : EditorSession
    {
        private protected override string Program => Rig.OnPath("emacs");

        private protected override string Settings => SettingsOnPage("emacs");

        private protected override IEnumerable<string> Arguments(EditorWorkspace workspace) => ["--batch", "-l", Driver("emacs.el")];
    }
}
