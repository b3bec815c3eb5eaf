using System.Text;

namespace CommitLang.Testing;

/// <summary>A verified file and the received one that replaces it when it is accepted.</summary>
internal sealed record Snapshot(string Folder, string Name, string Extension, bool Accept)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string VerifiedPath => PathOf("verified");

    public string ReceivedPath => PathOf("received");

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

    private string PathOf(string state)
    {
        var name = string.Concat(Name.Select(letter => "<>:\"/\\|?*".Contains(letter) || char.IsControl(letter) ? '-' : letter));
        return Path.Combine(Folder, $"{name}.{state}.{Extension}");
    }

    private static string WithUnixLineEnds(string text) => text.ReplaceLineEndings("\n");
}
