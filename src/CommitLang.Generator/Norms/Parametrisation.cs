using CommitLang.Compiler;
using CommitLang.Generator.Model;
using CommitLang.Generator.Text;

namespace CommitLang.Generator.Norms;

/// <summary>
/// Finds the parameters of a method from its instances: values that are the same everywhere stay in the body, values that
/// change together are one parameter, and texts that only repeat other parameters are put together from them.
/// </summary>
internal sealed class Parametrisation
{
    private readonly IReadOnlyList<IReadOnlyList<Code.Atom>> _instances;
    private readonly List<Parameter> _parameters = [];
    private readonly Code?[] _replacements;
    private readonly IReadOnlyDictionary<string, string> _variables;
    private readonly NameScope _names = new(ReservedNames.All);

    public Parametrisation(IReadOnlyList<IReadOnlyList<Code.Atom>> instances)
    {
        _instances = instances;
        _replacements = new Code?[instances[0].Count];
        _variables = VariableNames.Of(instances);
        var known = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        foreach (var column in Columns().Where(column => instances[0][column].Kind != AtomKind.Text))
        {
            _replacements[column] = new Code.Leaf(ParameterFor(column, known).Name);
        }

        foreach (var column in Columns().Where(column => instances[0][column].Kind == AtomKind.Text))
        {
            _replacements[column] = new Code.Leaf(
                TextTemplate.Find(column, instances, _parameters) ?? ParameterFor(column, known).Name);
        }
    }

    public NormMethod Method(string name, WrittenNorm written, Code first)
    {
        var column = 0;
        var body = Skeleton.Fill(first, atom => _replacements[column++] ?? atom);
        var calls = _instances.Select(instance => new Code.Call(
            name, [.. _parameters.Select(parameter => (Labelled)instance[parameter.Column])]));
        return new NormMethod(name, written, [.. _parameters.Select(parameter => $"{parameter.Type} {parameter.Name}")], body, [.. calls]);
    }

    /// <summary>The columns in which not all instances agree.</summary>
    private IEnumerable<int> Columns()
    {
        for (var column = 0; column < _replacements.Length; column++)
        {
            var first = _instances[0][column].Value;
            if (_instances.Any(instance => instance[column].Value != first))
            {
                yield return column;
            }
        }
    }

    private Parameter ParameterFor(int column, Dictionary<string, Parameter> known)
    {
        var atom = _instances[0][column];
        var values = VariableNames.Key(_instances.Select(instance => instance[column].Value));
        var key = $"{atom.Kind}\0{values}";
        if (!known.TryGetValue(key, out var parameter))
        {
            var type = atom.Kind switch
            {
                AtomKind.Text => "string",
                AtomKind.Number => "decimal",
                var kind => kind.ToString(),
            };
            known[key] = parameter = new Parameter(_names.Parameter(_variables.GetValueOrDefault(values, atom.Role)), type, column);
            _parameters.Add(parameter);
        }

        return parameter;
    }

    /// <summary>A parameter and the column that its arguments are taken from.</summary>
    internal sealed record Parameter(string Name, string Type, int Column);
}
