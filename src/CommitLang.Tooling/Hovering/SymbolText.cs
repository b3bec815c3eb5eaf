using System.Text;
using CommitLang.Compiler.Symbols;
using CommitLang.Syntax;
using CommitLang.Tooling.Programs;

namespace CommitLang.Tooling.Hovering;

/// <summary>What is known of a symbol, in Markdown.</summary>
public static class SymbolText
{
    private const int MostMembers = 40;
    private const int MostSentences = 12;

    /// <summary>What a symbol is, where it comes from and who or what belongs to it, as of the day of the view where it has one.</summary>
    public static string Of(ProgramView view, Symbol symbol)
    {
        var text = new StringBuilder();
        text.Append(Capitalised(symbol.KindText)).Append(" **").Append(symbol is StatementSymbol statement ? statement.Path : symbol.Name).Append("**");
        text.Append(symbol.DisplayName.Length > 0 && symbol.DisplayName != symbol.Name ? $": {Escape(symbol.DisplayName)}" : "");
        text.Append(symbol is PartySymbol { IsoCode: { } code } ? $" ({code})" : "").Append('\n');
        if (symbol.Documentation.Length > 0)
        {
            text.Append('\n').Append(symbol.Documentation).Append('\n');
        }

        switch (symbol)
        {
            case ActorSymbol actor:
                Add(text, actor, view);
                break;
            case PersonSymbol person:
                Lines(text, person.Offices.Select(office => $"{(office.Title.Length > 0 ? Escape(office.Title) : "speaks")} for {office.SpeaksFor.Name}{DaysText.Of(office.Days)}"));
                break;
            case AreaSymbol area:
                Add(text, area);
                break;
            case UnitSymbol unit:
                Lines(text, [unit.IsLevel ? "a level, held on each day" : "a total, added up over days"]);
                break;
            case ParametrizedSymbol parametrized:
                Add(text, parametrized);
                break;
            case DocumentSymbol document:
                Lines(text, new[]
                {
                    document.Dated.Length > 0 ? $"dated {document.Dated}" : "",
                    document.Address.Length > 0 ? $"<{document.Address}>" : "",
                    document.Attribution.Length > 0 ? $"according to {Escape(document.Attribution)}" : "",
                });
                break;
            case StatementSymbol said:
                Add(text, said, view);
                break;
            case RemarkSymbol remark:
                Lines(text, new[] { Escape(remark.Text), Holders(remark.Holders), remark.Source.Length > 0 ? $"source: {Escape(remark.Source)}" : "" });
                break;
            case ModuleSymbol module:
                Lines(text, [$"declares {module.Members.Length} names"]);
                break;
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Add(StringBuilder text, ActorSymbol actor, ProgramView view)
    {
        if (actor is GroupSymbol group)
        {
            var asOf = view.AsOf;
            var members = group.Members.Where(member => asOf is not { } day || member.Days.Contains(day)).ToList();
            text.Append('\n').Append(asOf is { } on ? $"Members on {on}:\n\n" : "Members:\n\n");
            Lines(text, members.Take(MostMembers).Select(member => $"{member.Actor.Name}{(asOf is null ? DaysText.Of(member.Days) : "")}")
                .Concat(members.Count > MostMembers ? [$"and {members.Count - MostMembers} more"] : [])
                .Concat(group.IsOpen ? ["further members, which are not listed"] : []));
            return;
        }

        Lines(text, view.Compilation.Symbols.OfType<GroupSymbol>()
            .SelectMany(group => group.Members.Where(member => member.Actor == actor).Select(member => (Group: group, member.Days)))
            .Where(pair => view.AsOf is not { } day || pair.Days.Contains(day))
            .Select(pair => $"in {pair.Group.Name}{DaysText.Of(pair.Days)}").Distinct().Take(MostMembers));
    }

    private static void Add(StringBuilder text, AreaSymbol area) => Lines(text, new[]
    {
        area.Owner is { } owner ? $"of {owner.Name}" : "",
        area.Parent is { } parent ? $"in {parent.Name}" : "",
        area.Parts.IsEmpty ? "" : $"{(area.IsDivided ? "divided into" : "with")} {string.Join(", ", area.Parts.Select(part => part.Name))}",
        area.SumOf.IsEmpty ? "" : $"is {string.Join(" + ", area.SumOf.Select(part => part.Name))}{string.Concat(area.Without.Select(part => $" except {part.Name}"))}",
    });

    private static void Add(StringBuilder text, ParametrizedSymbol symbol)
    {
        text.Append("\n```commit\n").Append(Signature(symbol)).Append("\n```\n");
        if (symbol is ActSymbol act)
        {
            Lines(text, new[]
            {
                act.Kinds.IsEmpty ? "" : $"doing it is also doing {string.Join(", ", act.Kinds.Select(kind => kind.Name))}",
                act.Begins.IsEmpty ? "" : $"begins {string.Join(", ", act.Begins.Select(state => state.Name))}",
                act.Ends.IsEmpty ? "" : $"ends {string.Join(", ", act.Ends.Select(state => state.Name))}",
                act.IsLasting ? "goes on once begun" : "",
                act.Unit is { } unit ? $"measured in {unit.Name}" : "",
            });
        }
        else if (symbol is EventSymbol { IsDefined: true })
        {
            Lines(text, [symbol.Declaration is EventDeclarationSyntax { Definition: { } definition } ? definition.ToString() : ""]);
        }
    }

    /// <summary>A name with its parameters: <c>StationTroops(in: area)</c>.</summary>
    public static string Signature(ParametrizedSymbol symbol) => symbol.Parameters.IsEmpty
        ? symbol.Name
        : $"{symbol.Name}({string.Join(", ", symbol.Parameters.Select(ParameterText))})";

    /// <summary>A parameter as it is declared: <c>in: area</c>.</summary>
    public static string ParameterText(ParameterSymbol parameter) =>
        $"{parameter.Name}: {parameter.Unit ?? parameter.Type.ToString().ToLowerInvariant()}";

    private static void Add(StringBuilder text, StatementSymbol statement, ProgramView view)
    {
        var parties = statement.Root.Membership.Where(member => view.AsOf is not { } day || member.Days.Contains(day)).ToList();
        Lines(text, new[]
        {
            statement.Firmness.ToString().ToLowerInvariant(),
            Holders(statement.Holders),
            parties.Count > 0 ? $"between {string.Join(", ", parties.Select(member => member.Actor.Name + DaysText.Of(member.Days)))}" : "",
            statement.Source.Length > 0 ? $"source: {Escape(statement.Source)}" : "",
        });
        var sentences = view.Reading(statement.Declaration).GetProgram().Norms
            .Where(norm => norm.Written.Statement == statement.Path || norm.Written.Statement.StartsWith(statement.Path + ".", StringComparison.Ordinal))
            .Select(norm => norm.Sentence).Distinct().ToList();
        if (sentences.Count > 0)
        {
            text.Append("\nIn plain words:\n\n");
            Lines(text, sentences.Take(MostSentences).Select(Escape).Concat(sentences.Count > MostSentences ? [$"and {sentences.Count - MostSentences} more"] : []));
        }
    }

    private static string Holders(IEnumerable<ActorSymbol> holders) =>
        string.Join(", ", holders.Select(holder => holder.Name)) is { Length: > 0 } names ? $"by {names}" : "";

    internal static void Lines(StringBuilder text, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            text.Append(isFirst && text.Length > 0 && !EndsParagraph(text) ? "\n" : "").Append("- ").Append(line).Append('\n');
            isFirst = false;
        }
    }

    internal static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            escaped.Append(letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' ? $"\\{letter}" : letter.ToString());
        }

        return escaped.ToString();
    }

    private static bool EndsParagraph(StringBuilder text) => text.Length > 1 && text[^1] == '\n' && text[^2] == '\n';

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
