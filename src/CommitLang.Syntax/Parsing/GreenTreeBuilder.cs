using System.Runtime.InteropServices;
using Antlr4.Runtime;
using CommitLang.Syntax.Parsing.Generated;
using CommitLang.Text;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Builds the green tree from what the parser recognises and all lexemes of the text. A cursor walks over the lexemes: whatever
/// the parser passed over, hidden or skipped, becomes trivia of the next token, so that nothing of the text can be lost.
/// </summary>
/// <param name="lexemes">Its lexemes.</param>
/// <param name="interner">Finds what is written again.</param>
internal sealed class GreenTreeBuilder(LexemeTable lexemes, GreenInterner interner) : IParseSink
{
    private readonly List<GreenElement> _children = [];
    private readonly Stack<OpenRule> _open = new();
    private readonly List<GreenTrivia> _trivia = [];
    private int _cursor;
    private bool _makesNames;

    /// <summary>The tree of a parse that began with the start rule and has come to its end.</summary>
    public GreenNode Root => (GreenNode)_children[0];

    public void Open(int rule)
    {
        _open.Push(new OpenRule(RuleKinds.KindOf(rule), _children.Count, _makesNames));
        _makesNames |= RuleKinds.MakesNames(rule);
    }

    public void Close()
    {
        if (_open.Count == 1)
        {
            // Does nothing when the parser has seen the end of the file itself.
            Use(lexemes.Count - 1);
        }

        var rule = _open.Pop();
        _makesNames = rule.MadeNamesBefore;
        var count = _children.Count - rule.FirstChild;
        if (count == 0 && _open.Count > 0)
        {
            // No rule can match nothing: what it stands for is missing.
            Inherit(rule.Flags | GreenFlags.ContainsMissing);
        }
        else if (rule.Kind == SyntaxKind.None || (count == 1 && RuleKinds.Collapses(rule.Kind)))
        {
            Inherit(rule.Flags);
        }
        else
        {
            var node = interner.Node(rule.Kind, CollectionsMarshal.AsSpan(_children)[rule.FirstChild..], rule.Flags);
            _children.RemoveRange(rule.FirstChild, count);
            _children.Add(node);
        }
    }

    public void Miss(int type)
    {
        if (type == TokenConstants.InvalidType)
        {
            Inherit(GreenFlags.ContainsMissing);
        }
        else
        {
            _children.Add(GreenToken.Missing(KindOf(type)));
        }
    }

    /// <summary>Makes the rule around know what is true of one that leaves no node.</summary>
    private void Inherit(GreenFlags flags)
    {
        if (flags != GreenFlags.None && _open.TryPop(out var parent))
        {
            _open.Push(parent with { Flags = parent.Flags | flags });
        }
    }

    public void Use(int lexeme)
    {
        // After an error the parser may report the end of the file twice.
        if (lexeme < _cursor)
        {
            return;
        }

        var leading = TakeLeading(lexeme);
        _cursor = lexeme + 1;
        var trailing = TakeTrailing();
        _children.Add(interner.Token(KindOf(lexemes[lexeme].Type), SpanOf(lexeme), leading, trailing));
    }

    private SyntaxKind KindOf(int type) => _makesNames ? SyntaxKind.NameToken : TokenKinds.KindOf(type);

    private GreenTrivia[] TakeLeading(int index)
    {
        while (_cursor < index)
        {
            Take();
        }

        return Flush();
    }

    private GreenTrivia[] TakeTrailing()
    {
        for (var behind = lexemes.EndOfTrailing(_cursor); _cursor < behind;)
        {
            Take();
        }

        return Flush();
    }

    private void Take()
    {
        var lexeme = lexemes[_cursor];
        var kind = lexeme.Channel == CommitLexer.TRIVIA ? TokenKinds.KindOf(lexeme.Type) : SyntaxKind.SkippedTokenTrivia;
        _trivia.Add(interner.Trivia(kind, SpanOf(_cursor)));
        _cursor++;
    }

    private TextSpan SpanOf(int index) => TextSpan.FromBounds(lexemes[index].Start, lexemes.EndOf(index));

    private GreenTrivia[] Flush()
    {
        var list = interner.List(_trivia);
        _trivia.Clear();
        return list;
    }

    private readonly record struct OpenRule(SyntaxKind Kind, int FirstChild, bool MadeNamesBefore)
    {
        public GreenFlags Flags { get; init; }
    }
}
