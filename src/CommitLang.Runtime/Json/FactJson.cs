using System.Text;
using System.Text.Json;

namespace CommitLang.Runtime.Json;

/// <summary>
/// Facts as JSON: one object, or for long logs one line for each fact after a first line with the version. The schemas are
/// <c>fact-log.schema.json</c> and <c>fact.schema.json</c>. UTF-8; dates are yyyy-MM-dd.
/// </summary>
public static class FactJson
{
    /// <summary>The version of the form that is written, and the only one that is read.</summary>
    public const int Version = 1;

    /// <summary>Writes facts as one object.</summary>
    public static string Write(IEnumerable<Fact> facts) =>
        JsonSerializer.Serialize(new LogDto(Version, [.. facts.Select(fact => fact.ToEntry())]), JsonTypes.Default.LogDto);

    /// <summary>Reads facts that were written as one object.</summary>
    /// <param name="json">The text.</param>
    /// <param name="vocabulary">What is declared: arguments are put in the order of the declaration.</param>
    /// <exception cref="JsonException">
    /// The text is not such an object, or of a version that is not known; the message says what is wrong, and line and place
    /// where that can be said.
    /// </exception>
    public static IReadOnlyList<Fact> Read(string json, Vocabulary vocabulary)
    {
        var log = JsonText.Read(json, JsonTypes.Default.LogDto);
        CheckVersion(log?.Version, line: 0);
        if (log?.Facts is not { } entries)
        {
            throw new JsonException("The log has no \"facts\".");
        }

        var facts = new List<Fact>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            try
            {
                facts.Add((entries[i] ?? throw new JsonException("A fact is expected.")).ToFact(vocabulary));
            }
            catch (JsonException exception)
            {
                throw new JsonException(FormattableString.Invariant($"Fact {i + 1}: {exception.Message}"), $"$.facts[{i}]", null, null, exception);
            }
        }

        return facts;
    }

    /// <summary>Writes facts in lines, the version first. The stream is left open.</summary>
    public static void WriteLines(Stream stream, IEnumerable<Fact> facts)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(JsonSerializer.Serialize(new HeaderDto(Version), JsonTypes.Default.HeaderDto));
        foreach (var fact in facts)
        {
            writer.WriteLine(JsonSerializer.Serialize(fact.ToEntry(), JsonTypes.Default.FactDto));
        }
    }

    /// <summary>Reads facts in lines one after the other, without keeping them. The stream is left open.</summary>
    /// <param name="stream">The text.</param>
    /// <param name="vocabulary">What is declared: arguments are put in the order of the declaration.</param>
    /// <exception cref="JsonException">
    /// A line is no fact, or the version is not known; the message names the line, and the place in it where that can be said.
    /// </exception>
    public static IEnumerable<Fact> ReadLines(Stream stream, Vocabulary vocabulary)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        var number = 0L;
        CheckVersion(reader.ReadLine() is { } first ? JsonText.Read(first, JsonTypes.Default.HeaderDto, number)?.Version : null, number);
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                yield return Fact(line, number, vocabulary);
            }
        }
    }

    private static Fact Fact(string line, long number, Vocabulary vocabulary)
    {
        var entry = JsonText.Read(line, JsonTypes.Default.FactDto, number);
        try
        {
            return (entry ?? throw new JsonException("A fact is expected.")).ToFact(vocabulary);
        }
        catch (JsonException exception)
        {
            throw JsonText.AtLine(exception, number);
        }
    }

    private static void CheckVersion(int? version, long line)
    {
        if (version != Version)
        {
            throw new JsonException(
                version is { } other
                    ? FormattableString.Invariant($"Version {other} is not known; {Version} is.")
                    : FormattableString.Invariant($"\"version\" is missing; it is to be {Version}."),
                "$.version", line, null);
        }
    }
}
