using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using CommitLang.Syntax.Parsing.Generated;

namespace CommitLang.Benchmarks;

/// <summary>Base of the generated parser here: leaves ANTLR as it comes, so that it builds its own parse tree.</summary>
internal abstract class AntlrTreeParser(ITokenStream input, TextWriter output, TextWriter errorOutput)
    : Parser(input, output, errorOutput)
{
    /// <summary>Parses a text without mistakes the fast way, as a user of ANTLR would.</summary>
    public static ParserRuleContext Parse(string text)
    {
        var lexer = new CommitLexer(new AntlrInputStream(text), TextWriter.Null, TextWriter.Null);
        var parser = new CommitParser(new CommonTokenStream(lexer), TextWriter.Null, TextWriter.Null)
        {
            BuildParseTree = true,
            ErrorHandler = new BailErrorStrategy(),
        };
        parser.Interpreter.PredictionMode = PredictionMode.SLL;
        return parser.compilationUnit();
    }

    /// <summary>None: the tree is made of the contexts.</summary>
    protected static ParserRuleContext? Spare(int _) => null;
}
