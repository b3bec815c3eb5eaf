namespace CommitLang.Checker.Readings;

/// <summary>Says of which of several readings the progress is.</summary>
internal sealed class ReadingProgress(IProgress<CheckProgress> progress, string reading) : IProgress<CheckProgress>
{
    public static IProgress<CheckProgress>? Of(IProgress<CheckProgress>? progress, int choice, int choices) => progress is null || choices == 1
        ? progress
        : new ReadingProgress(progress, FormattableString.Invariant($"reading {choice + 1} of {choices}: "));

    public void Report(CheckProgress value) => progress.Report(value with { Stage = reading + value.Stage });
}
