using System.Text;
using CommitLang.Checker;
using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;
using SharpFuzz;

// With a file: tries that one, to look into what the fuzzer found. Without: takes part in a run of afl-fuzz.
if (args is [var file])
{
    Try(File.ReadAllBytes(file));
    return;
}

Fuzzer.OutOfProcess.Run(stream =>
{
    using var memory = new MemoryStream();
    stream.CopyTo(memory);
    Try(memory.ToArray());
});

// No bytes may bring the compiler down, and no character may get lost.
static void Try(byte[] bytes)
{
    var text = Encoding.UTF8.GetString(bytes);
    var tree = SyntaxTree.ParseText(text, "fuzz.commit");
    if (tree.Root.ToFullString() != text)
    {
        throw new InvalidOperationException("The tree is not the text.");
    }

    var compilation = Compilation.Create([tree]);
    if (compilation.GetDiagnostics().All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error))
    {
        CommitmentChecker.Check(compilation);
    }
}
