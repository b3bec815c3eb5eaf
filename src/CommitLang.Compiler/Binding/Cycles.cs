using CommitLang.Compiler.Symbols;
using CommitLang.Diagnostics;

namespace CommitLang.Compiler.Binding;

/// <summary>Finds circles: in groups, areas, kinds of acts and imports.</summary>
internal static class Cycles
{
    /// <summary>Reports each circle once, at its first member in the order of the text.</summary>
    public static void Report<T>(
        BindingContext context, DiagnosticDescriptor descriptor, IEnumerable<T> all, Func<T, IEnumerable<T>> next, Func<T, Location> place)
        where T : Symbol
    {
        var done = new HashSet<T>();
        foreach (var start in all)
        {
            if (!done.Contains(start) && Find(start, next, done) is { } circle)
            {
                done.UnionWith(circle);
                var path = string.Join(" → ", circle.Append(circle[0]).Select(symbol => symbol.Name));
                var arguments = descriptor == BindingErrors.ImportCycle
                    ? new[] { ("path", path) }
                    : [("name", circle[0].Name), ("path", path)];
                context.Report(descriptor, place(circle[0]), arguments);
            }
        }
    }

    /// <summary>A circle that can be reached, or null. Iterative: a chain can be as long as the text.</summary>
    private static List<T>? Find<T>(T start, Func<T, IEnumerable<T>> next, HashSet<T> done)
        where T : Symbol
    {
        var path = new List<T>();
        var onPath = new HashSet<T>();
        var stack = new Stack<IEnumerator<T>>();
        Push(start);
        while (stack.TryPeek(out var level))
        {
            if (!level.MoveNext())
            {
                stack.Pop();
                onPath.Remove(path[^1]);
                done.Add(path[^1]);
                path.RemoveAt(path.Count - 1);
            }
            else if (onPath.Contains(level.Current))
            {
                return path[path.IndexOf(level.Current)..];
            }
            else if (!done.Contains(level.Current))
            {
                Push(level.Current);
            }
        }

        return null;

        void Push(T symbol)
        {
            path.Add(symbol);
            onPath.Add(symbol);
            stack.Push(next(symbol).GetEnumerator());
        }
    }
}
