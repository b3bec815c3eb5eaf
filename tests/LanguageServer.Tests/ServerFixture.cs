using CommitLang.Cli.Serving;

namespace CommitLang.LanguageServer.Tests;

/// <summary>A server in this process, a client of it, and a folder of texts.</summary>
internal sealed class ServerFixture : IDisposable
{
    public ServerFixture(params (string Name, string Text)[] files)
    {
        Folder = Directory.CreateTempSubdirectory("commitlang-serve-").FullName;
        foreach (var (name, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, name))!);
            File.WriteAllText(Path.Combine(Folder, name), text);
        }

        var (toServer, fromServer) = (new MemoryPipe(), new MemoryPipe());
        Ended = Task.Factory.StartNew(() => Server.Run(toServer, fromServer, new ServerHost()), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Client = new LspClient(toServer, fromServer);
    }

    public string Folder { get; }

    public LspClient Client { get; }

    /// <summary>Whether the session ended well.</summary>
    public Task<bool> Ended { get; }

    public static (string Name, string Text)[] Seeds { get; } =
        [.. Directory.GetFiles(RepositoryRoot.Combine("seeds"), "*.commit").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)))];

    public string UriOf(string name) => LspClient.UriOf(Path.Combine(Folder, name));

    public void Dispose()
    {
        Client.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
