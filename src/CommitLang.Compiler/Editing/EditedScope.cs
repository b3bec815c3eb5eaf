using CommitLang.Compiler.Binding;
using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;
using CommitLang.Runtime;

namespace CommitLang.Compiler.Editing;

/// <summary>What edited statements have to do with the rest of the text.</summary>
internal sealed class EditedScope(BoundProgram whole, IReadOnlyList<EditedStatements> edited)
{
    private readonly Dictionary<Symbol, int> _named = Count(edited.SelectMany(statements => statements.Named));
    private readonly Dictionary<Symbol, int> _namedBefore = Count(edited.SelectMany(statements => statements.NamedBefore(whole.Context.Named)));

    /// <summary>Whether nothing else means anything different by the edits.</summary>
    public bool IsAlone => !edited.Any(statements => statements.AreTied) && !IsSpokenOf() && !ChangesLibraries()
        && AreNamedApart(isAnywhere: ChangesNames()) && (!ChangesNames() || !HasErrors());

    /// <summary>The first day there is, after the edits.</summary>
    public Day Origin()
    {
        var left = whole.Files.SelectMany(file => edited.FirstOrDefault(statements => statements.Edit.Text == file.Tree.Text) is { } statements
            ? file.Marks.Where((_, i) => !statements.Edit.Removed.Contains(i)).Concat(statements.Marks)
            : file.Marks);
        return whole.OriginOf(left);
    }

    /// <summary>What nothing names any longer, and the places of what something names now that nothing named before.</summary>
    public (List<Symbol> Missed, HashSet<Location> Used) Use() =>
    (
        [.. _namedBefore.Keys.Where(symbol => BoundProgram.IsMissedWhereUnused(symbol) && IsUsedBefore(symbol) && !IsUsed(symbol))],
        [.. _named.Keys.Where(symbol => !IsUsedBefore(symbol)).Select(symbol => symbol.Location)]
    );

    private bool IsUsedBefore(Symbol symbol) => whole.ReferenceCounts.ContainsKey(symbol);

    private bool IsUsed(Symbol symbol) =>
        whole.ReferenceCounts.GetValueOrDefault(symbol) - _namedBefore.GetValueOrDefault(symbol) + _named.GetValueOrDefault(symbol) > 0;

    /// <summary>Whether some text speaks of an edited statement: what it says may hang on it.</summary>
    private bool IsSpokenOf() => edited.SelectMany(statements => statements.Removed).Any(statement =>
        whole.ReferenceCounts.ContainsKey(statement) || _named.ContainsKey(statement));

    /// <summary>Variables range over what is named of a library.</summary>
    private bool ChangesLibraries() => _named.Keys.Concat(_namedBefore.Keys)
        .Any(symbol => symbol.Module is { IsLibrary: true } && IsUsed(symbol) != IsUsedBefore(symbol));

    private bool ChangesNames() => edited.Any(statements => !Names(statements.Removed.Where(symbol => symbol.Container is null))
        .SequenceEqual(Names(statements.Added), StringComparer.Ordinal));

    /// <summary>Whether nothing else bears the name of an edited statement: in its module, or anywhere if names come and go.</summary>
    private bool AreNamedApart(bool isAnywhere)
    {
        var removed = edited.SelectMany(statements => statements.Removed).Where(symbol => symbol.Container is null).ToHashSet<Symbol>(ReferenceEqualityComparer.Instance);
        var added = edited.SelectMany(statements => statements.Added).ToList();
        var names = Names(added.Concat(removed)).ToHashSet(StringComparer.Ordinal);
        return Names(added).Distinct(StringComparer.Ordinal).Count() == added.Count
            && !names.SelectMany(name => whole.SymbolsByName[name]).Any(symbol => symbol is not StatementSymbol { Container: not null } && !removed.Contains(symbol)
                && (isAnywhere || removed.Any(other => other.Name == symbol.Name && other.Module == symbol.Module)));
    }

    /// <summary>Whether somebody is told which names there are, because one was not found.</summary>
    private bool HasErrors() => whole.Context.Diagnostics.Concat(edited.SelectMany(statements => statements.Diagnostics)).HasErrors();

    private static IEnumerable<string> Names(IEnumerable<Symbol> symbols) => symbols.Select(symbol => symbol.Name).Order(StringComparer.Ordinal);

    private static Dictionary<Symbol, int> Count(IEnumerable<Symbol> symbols)
    {
        var counts = new Dictionary<Symbol, int>(ReferenceEqualityComparer.Instance);
        foreach (var symbol in symbols)
        {
            counts[symbol] = counts.GetValueOrDefault(symbol) + 1;
        }

        return counts;
    }
}
