using CommitLang.Generator.Text;

namespace CommitLang.Generator;

/// <summary>What the generated code is to be like.</summary>
public sealed record GeneratorOptions
{
    /// <summary>The namespace when none is given.</summary>
    public const string DefaultNamespace = "Commitments";

    /// <summary>The namespace of the generated classes: C# identifiers with dots between them, keywords unescaped.</summary>
    public string Namespace { get; init; } = DefaultNamespace;

    /// <summary>Whether a text can be a namespace: identifiers with dots between them.</summary>
    public static bool IsNamespace(string text) =>
        text.Length is > 0 and <= 500 && Array.TrueForAll(text.Split('.'), part => part.Length > 0 && Identifier.From(part) == part);
}
