using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Runtime;
using CommitLang.Syntax;
using CommitLang.Tooling.Calls;

namespace CommitLang.Tooling.Programs;

/// <summary>
/// One version of the files that are checked together, and what is known of them. What an editor asks is asked of one such
/// version, from any thread.
/// </summary>
public sealed class ProgramView
{
    private readonly Lock _turn = new();
    private readonly ImmutableSortedDictionary<string, ProgramFile> _files;
    private ProgramView? _before;
    private volatile Compilation? _compilation;
    private volatile Finding[]? _findings;
    private volatile RelianceGraph? _reliances;

    private ProgramView(ImmutableSortedDictionary<string, ProgramFile> files, Day? asOf, ProgramView? before)
    {
        (_files, AsOf, _before) = (files, asOf, before);
    }

    /// <summary>The day for which it is said who is a member; null for none.</summary>
    public Day? AsOf { get; }

    /// <summary>The files, in ordinal order of their paths.</summary>
    public IEnumerable<ProgramFile> Files => _files.Values;

    /// <summary>The files read together.</summary>
    public Compilation Compilation
    {
        get
        {
            if (_compilation is { } known)
            {
                return known;
            }

            lock (_turn)
            {
                _compilation ??= Compile();
                return _compilation;
            }
        }
    }

    /// <summary>What was found: in this version, or, as long as it has not been checked, in one before it, where it stands now.</summary>
    public ImmutableArray<Finding> Findings
    {
        get
        {
            if (_findings is { } known)
            {
                return ImmutableCollectionsMarshal.AsImmutableArray(known);
            }

            lock (_turn)
            {
                _findings ??= _before is { } before ? [.. MovedFindings.Of(before.Findings, before, this)] : [];
                Forget();
                return ImmutableCollectionsMarshal.AsImmutableArray(_findings);
            }
        }
    }

    /// <summary>A first version.</summary>
    public static ProgramView Of(IEnumerable<ProgramFile> files, Day? asOf = null) =>
        new(files.ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal), asOf, null);

    /// <summary>A later version.</summary>
    /// <param name="files">All files of it.</param>
    /// <param name="asOf">The day for which it is said who is a member; null for none.</param>
    public ProgramView Next(IEnumerable<ProgramFile> files, Day? asOf)
    {
        lock (_turn)
        {
            // What was found is carried on now, so that no version has to know more than one before it.
            _ = Findings;
            var known = _compilation is null ? _before ?? this : this;
            return new ProgramView(
                files.ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal), asOf, known);
        }
    }

    /// <summary>Notes what was found in this version.</summary>
    public void Note(ImmutableArray<Finding> findings)
    {
        lock (_turn)
        {
            _findings = [.. findings];
            Forget();
        }
    }

    /// <summary>The file of a path, or null.</summary>
    public ProgramFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>Which statement of this version relies on which.</summary>
    public RelianceGraph GetReliances(CancellationToken cancellationToken = default) => _reliances ??= RelianceGraph.Of(this, cancellationToken);

    /// <summary>What the names of a tree stand for.</summary>
    public SemanticModel GetModel(SyntaxTree tree) => Compilation.GetSemanticModel(tree);

    /// <summary>What the names of a part of a tree stand for: under the first reading of the terms that it counts under.</summary>
    public SemanticModel GetModel(SyntaxNode node) => Reading(node).GetSemanticModel(node.SyntaxTree);

    /// <summary>The texts under the first reading of the terms that a part of a tree counts under.</summary>
    public Compilation Reading(SyntaxNode node) => Compilation.Terms.IsEmpty || Compilation.IsInScope(node)
        ? Compilation
        : Compilation.Readings.Choices.Select(Compilation.Under).FirstOrDefault(choice => choice.IsInScope(node)) ?? Compilation;

    /// <summary>The findings that have a part in a file, with the first place of each there.</summary>
    public IEnumerable<(Finding Finding, Location Place)> FindingsIn(ProgramFile file) =>
        from finding in Findings
        let place = finding.Clauses.Select(clause => clause.Location).FirstOrDefault(location => location.Path == file.Path)
        where place is not null
        select (finding, place);

    private Compilation Compile()
    {
        var made = _before?._compilation is { } before && Paths(before).SequenceEqual(_files.Keys)
            ? before.SyntaxTrees.Zip(_files.Values).Where(pair => pair.First != pair.Second.Tree)
                .Aggregate(before, (compilation, pair) => compilation.ReplaceSyntaxTree(pair.First, pair.Second.Tree))
            : Compilation.Create(Parse());
        _compilation = made;
        Forget();
        return made;
    }

    /// <summary>
    /// Parses side by side. This thread takes part, so that it gets done even when all others wait for it: nothing here may
    /// need a thread of the pool.
    /// </summary>
    private SyntaxTree[] Parse()
    {
        ProgramFile[] files = [.. _files.Values];
        Parallel.ForEach(files, file => _ = file.Tree);
        return Array.ConvertAll(files, file => file.Tree);
    }

    private static IEnumerable<string> Paths(Compilation compilation) => compilation.SyntaxTrees.Select(tree => tree.Path);

    /// <summary>Lets go of the version before, once all that it is for is known: else every version would be kept.</summary>
    private void Forget()
    {
        if (_compilation is not null && _findings is not null)
        {
            _before = null;
        }
    }
}
