using Antlr4.Runtime;

namespace CommitLang.Syntax.Parsing;

/// <summary>What the lexer has just found: one object that is filled anew each time, as its contents are copied at once.</summary>
internal sealed class ScannedToken : IToken, ITokenFactory
{
    public int Type { get; private set; }

    public int Channel { get; private set; }

    public int StartIndex { get; private set; }

    public int StopIndex { get; private set; }

    int IToken.TokenIndex => -1;

    string IToken.Text => "";

    int IToken.Line => 0;

    int IToken.Column => 0;

    ITokenSource? IToken.TokenSource => null;

    ICharStream? IToken.InputStream => null;

    public IToken Create(
        Tuple<ITokenSource, ICharStream> source, int type, string text, int channel, int start, int stop, int line, int charPositionInLine)
    {
        (Type, Channel, StartIndex, StopIndex) = (type, channel, start, stop);
        return this;
    }

    public IToken Create(int type, string text) => throw new NotSupportedException("The lexer knows where it is.");
}
