using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>Objects are equal when they are the same object.</summary>
internal sealed class ReferenceEqualityComparer : IEqualityComparer<object?>
{
    private ReferenceEqualityComparer()
    {
    }

    public static ReferenceEqualityComparer Instance { get; } = new();

    public new bool Equals(object? left, object? right) => ReferenceEquals(left, right);

    public int GetHashCode(object? value) => RuntimeHelpers.GetHashCode(value);
}
