using System.Collections.Immutable;
using CommitLang.Compiler.Binding;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Editing;

/// <summary>
/// A program as it is after some edits of statements since it was bound as a whole. Only the edited statements are bound
/// again. Where an edit can change what something else means, there is no such program: then the whole is to be bound.
/// </summary>
internal sealed class EditedProgram
{
    // Beyond so many edited statements the whole is bound, and later edits are edits of that.
    private const int MostEdited = 64;

    private readonly BoundProgram _whole;
    private readonly EditedNorms _norms;

    private EditedProgram(
        BoundProgram whole, NormProgram program, ImmutableArray<Diagnostic> diagnostics, EditedNorms norms, IReadOnlyList<EditedStatements> edited)
    {
        (_whole, Program, Diagnostics, _norms) = (whole, program, diagnostics, norms);
        Names = new EditedNames(whole, edited);
    }

    /// <summary>What names stand for.</summary>
    public EditedNames Names { get; }

    /// <summary>The ground norms, facts and constraints.</summary>
    public NormProgram Program { get; }

    /// <summary>What is wrong with names and statements.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>A program without edits.</summary>
    public static EditedProgram Of(BoundProgram whole) => new(whole, whole.Program, [.. whole.Context.Diagnostics], EditedNorms.None, []);

    /// <summary>The program of other versions of its files; null when these have to be bound as a whole.</summary>
    /// <param name="trees">The files, in the order in which they are bound.</param>
    public EditedProgram? With(IReadOnlyList<SyntaxTree> trees)
    {
        var files = _whole.Files.Where(file => !_whole.IsLibrary(file)).ToList();
        if (_whole.HasTiedStatements || !files.Select(file => file.Tree.Path).SequenceEqual(trees.Select(tree => tree.Path)))
        {
            return null;
        }

        var edited = new List<EditedStatements>();
        foreach (var (file, tree) in files.Zip(trees).Where(pair => pair.First.Tree != pair.Second))
        {
            var edit = FileEdit.Between(file.Tree, tree);
            if (edit.Removed.Length + edit.Added.Length > MostEdited || EditedStatements.Of(_whole, file, edit) is not { } statements)
            {
                return null;
            }

            // Tests name what stands around them, and are named by their line.
            if (_whole.Program.Tests.Any(test => test.Location.Path == tree.Path))
            {
                return null;
            }

            edited.Add(statements);
        }

        var scope = new EditedScope(_whole, edited);
        if (!scope.IsAlone || scope.Origin() != _whole.Program.Origin)
        {
            return null;
        }

        var norms = _norms.Next(_whole, edited);
        return new EditedProgram(_whole, ProgramOf(edited, norms), [.. DiagnosticsOf(edited, scope)], norms, edited);
    }

    private NormProgram ProgramOf(List<EditedStatements> edited, EditedNorms norms)
    {
        var places = new EditedPlaces(edited);
        var program = _whole.Program;
        return program with
        {
            Norms = norms.Merge(program.Norms, places, isUndertaking: false),
            Undertakings = norms.Merge(program.Undertakings, places, isUndertaking: true),
            Facts = places.Move(program.Facts, fact => fact.Location, (fact, place) => fact with { Location = place }),
            Constraints = places.Move(program.Constraints, constraint => constraint.Location, (constraint, place) => constraint with { Location = place }),
            DefinedEvents = places.Move(program.DefinedEvents, defined => defined.Location, (defined, place) => defined with { Location = place }),
            Precedence = places.Merge(
                program.Precedence, rule => rule.Location, (rule, place) => rule with { Location = place }, statements => statements.Precedence),
            Questions = places.Merge(
                program.Questions, question => question.Location,
                (question, place) => question with { Location = place, Norm = places.Moved(question.Norm) }, statements => statements.Questions),
        };
    }

    private IEnumerable<Diagnostic> DiagnosticsOf(List<EditedStatements> edited, EditedScope scope)
    {
        var places = new EditedPlaces(edited);
        var (missed, used) = scope.Use();
        return _whole.Context.Diagnostics
            .Where(diagnostic => !places.IsRemoved(diagnostic.Location)
                && !(diagnostic.Descriptor == BindingErrors.Unused && used.Contains(diagnostic.Location)))
            .Select(diagnostic => places.Touches(diagnostic.Location) || diagnostic.RelatedLocations.Any(related => places.Touches(related.Location))
                ? diagnostic.Moved(places.Moved)
                : diagnostic)
            .Concat(edited.SelectMany(statements => statements.Diagnostics))
            .Concat(missed.Select(symbol => Diagnostic.Create(BindingErrors.Unused, places.Moved(symbol.Location), ("name", symbol.Name))));
    }
}
