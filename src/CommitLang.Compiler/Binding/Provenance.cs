using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Reads where a statement comes from: document, place in it, who said it, when, according to whom.</summary>
internal sealed class Provenance(NameResolver names, DateReader dates, HeaderBinder headers)
{
    /// <summary>A source in words, its day, and who alone knows it; null when it is no secret.</summary>
    public (string Words, Day? Day, ImmutableArray<string>? KnownTo) Read(SourceClauseSyntax source)
    {
        var document = names.Resolve<DocumentSymbol>(source.Path, "a document");
        var person = names.Resolve(source.Speaker?.Path);
        var saidOn = dates.First(source.SaidOn?.Date);
        var parts = new List<string>();
        if (document is not null)
        {
            parts.Add(document.DisplayName);
        }

        if (source.Locator.IsPresent)
        {
            parts.Add(source.Locator.ValueText);
        }

        if (person is not null)
        {
            var name = person.DisplayName.Length > 0 ? person.DisplayName : person.Name;
            parts.Add($"said by {name}" + (person is PersonSymbol { Offices: [{ Title.Length: > 0 } office, ..] } ? $" ({office.Title})" : ""));
        }

        if (source.SaidOn?.Date is { } on)
        {
            parts.Add($"on {on.Value.Text}");
        }

        if (headers.Attribution(source.Attribution) is { Length: > 0 } attribution)
        {
            parts.Add($"according to {attribution}");
        }

        return (string.Join(", ", parts), saidOn ?? document?.Date, document?.KnownTo);
    }
}
