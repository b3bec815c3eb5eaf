using System.Runtime.InteropServices;
using CommitLang.Cli.Commands;
using CommitLang.Cli.Terminal;

using var environment = ToolEnvironment.OfProcess();
using var cancellation = new CancellationTokenSource();

// The first Ctrl+C ends the work in good order, or after a second in any; another one ends the process at once.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
    _ = Task.Delay(TimeSpan.FromSeconds(1)).ContinueWith(
        _ => Environment.Exit(ExitCodes.Cancelled), TaskScheduler.Default);
});

return CommandLine.Run(args, environment, cancellation.Token);
