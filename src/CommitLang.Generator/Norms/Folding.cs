using System.Globalization;
using System.Text;
using CommitLang.Compiler;
using CommitLang.Generator.Text;

namespace CommitLang.Generator.Norms;

/// <summary>
/// Norms that are instances of one written norm differ in a few values only: they are written once, as a method, and then
/// called. A reviewer reads the norm once and the instances as a table.
/// </summary>
internal sealed class Folding
{
    private readonly List<Shape> _shapes = [];
    private readonly List<(Shape Shape, int Index)> _order = [];
    private readonly NameScope _names;

    /// <summary>Sorts norms by what they have in common.</summary>
    /// <param name="norms">Norms as expressions, in order.</param>
    /// <param name="names">The class that the methods will stand in.</param>
    public Folding(IReadOnlyList<(GroundNorm Norm, Code Code)> norms, NameScope names)
    {
        _names = names;
        if (norms is [var (only, alone)])
        {
            // Most statements have one norm, which has nothing in common with another.
            _order.Add((new Shape(only.Written, alone), 0));
            return;
        }

        var known = new Dictionary<string, Shape>(StringComparer.Ordinal);
        foreach (var (norm, code) in norms)
        {
            var atoms = new List<Code.Atom>();
            var key = new StringBuilder().Append(norm.Written.Ordinal).Append(':');
            Skeleton.Write(code, key, atoms);
            if (!known.TryGetValue(key.ToString(), out var shape))
            {
                known[key.ToString()] = shape = new Shape(norm.Written, code);
                _shapes.Add(shape);
            }

            _order.Add((shape, shape.Instances.Count));
            shape.Instances.Add(atoms);
        }
    }

    /// <summary>The methods, in order of first use, and the expressions of the norms, in order.</summary>
    public (IReadOnlyList<NormMethod> Methods, IReadOnlyList<Code> Norms) Fold()
    {
        var methods = new Dictionary<Shape, NormMethod>(ReferenceEqualityComparer.Instance);
        foreach (var shape in _shapes.Where(shape => shape.Instances.Count > 1))
        {
            var name = _names.Unique(string.Create(CultureInfo.InvariantCulture, $"Norm{methods.Count + 1}"));
            methods[shape] = new Parametrisation(shape.Instances).Method(name, shape.Written, shape.First);
        }

        return (
            [.. _shapes.Where(methods.ContainsKey).Select(shape => methods[shape])],
            [.. _order.Select(entry => methods.TryGetValue(entry.Shape, out var method) ? method.Calls[entry.Index] : entry.Shape.First)]);
    }

    private sealed record Shape(WrittenNorm Written, Code First)
    {
        public List<List<Code.Atom>> Instances { get; } = [];
    }
}

/// <summary>A norm as a method.</summary>
/// <param name="Name">The method.</param>
/// <param name="Written">The norm as it is written.</param>
/// <param name="Parameters">Its parameters, with their types.</param>
/// <param name="Body">The norm, with parameters in it.</param>
/// <param name="Calls">One call for each instance.</param>
internal sealed record NormMethod(
    string Name, WrittenNorm Written, IReadOnlyList<string> Parameters, Code Body, IReadOnlyList<Code> Calls);
