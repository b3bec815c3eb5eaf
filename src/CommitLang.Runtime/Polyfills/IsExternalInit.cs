namespace System.Runtime.CompilerServices;

/// <summary>What the compiler marks <c>init</c> accessors with.</summary>
internal static class IsExternalInit;
