namespace CommitLang.Syntax;

/// <summary>Which kinds of nodes are of a type, so that hardly any node is made only to find that it is not wanted.</summary>
internal static class NodeTypes<T>
    where T : SyntaxNode
{
    private const SyntaxKind First = SyntaxKind.CompilationUnit;
    private const SyntaxKind Last = SyntaxKind.UndecidedValue;

    // 0 where it is not known yet. Threads that find it out at the same time find the same.
    private static readonly sbyte[] Known = new sbyte[Last - First + 1];

    /// <summary>The first child of the type from a place on; behind the last when there is none.</summary>
    public static int Next(SyntaxNode parent, int from, int end)
    {
        var types = Known;
        var green = parent.Green;
        for (var slot = from; slot < end; slot++)
        {
            // Tokens and trivia are of the kinds in front.
            var kind = green[slot].Kind;
            if (kind >= First && (types[kind - First] is not 0 and var known ? known : Learn(parent, slot)) > 0)
            {
                return slot;
            }
        }

        return end;
    }

    private static sbyte Learn(SyntaxNode parent, int slot)
    {
        var child = (GreenNode)parent.Green[slot];
        return Known[child.Kind - First] = parent.NodeAt(slot, child) is T ? (sbyte)1 : (sbyte)-1;
    }
}
