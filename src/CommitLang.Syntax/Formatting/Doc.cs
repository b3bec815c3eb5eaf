using System.Collections.Immutable;
using CommitLang.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>
/// A text whose line breaks are still open: an algebra of groups that go on one line if they fit (Wadler, A prettier printer).
/// </summary>
internal abstract class Doc
{
    /// <summary>One blank, unless a line break comes to stand there.</summary>
    public static readonly Doc Space = new SpaceDoc();

    /// <summary>One blank in a group on one line, else a line break.</summary>
    public static readonly Doc Line = new LineDoc(isBlankWhenFlat: true);

    /// <summary>Nothing in a group on one line, else a line break.</summary>
    public static readonly Doc SoftLine = new LineDoc(isBlankWhenFlat: false);

    /// <summary>Always a line break.</summary>
    public static readonly Doc HardLine = new HardLineDoc(lineBreaks: 1);

    /// <summary>Always an empty line.</summary>
    public static readonly Doc EmptyLine = new HardLineDoc(lineBreaks: 2);

    public static readonly Doc Nothing = new ConcatDoc([]);

    public static Doc Concat(params ImmutableArray<Doc> parts) => parts is [var only] ? only : new ConcatDoc(parts);

    /// <summary>What stands on one line if there is room for it, and else breaks at each of its own lines.</summary>
    public static Doc Group(params ImmutableArray<Doc> parts) => new GroupDoc(Concat(parts));

    /// <summary>What begins one step further to the right on each new line.</summary>
    public static Doc Indent(params ImmutableArray<Doc> parts) => parts.IsEmpty ? Nothing : new IndentDoc(Concat(parts));
}

/// <summary>A piece of the source that is carried over: a token or a comment.</summary>
internal sealed class AtomDoc(AtomKind kind, TextSpan span, int width) : Doc
{
    public AtomKind Kind => kind;

    public TextSpan Span => span;

    /// <summary>How many columns it takes.</summary>
    public int Width => width;
}

/// <summary>How an atom stands among its neighbours.</summary>
internal enum AtomKind
{
    Token,

    /// <summary>A comment behind a token on its line. Whatever follows it begins a new line.</summary>
    TrailingComment,

    /// <summary>A comment on a line of its own.</summary>
    CommentLine,

    /// <summary>Text with mistakes, lines and indentation included.</summary>
    Verbatim,

    /// <summary>The same, behind something else on its line.</summary>
    VerbatimOnSameLine,
}

internal sealed class SpaceDoc : Doc;

internal sealed class LineDoc(bool isBlankWhenFlat) : Doc
{
    public bool IsBlankWhenFlat => isBlankWhenFlat;
}

internal sealed class HardLineDoc(int lineBreaks) : Doc
{
    public int LineBreaks => lineBreaks;
}

internal sealed class ConcatDoc(ImmutableArray<Doc> parts) : Doc
{
    public ImmutableArray<Doc> Parts => parts;
}

internal sealed class IndentDoc(Doc content) : Doc
{
    public Doc Content => content;
}

internal sealed class GroupDoc(Doc content) : Doc
{
    public Doc Content => content;
}
