using Antlr4.Runtime;

namespace CommitLang.Syntax.Parsing;

/// <summary>The braces of the blocks that the parser is in. A rule that opens a block ends with it.</summary>
internal sealed class OpenBraces
{
    private readonly Stack<(RuleContext Rule, Lexeme? Brace)> _braces = new();

    /// <summary>The brace of the innermost block; null when there is no block or its brace is missing, too.</summary>
    public Lexeme? Innermost => _braces.TryPeek(out var top) ? top.Brace : null;

    public void Open(RuleContext rule, Lexeme? brace) => _braces.Push((rule, brace));

    public void ExitRule(RuleContext rule)
    {
        while (_braces.TryPeek(out var top) && top.Rule == rule)
        {
            _braces.Pop();
        }
    }
}
