using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Completion;

/// <summary>Proposes what can be written at a place, in sound texts and in broken ones.</summary>
public static class Completions
{
    /// <summary>What can be written at a place: names of the right kind, words that are valid there, shapes, codes, dates and durations.</summary>
    /// <param name="view">The program.</param>
    /// <param name="file">The file.</param>
    /// <param name="position">The place.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static CompletionList At(ProgramView view, ProgramFile file, int position, CancellationToken cancellationToken = default)
    {
        var continuations = Continuations.At(file.Tree, position, cancellationToken);
        var word = continuations.Word;
        if (StartsBehindANumber(file.Text, word))
        {
            return new CompletionList(word, []);
        }

        var place = new CompletionPlace(view, file, continuations, position);
        var items = new Dictionary<(string, CompletionKind), CompletionItem>();
        foreach (var item in NameCompletions.Of(place).Concat(ValueCompletions.Of(place)).Concat(ShapeCompletions.Of(place)).Concat(WordCompletions.Of(place)))
        {
            items.TryAdd((item.Label, item.Kind), item);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new CompletionList(word, [.. items.Values.OrderBy(item => item.Order).ThenBy(item => item.Label, StringComparer.Ordinal)]);
    }

    /// <summary>Whether a number is being written: what could follow it cannot be proposed yet.</summary>
    private static bool StartsBehindANumber(SourceText text, TextSpan word) => word.Length > 0 && char.IsAsciiDigit(text[word.Start]);
}
