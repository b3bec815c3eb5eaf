using CommitLang.Text;

namespace CommitLang.Tooling.Completion;

/// <summary>What a proposal stands for.</summary>
public enum CompletionKind
{
    /// <summary>A word of the language.</summary>
    Word,

    /// <summary>A shape with gaps to fill in.</summary>
    Shape,

    /// <summary>A party, entity, group or organisation.</summary>
    Actor,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An area or a thing.</summary>
    Area,

    /// <summary>An act.</summary>
    Act,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A state.</summary>
    State,

    /// <summary>A commitment, demand, expectation, rejection, treaty, article or remark.</summary>
    Statement,

    /// <summary>A document.</summary>
    Document,

    /// <summary>A unit.</summary>
    Unit,

    /// <summary>A module.</summary>
    Module,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>A code, a date or another value.</summary>
    Value,
}

/// <summary>Something that can be written at a place.</summary>
/// <param name="Label">What is shown.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Text">What is written; with <c>$1</c> and <c>${1:example}</c> for gaps where it is a shape (LSP 3.17, "Snippet Syntax").</param>
/// <param name="Detail">A few words on what it is.</param>
/// <param name="Order">What comes first: a smaller number; then by label.</param>
public sealed record CompletionItem(string Label, CompletionKind Kind, string Text, string Detail, int Order)
{
    /// <summary>Whether the text has gaps to fill in.</summary>
    public bool IsSnippet { get; init; }

    /// <summary>What it means, in Markdown; empty when there is nothing to say.</summary>
    public string Documentation { get; init; } = "";

    /// <summary>The module that has to be imported for it; null when none has to be.</summary>
    public string? MissingImport { get; init; }
}

/// <summary>What can be written at a place.</summary>
/// <param name="Span">What it replaces: the part of a word in front of the place.</param>
/// <param name="Items">The proposals, the likeliest first.</param>
public sealed record CompletionList(TextSpan Span, IReadOnlyList<CompletionItem> Items);
