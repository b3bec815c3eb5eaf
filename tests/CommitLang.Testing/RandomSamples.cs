using System.Globalization;
using CsCheck;

namespace CommitLang.Testing;

/// <summary>
/// Random samples that are the same wherever the same sources are tested: a failure can be had again, and a run that was
/// green stays green. Another seed, in the environment, gives others.
/// </summary>
public static class RandomSamples
{
    private const string Variable = "COMMITLANG_SEED";

    private static ulong Seed { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text
        ? ulong.Parse(text.AsSpan(0, Math.Min(15, text.Length)), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        : 20261123;

    /// <summary>Asserts something of so many samples; the first that fails is shown.</summary>
    public static void Holds<T>(Gen<T> generator, int count, Func<T, string> print, Action<T> assert)
    {
        for (var i = 0; i < count; i++)
        {
            var sample = generator.Generate(new PCG((uint)i, Seed), null, out _);
            try
            {
                assert(sample);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture, $"Sample {i} of seed {Variable}={Seed:x}:\n{print(sample)}\n----\n{failure.Message}"), failure);
            }
        }
    }
}
