using System.Text;

namespace CommitLang.Testing;

/// <summary>A verified file and the received one that replaces it when it is accepted.</summary>
internal sealed record Snapshot(string VerifiedPath, string ReceivedPath, bool Accept)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A pair of files that are named by their state.</summary>
    public static Snapshot Named(string folder, string name, string extension, bool accept)
    {
        var safe = string.Concat(name.Select(letter => "<>:\"/\\|?*".Contains(letter) || char.IsControl(letter) ? '-' : letter));
        return new Snapshot(Path.Combine(folder, $"{safe}.verified.{extension}"), Path.Combine(folder, $"{safe}.received.{extension}"), accept);
    }

    /// <summary>A file that has another use too, and keeps its name.</summary>
    public static Snapshot Of(string path, bool accept) =>
        new(path, Path.ChangeExtension(path, $".received{Path.GetExtension(path)}"), accept);

    public async Task Compare(string text)
    {
        var received = WithUnixLineEnds(text);
        var verified = File.Exists(VerifiedPath) ? WithUnixLineEnds(await File.ReadAllTextAsync(VerifiedPath)) : null;
        if (received == verified)
        {
            File.Delete(ReceivedPath);
            return;
        }

        if (Accept)
        {
            await File.WriteAllTextAsync(VerifiedPath, received, Utf8);
            File.Delete(ReceivedPath);
            return;
        }

        await File.WriteAllTextAsync(ReceivedPath, received, Utf8);
        throw new SnapshotException(SnapshotMessage.Write(Path.GetFileName(VerifiedPath), verified, received));
    }

    private static string WithUnixLineEnds(string text) => text.ReplaceLineEndings("\n");
}
