namespace System;

/// <summary>A place counted from the beginning or the end, as in <c>list[^1]</c>.</summary>
internal readonly struct Index(int value, bool fromEnd)
{
    public static implicit operator Index(int value) => new(value, fromEnd: false);

    public int GetOffset(int length) => fromEnd ? length - value : value;
}
