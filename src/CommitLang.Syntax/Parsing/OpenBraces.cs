using Antlr4.Runtime;

namespace CommitLang.Syntax.Parsing;

/// <summary>The braces of the blocks that the parser is in. A rule that opens a block ends with it.</summary>
internal sealed class OpenBraces
{
    private readonly Stack<(RuleContext Rule, Lexeme? Brace)> _braces = new();

    /// <summary>The brace of the innermost block; null when there is no block, or when its brace or one inside it is missing.</summary>
    public Lexeme? Innermost => _braces.TryPeek(out var top) ? top.Brace : null;

    public void Open(RuleContext rule, Lexeme brace) => _braces.Push((rule, brace));

    /// <summary>Notes that a block begins without a brace. Then the closing braces may be one short for every block around it.</summary>
    public void OpenWithoutBrace(RuleContext rule)
    {
        var open = _braces.Reverse().Select(block => (block.Rule, (Lexeme?)null)).ToList();
        _braces.Clear();
        open.ForEach(_braces.Push);
        _braces.Push((rule, null));
    }

    public void ExitRule(RuleContext rule)
    {
        while (_braces.TryPeek(out var top) && top.Rule == rule)
        {
            _braces.Pop();
        }
    }
}
