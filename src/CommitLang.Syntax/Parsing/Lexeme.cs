using Antlr4.Runtime;

namespace CommitLang.Syntax.Parsing;

/// <summary>A token as the lexer finds it: type, channel and place, without a text of its own and so without a copy.</summary>
internal sealed class Lexeme(int type, int channel, int start, int stop) : IToken
{
    /// <summary>What it is; the recovery strategy changes it when a word is misspelt.</summary>
    public int Type { get; set; } = type;

    /// <summary>Which parts of the pipeline see it; the nesting guard hides what lies too deep.</summary>
    public int Channel { get; set; } = channel;

    /// <summary>Its number among all lexemes of the text; -1 for one that the parser made up.</summary>
    public int TokenIndex { get; set; } = -1;

    /// <summary>Its number among the lexemes that the parser sees.</summary>
    public int VisibleIndex { get; set; } = -1;

    /// <summary>Whether an error in it has been reported, so that what follows from it need not be.</summary>
    public bool IsDamaged { get; set; }

    /// <summary>Whether a lexeme directly before it is hidden from the parser and is no trivia.</summary>
    public bool FollowsSkipped { get; set; }

    public int StartIndex => start;

    public int StopIndex => stop;

    public int Length => stop - start + 1;

    public int End => stop + 1;

    // The texts are sliced from the source where they are needed; lines are known to the source, too.
    string IToken.Text => "";

    int IToken.Line => 0;

    int IToken.Column => 0;

    ITokenSource? IToken.TokenSource => null;

    ICharStream? IToken.InputStream => null;

    /// <summary>Makes the lexer emit lexemes.</summary>
    public sealed class Factory : ITokenFactory
    {
        public IToken Create(
            Tuple<ITokenSource, ICharStream> source,
            int type,
            string text,
            int channel,
            int start,
            int stop,
            int line,
            int charPositionInLine) =>
            new Lexeme(type, channel, start, stop);

        public IToken Create(int type, string text) => new Lexeme(type, Lexer.DefaultTokenChannel, 0, -1);
    }
}
