using System.Text;

namespace CommitLang.EndToEnd.Tests;

/// <summary>The built tool says the same to the byte, however many processors work on it and in whatever order files are named.</summary>
public sealed class SideBySideTests : IDisposable
{
    private const int Parties = 60;
    private const int Files = 4;

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    public async Task Processors_and_order_of_files_make_no_difference(string format)
    {
        _folder.With("world.commit", World());
        for (var file = 0; file < Files; file++)
        {
            _folder.With(FormattableString.Invariant($"file{file}.commit"), Promises(file));
        }

        var alone = await Check(format, "1", "world.commit", "file0.commit", "file1.commit", "file2.commit", "file3.commit");
        var together = await Check(format, "4", "file3.commit", "world.commit", "file1.commit", "file0.commit", "file2.commit");

        Assert.Equal(1, alone.ExitCode);
        Assert.Equal(alone, together);
    }

    private Task<ProcessResult> Check(string format, string processors, params string[] files) => TestProcess.Run(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "commitlang.dll"), "check", "--format", format, .. files],
        environment: new Dictionary<string, string?> { ["DOTNET_PROCESSOR_COUNT"] = processors }, workingDirectory: _folder.FullPath, timeout: TimeSpan.FromMinutes(5));

    private static string World()
    {
        var text = new StringBuilder("as of 2030-01-01\nact Help(of: party)\nact Arm(of: party) is Help(of)\nstate War\nevent Peace\n");
        for (var party = 0; party < Parties; party++)
        {
            text.Append(FormattableString.Invariant($"party P{party}\nevent Call{party}\n"));
        }

        return text.ToString();
    }

    /// <summary>Every party promises help to the next, in three ways, and forbids itself something of it in three.</summary>
    private static string Promises(int file)
    {
        var text = new StringBuilder();
        for (var party = file; party < Parties; party += Files)
        {
            var other = (party * 7 + 1) % Parties;
            text.Append(FormattableString.Invariant($$"""
                commitment Aid{{party}} {
                    P{{party}} shall Help(of: P{{other}}) when Call{{party}} within {{party % 5}} days
                    P{{party}} shall Arm(of: P{{other}}) when Peace unless War at once
                    P{{party}} shall continuously Arm(of: P{{other}}) while War
                }
                commitment Restraint{{party}} {
                    P{{party}} shall not Help(of: P{{other}}) when Peace
                    P{{party}} shall not Help(of: P{{other}}) from 2031-01-01 until 2032-01-{{party % 28 + 1:00}}
                    P{{party}} may Arm(of: P{{other}}) unless Call{{other}}
                    P{{party}} shall not Arm(of: P{{other}}) while War
                }

                """));
        }

        return text.ToString();
    }
}
