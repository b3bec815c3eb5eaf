using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>A file and what binds it.</summary>
/// <param name="Tree">Its tree.</param>
/// <param name="Declarations">What it declares under the readings that are taken.</param>
/// <param name="Binder">What binds it.</param>
/// <param name="Stretches">What was come upon in its statements.</param>
internal sealed record BoundFile(
    SyntaxTree Tree, ImmutableArray<DeclarationSyntax> Declarations, FileBinder Binder, IReadOnlyList<BoundStretch> Stretches)
{
    /// <summary>What was come upon in its declarations, in their order.</summary>
    public IEnumerable<DeclarationMark> Marks => Stretches.SelectMany(stretch => stretch.Marks);

    /// <summary>The symbols that the clauses of a declaration name, by its place among the declarations.</summary>
    public IEnumerable<Symbol> NamedIn(int declaration)
    {
        var (stretch, place) = (Stretches[declaration / FileBinder.DeclarationsPerStretch], declaration % FileBinder.DeclarationsPerStretch);
        for (var i = place == 0 ? 0 : stretch.Marks[place - 1].Named; i < stretch.Marks[place].Named; i++)
        {
            yield return stretch.Context.Named[i].Symbol;
        }
    }
}

/// <summary>What is kept of a stretch of statements once it is bound.</summary>
/// <param name="Context">What was named in it.</param>
/// <param name="Marks">What was come upon up to the end of each declaration.</param>
internal sealed record BoundStretch(BindingContext Context, IReadOnlyList<DeclarationMark> Marks);
