using System.Diagnostics;
using System.Globalization;
using CommitLang.Checker;

namespace CommitLang.Cli.Terminal;

/// <summary>One line on standard error that says how far the work is; only on a terminal, and only when it takes a while.</summary>
internal sealed class ProgressLine(TextWriter error, bool isTerminal) : IProgress<CheckProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _next = Patience;
    private bool _isShown;

    public void Report(CheckProgress value)
    {
        if (!isTerminal)
        {
            return;
        }

        lock (_lock)
        {
            var now = Stopwatch.GetElapsedTime(_started);
            if (now < _next)
            {
                return;
            }

            _next = now + Pace;
            _isShown = true;
            error.Write(value.Total > 0
                ? string.Create(CultureInfo.InvariantCulture, $"\r\e[K{value.Stage} {value.Done} of {value.Total}")
                : $"\r\e[K{value.Stage}");
            error.Flush();
        }
    }

    /// <summary>Wipes the line, so that nothing of it stays on the screen.</summary>
    public void Dispose()
    {
        if (_isShown)
        {
            error.Write("\r\e[K");
            error.Flush();
        }
    }
}
