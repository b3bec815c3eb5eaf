namespace CommitLang.Syntax;

/// <summary>Where in which tree a green node stands.</summary>
internal readonly record struct NodePlace(GreenNode Green, SyntaxTree Tree, SyntaxNode? Parent, int Position);
