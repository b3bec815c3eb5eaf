namespace CommitLang.Text;

/// <summary>A place in a text: line and character, both counted from zero; characters are UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Character) : IComparable<LinePosition>
{
    /// <summary>Orders by line, then by character.</summary>
    public int CompareTo(LinePosition other) =>
        Line == other.Line ? Character.CompareTo(other.Character) : Line.CompareTo(other.Line);

    /// <summary>The form people read, <c>line:column</c> counted from one.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line + 1}:{Character + 1}");
}
