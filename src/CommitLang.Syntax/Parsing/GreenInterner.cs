using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Gives equal texts, trivia and tokens of one parse the same object where that is cheap: a slot per hash, the last one
/// wins. Most of a text is words, single spaces and indentation.
/// </summary>
internal sealed class GreenInterner(SourceText source)
{
    private const int Slots = 1024;
    private const int LongestText = 32;

    private readonly string?[] _texts = new string?[Slots];
    private readonly GreenTrivia?[] _trivia = new GreenTrivia?[Slots];
    private readonly GreenTrivia[]?[] _lists = new GreenTrivia[]?[Slots];
    private readonly GreenToken?[] _tokens = new GreenToken?[Slots];

    public GreenTrivia Trivia(SyntaxKind kind, TextSpan span)
    {
        if (span.Length > LongestText)
        {
            return new GreenTrivia(kind, source.GetText(span));
        }

        var text = source.AsSpan(span);
        ref var slot = ref _trivia[SlotOf(Hash(text) + (uint)kind)];
        return slot is not null && slot.Kind == kind && text.SequenceEqual(slot.Text)
            ? slot
            : slot = new GreenTrivia(kind, text.ToString());
    }

    public GreenTrivia[] List(List<GreenTrivia> trivia)
    {
        if (trivia.Count is 0 or > 3)
        {
            return trivia.Count == 0 ? GreenTrivia.NoTrivia : [.. trivia];
        }

        var hash = (uint)trivia.Count;
        foreach (var item in trivia)
        {
            hash = (hash * 31) + Hash(item.Text);
        }

        ref var slot = ref _lists[SlotOf(hash)];
        return slot is not null && IsSame(slot, trivia) ? slot : slot = [.. trivia];
    }

    public GreenToken Token(SyntaxKind kind, TextSpan span, GreenTrivia[] leading, GreenTrivia[] trailing)
    {
        if (span.Length > LongestText)
        {
            return GreenToken.Create(kind, source.GetText(span), leading, trailing);
        }

        var text = source.AsSpan(span);
        var hash = Hash(text);
        ref var slot = ref _tokens[SlotOf((hash * 31) + (uint)kind + Hash(leading) + (Hash(trailing) * 7))];
        var isSame = slot is not null && slot.Kind == kind && slot.Leading == leading && slot.Trailing == trailing;
        return isSame && slot is not null && text.SequenceEqual(slot.Text)
            ? slot
            : slot = GreenToken.Create(kind, Text(text, hash), leading, trailing);
    }

    private static bool IsSame(GreenTrivia[] list, List<GreenTrivia> trivia)
    {
        if (list.Length != trivia.Count)
        {
            return false;
        }

        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] != trivia[i])
            {
                return false;
            }
        }

        return true;
    }

    private static uint Hash(GreenTrivia[] list) => list.Length == 0 ? 0 : ((uint)list.Length * 131) + (uint)list[^1].Text.Length;

    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash;
    }

    private static int SlotOf(uint hash) => (int)((hash ^ (hash >> 15)) % Slots);

    private string Text(ReadOnlySpan<char> text, uint hash)
    {
        ref var slot = ref _texts[SlotOf(hash)];
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = text.ToString();
    }
}
