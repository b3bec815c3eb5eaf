using CommitLang.Checker;
using CommitLang.Diagnostics;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>
/// Checks one version of a program after another. What is wrong with the text is told at once, what does not fit together
/// when the author pauses; a version that is no longer the latest is given up.
/// </summary>
internal sealed class CheckLoop(CheckOutlet outlet) : IDisposable
{
    // Long enough that a check is not begun between two keys.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly Lock _turn = new();
    private CheckSession _session = new();
    private CancellationTokenSource _current = new();
    private Task _last = Task.CompletedTask;
    private TaskCompletionSource<ProgramSnapshot> _settled = New();
    private ProgramSnapshot? _snapshot;
    private Settings _settings = new();

    /// <summary>Checks a version, unless it is the one that is being checked.</summary>
    public void Check(ProgramSnapshot snapshot, Settings settings)
    {
        lock (_turn)
        {
            if (snapshot.IsSame(_snapshot) && Same(_settings, settings))
            {
                return;
            }

            if (_settings.Counting != settings.Counting)
            {
                _session = new CheckSession(settings.Counting);
            }

            var isFirst = _snapshot is null;
            (_snapshot, _settings) = (snapshot, settings);
            _current.Cancel();
            _current.Dispose();
            _current = new CancellationTokenSource();
            if (_settled.Task.IsCompleted)
            {
                _settled = New();
            }

            var (token, session, settled, before) = (_current.Token, _session, _settled, _last);
            _last = Task.Run(async () =>
            {
                await before.ConfigureAwait(false);
                await RunAsync(new CheckJob(snapshot, settings, session, settled, isFirst), token).ConfigureAwait(false);
            });
        }
    }

    /// <summary>Waits until the latest version has been checked.</summary>
    public Task<ProgramSnapshot> SettledAsync(CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            return _settled.Task.WaitAsync(cancellationToken);
        }
    }

    public void Dispose()
    {
        lock (_turn)
        {
            _current.Cancel();
            _current.Dispose();
            _current = new CancellationTokenSource();
        }
    }

    private async Task RunAsync(CheckJob job, CancellationToken cancellationToken)
    {
        try
        {
            var diagnostics = job.Snapshot.View.Compilation.GetDiagnostics(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            var finds = job.Settings.Finds && !diagnostics.HasErrors();
            if (finds)
            {
                outlet.Tell(job.Snapshot, diagnostics, job.Snapshot.View.Findings, isFinal: false, cancellationToken);
                await Task.Delay(job.IsFirst ? TimeSpan.Zero : Pause, cancellationToken).ConfigureAwait(false);
            }

            var findings = finds ? outlet.Find(job, cancellationToken) : [];
            cancellationToken.ThrowIfCancellationRequested();
            job.Snapshot.View.Note(findings);
            outlet.Tell(job.Snapshot, diagnostics, findings, isFinal: true, cancellationToken);
            job.Settled.TrySetResult(job.Snapshot);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A later version is checked instead.
        }
#pragma warning disable CA1031 // Whatever goes wrong in a check, the session goes on; the author is told.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            outlet.Tell(failure);
            job.Settled.TrySetException(failure);
            _ = job.Settled.Task.Exception;
        }
    }

    private static bool Same(Settings one, Settings other) => one.Counting == other.Counting && one.Finds == other.Finds && one.Revision == other.Revision;

    private static TaskCompletionSource<ProgramSnapshot> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A version to check.</summary>
internal sealed record CheckJob(
    ProgramSnapshot Snapshot, Settings Settings, CheckSession Session, TaskCompletionSource<ProgramSnapshot> Settled, bool IsFirst);
