using System.Runtime.CompilerServices;

namespace CommitLang.Testing;

/// <summary>
/// Compares text with a file beside the test. Calls and file names are those of Verify.Xunit, so that changing to it
/// is a change of package.
/// </summary>
public static class Verifier
{
    /// <summary>Verifies text against <c>TestClass.Method.verified.extension</c>.</summary>
    /// <param name="text">What the test made.</param>
    /// <param name="extension">The end of the file's name without a dot, such as <c>json</c> or <c>cs</c>.</param>
    /// <param name="file">The test's file; its name is the name of the test class.</param>
    /// <param name="member">The test's method.</param>
    public static SnapshotTask Verify(
        string text, string extension = "txt", [CallerFilePath] string file = "", [CallerMemberName] string member = "") =>
        new(text, extension, file, member);

    /// <summary>Verifies text against a file of the repository that is used for itself, such as one of a package.</summary>
    /// <param name="text">What the test made.</param>
    /// <param name="path">The file, from the root, with forward slashes.</param>
    public static Task VerifyFile(string text, string path) =>
        Snapshot.Of(RepositoryRoot.Combine(path), SnapshotAcceptance.IsAskedFor).Compare(text);
}
