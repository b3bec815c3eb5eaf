namespace CommitLang.LanguageServer.Sessions;

/// <summary>The checks of all programs.</summary>
internal sealed class Checks(Client client, IServerHost host) : IDisposable
{
    private readonly Lock _turn = new();
    private readonly Dictionary<WorkspaceProgram, (CheckLoop Loop, CheckOutlet Outlet)> _running = [];

    /// <summary>Checks what has changed, and takes back what was told of programs that are gone.</summary>
    public void Update(WorkspaceSnapshot workspace, Settings settings)
    {
        lock (_turn)
        {
            foreach (var gone in _running.Keys.Except(workspace.Programs.Select(program => program.Program)).ToList())
            {
                var (loop, outlet) = _running[gone];
                loop.Dispose();
                outlet.Clear();
                _running.Remove(gone);
            }

            foreach (var snapshot in workspace.Programs)
            {
                if (!_running.TryGetValue(snapshot.Program, out var running))
                {
                    var outlet = new CheckOutlet(client, host);
                    _running[snapshot.Program] = running = (new CheckLoop(outlet), outlet);
                }

                running.Loop.Check(snapshot, settings);
            }
        }
    }

    /// <summary>What is known of a program by now; null before its first check.</summary>
    public ProgramReport? Latest(WorkspaceProgram program) => Find(program)?.Outlet.Latest;

    /// <summary>What is known of a program once its latest version has been checked.</summary>
    public async Task<ProgramReport?> SettledAsync(WorkspaceProgram program, CancellationToken cancellationToken)
    {
        if (Find(program) is not var (loop, outlet))
        {
            return null;
        }

        await loop.SettledAsync(cancellationToken).ConfigureAwait(false);
        return outlet.Latest;
    }

    public void Dispose()
    {
        lock (_turn)
        {
            foreach (var (loop, _) in _running.Values)
            {
                loop.Dispose();
            }

            _running.Clear();
        }
    }

    private (CheckLoop Loop, CheckOutlet Outlet)? Find(WorkspaceProgram program)
    {
        lock (_turn)
        {
            return _running.TryGetValue(program, out var running) ? running : null;
        }
    }
}
