using System.Collections.Immutable;
using CommitLang.Checker.Sessions;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker;

/// <summary>
/// Checks one version of a compilation after another, as an editor does. What was found before is kept where the edits cannot
/// have changed it; what is answered is always what <see cref="CommitmentChecker"/> answers. May be used by several threads,
/// one after the other.
/// </summary>
/// <param name="counting">The softest firmness that counts; null leaves it to the text.</param>
public sealed class CheckSession(Firmness? counting = null)
{
    private readonly Lock _turn = new();
    private CheckMemory? _memory;

    /// <summary>Checks a version. It is quick where it was made by <see cref="Compilation.ReplaceSyntaxTree"/> from the one before.</summary>
    /// <param name="compilation">What to check; texts with errors are checked as far as they could be read.</param>
    /// <param name="progress">Told how far the check has come.</param>
    /// <param name="cancellationToken">Stops the check; what was known before it is still known after.</param>
    /// <returns>The findings, most certain and specific first within each severity, then by place.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public ImmutableArray<Finding> Check(
        Compilation compilation, IProgress<CheckProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        lock (_turn)
        {
            if (compilation.Readings.Choices.Length > 1)
            {
                _memory = null;
                return CommitmentChecker.Check(compilation, new CheckOptions { Counting = counting }, progress, cancellationToken);
            }

            var program = compilation.GetProgram(cancellationToken);
            if (_memory?.Recheck(program, progress, cancellationToken) != true)
            {
                _memory = CheckMemory.Of(program, counting, progress, cancellationToken);
            }

            return _memory.Findings;
        }
    }
}
