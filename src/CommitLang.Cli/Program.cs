using System.Runtime.InteropServices;
using CommitLang.Cli.Commands;
using CommitLang.Cli.Terminal;

using var environment = ToolEnvironment.OfProcess();
using var cancellation = new CancellationTokenSource();

// The first Ctrl+C ends the work in good order, the second the process.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
});

return CommandLine.Run(args, environment, cancellation.Token);
