using CommitLang.Syntax;
using CommitLang.Text;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Repairs;

/// <summary>Where an import belongs.</summary>
public static class Imports
{
    /// <summary>Where to write the import of a module, and the line: behind the last import, else behind the module, else at the top.</summary>
    public static (TextSpan Place, string Text) Insertion(ProgramFile file, string module)
    {
        var newLine = Lines.Break(file.Text);
        var declarations = file.Tree.Root.Declarations;
        if (declarations.OfType<ImportDeclarationSyntax>().LastOrDefault() is { } import)
        {
            return (new TextSpan(import.Span.End, 0), $"{newLine}import {module}");
        }

        return declarations.OfType<ModuleDeclarationSyntax>().FirstOrDefault() is { } own
            ? (new TextSpan(own.Span.End, 0), $"{newLine}{newLine}import {module}")
            : (new TextSpan(0, 0), $"import {module}{newLine}{newLine}");
    }
}
