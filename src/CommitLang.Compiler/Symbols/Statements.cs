using System.Collections.Immutable;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Symbols;

/// <summary>A commitment, demand, expectation, rejection, treaty or article.</summary>
public sealed class StatementSymbol : Symbol
{
    private string? _path;

    internal StatementSymbol(ModuleSymbol module, string name, SyntaxNode declaration, SyntaxToken identifier, StatementKind kind)
        : base(module, name, declaration, identifier)
    {
        Kind = kind;
    }

    /// <summary>What it is.</summary>
    public StatementKind Kind { get; }

    /// <summary>The treaty or article around it; null for a statement of its own.</summary>
    public StatementSymbol? Container { get; internal init; }

    /// <summary>The articles of a treaty, the paragraphs of an article.</summary>
    public ImmutableArray<StatementSymbol> Articles { get; internal set; } = [];

    /// <summary>The treaty for an article; the statement itself otherwise.</summary>
    public StatementSymbol Root => Container?.Root ?? this;

    /// <summary>Its name with those around it: <c>MutualAid.1</c>.</summary>
    public string Path => Container is null ? Key : _path ??= $"{Container.Path}.{Name}";

    /// <summary>Whether it is another one or stands in it.</summary>
    internal bool IsInside(StatementSymbol other) => this == other || Container is { } around && around.IsInside(other);

    /// <summary>How firmly it is made.</summary>
    public Firmness Firmness { get; internal set; } = Firmness.Binding;

    /// <summary>Those who hold it; empty when its bearers do.</summary>
    public ImmutableArray<ActorSymbol> Holders { get; internal set; } = [];

    /// <summary>How many norms are written in it, those of its articles apart.</summary>
    internal int NormCount { get; set; }

    /// <summary>The parties of a treaty, with the days on which they are party to it.</summary>
    public ImmutableArray<MemberSymbol> Membership
    {
        get;
        internal set
        {
            field = value;
            Parties = [.. value.Select(member => member.Actor)];
            HasDatedParties = value.Any(member => !member.Days.Equals(DaySet.All));
        }
    }

    = [];

    /// <summary>Whether somebody is party to a treaty on some days only.</summary>
    internal bool HasDatedParties { get; private set; }

    /// <summary>The parties of a treaty.</summary>
    public ImmutableArray<ActorSymbol> Parties { get; private set; } = [];

    /// <summary>Where it comes from, in words; empty when no source is written.</summary>
    public string Source { get; internal set; } = "";

    /// <inheritdoc/>
    public override string KindText => Declaration is ArticleSyntax ? "an article" : Kind == StatementKind.Expectation ? "an expectation" : $"a {KindWord}";

    /// <summary>How a sentence names it: "commitment Reassurance", "article 1 of treaty MutualAid".</summary>
    public string Title => Declaration is ArticleSyntax article
        ? $"{article.Keyword.Text} {Name} of {Container?.Title}"
        : $"{KindWord} {Name}";

    private string KindWord => Kind switch
    {
        StatementKind.Treaty => "treaty",
        StatementKind.Demand => "demand",
        StatementKind.Expectation => "expectation",
        StatementKind.Rejection => "rejection",
        _ => "commitment",
    };
}

/// <summary>A remark: a fact without effect on anything.</summary>
public sealed class RemarkSymbol : Symbol
{
    internal RemarkSymbol(ModuleSymbol module, RemarkDeclarationSyntax declaration)
        : base(module, declaration.Identifier.Text, declaration, declaration.Identifier)
    {
        Text = string.Join(" ", declaration.Texts.Select(token => token.ValueText));
    }

    /// <summary>What it says.</summary>
    public string Text { get; }

    /// <summary>Whose remark it is.</summary>
    public ImmutableArray<ActorSymbol> Holders { get; internal set; } = [];

    /// <summary>Where it comes from, in words.</summary>
    public string Source { get; internal set; } = "";

    /// <inheritdoc/>
    public override string KindText => "a remark";
}

/// <summary>A scenario, an assertion, an open term or a reading of one: what other places of the text do not speak of.</summary>
public sealed class OtherSymbol : Symbol
{
    internal OtherSymbol(ModuleSymbol module, SyntaxNode declaration, SyntaxToken identifier, string kindText)
        : base(module, identifier.Text, declaration, identifier) => KindText = kindText;

    /// <inheritdoc/>
    public override string KindText { get; }
}
