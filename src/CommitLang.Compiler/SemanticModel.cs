using System.Collections.Immutable;
using CommitLang.Compiler.Editing;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Compiler;

/// <summary>What the names of one tree stand for.</summary>
public sealed class SemanticModel
{
    private readonly EditedProgram _program;

    internal SemanticModel(Compilation compilation, SyntaxTree tree, EditedProgram program)
    {
        Compilation = compilation;
        SyntaxTree = tree;
        _program = program;
    }

    /// <summary>The compilation.</summary>
    public Compilation Compilation { get; }

    /// <summary>The tree.</summary>
    public SyntaxTree SyntaxTree { get; }

    /// <summary>The symbol that a declaration declares, or null.</summary>
    public Symbol? GetDeclaredSymbol(SyntaxNode declaration) => _program.Names.DeclaredBy(declaration);

    /// <summary>The symbol that a path or a reference stands for, or null.</summary>
    public Symbol? GetSymbol(SyntaxNode node) => node switch
    {
        ReferenceSyntax { Path: { } path } => _program.Names.NamedBy(path),
        _ => _program.Names.NamedBy(node),
    };

    /// <summary>The symbol declared or named at a position, or null.</summary>
    public Symbol? GetSymbolAt(int position)
    {
        var token = SyntaxTree.Root.FindToken(position);
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            if (GetSymbol(node) is { } named)
            {
                return named;
            }

            if (GetDeclaredSymbol(node) is { } declared)
            {
                return Compilation.GetLocation(declared).Span == token.Span ? declared : null;
            }
        }

        return null;
    }

    /// <summary>The type of the parameter that a value stands for, or null when it stands for none.</summary>
    public ParameterSymbol? GetParameter(ArgumentSyntax argument)
    {
        if (argument.Parent is not ArgumentsSyntax list || list.Parent is not ReferenceSyntax reference
            || GetSymbol(reference) is not ParametrizedSymbol symbol)
        {
            return null;
        }

        var index = list.Items.Where(item => !item.Label.IsPresent).ToList().IndexOf(argument);
        return argument.Label.IsPresent
            ? symbol.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Label.Text)
            : index < symbol.Parameters.Length ? symbol.Parameters[index] : null;
    }

    /// <summary>Every place in this tree that names a symbol, in the order of the text.</summary>
    public ImmutableArray<Location> GetReferences(Symbol symbol) =>
    [.. Compilation.GetReferences(symbol).Where(place => place.Text == SyntaxTree.Text)];

    /// <summary>The ground norms of a written norm or of a statement, in order.</summary>
    public ImmutableArray<GroundNorm> GetNorms(SyntaxNode node) =>
        [.. _program.Program.Norms.Where(norm => norm.Written.Location.Text == SyntaxTree.Text && node.Span.Contains(norm.Written.Location.Span.Start))];
}
