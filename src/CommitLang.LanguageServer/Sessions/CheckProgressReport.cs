using System.Diagnostics;
using CommitLang.Checker;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>Shows in the client how far a check is, once it takes long enough to be waited for.</summary>
internal sealed class CheckProgressReport(Client client) : IProgress<CheckProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly Lock _turn = new();
    private readonly long _begun = Stopwatch.GetTimestamp();
    private ClientProgress? _shown;
    private int _percentage = -1;

    public void Report(CheckProgress value)
    {
        lock (_turn)
        {
            if (_shown is null && Stopwatch.GetElapsedTime(_begun) < Patience)
            {
                return;
            }

            _shown ??= client.BeginProgress("Checking commitments");
            var percentage = value.Total == 0 ? 0 : (int)(100L * value.Done / value.Total);
            if (percentage != _percentage)
            {
                _percentage = percentage;
                _shown?.Report(value.Stage, percentage);
            }
        }
    }

    public void Dispose() => _shown?.End();
}
