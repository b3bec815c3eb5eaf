using CommitLang.Compiler;
using CommitLang.Compiler.Symbols;
using CommitLang.Generator.Model;
using CommitLang.Generator.Text;

namespace CommitLang.Generator.Norms;

/// <summary>Writes the class of a statement: where it comes from, its norms, and for a treaty its articles inside it.</summary>
internal sealed class StatementWriter(
    ILookup<string, GroundNorm> norms, NormCode code, ModelNames names, IReadOnlyDictionary<string, IReadOnlyList<string>> groupKeys)
{
    /// <summary>Writes the class.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="statement">The statement, treaty or article.</param>
    /// <param name="name">The name of the class.</param>
    /// <param name="path">How code elsewhere refers to it.</param>
    /// <param name="withNorms">Receives the paths of the classes that have norms.</param>
    public void Write(CodeWriter writer, StatementSymbol statement, string name, string path, List<string> withNorms)
    {
        var ground = norms[statement.Path].ToList();
        var documentation = statement.Documentation;
        writer.Summary(documentation.Length > 0 ? documentation : Title(statement));
        writer.Remarks(Remarks(statement, documentation.Length > 0, ground));
        if (statement.Container is null)
        {
            writer.GeneratedCode();
        }

        writer.Line($"public static class {name}");
        writer.Open();
        if (statement.Container is null && !statement.Parties.IsEmpty)
        {
            Parties(writer, statement);
        }

        var scope = new NameScope(NameScope.OfObject.Concat(ReservedNames.All).Append(name.TrimStart('@')));
        if (ground.Count > 0)
        {
            withNorms.Add(path);
            Norms(writer, statement, ground, scope);
        }

        foreach (var article in statement.Articles)
        {
            var inner = scope.Member(char.IsAsciiDigit(article.Name.FirstOrDefault()) ? $"{Word(article)}{article.Name}" : article.Name);
            writer.Space();
            Write(writer, article, inner, $"{path}.{inner}", withNorms);
        }

        writer.Close();
    }

    private static string Title(StatementSymbol statement) =>
        statement.DisplayName.Length > 0 ? $"{statement.Title}: {statement.DisplayName}" : statement.Title;

    /// <summary>"article" or "paragraph".</summary>
    private static string Word(StatementSymbol article) => article.Title.Split(' ')[0];

    private static IEnumerable<string> Remarks(StatementSymbol statement, bool isDocumented, List<GroundNorm> ground)
    {
        yield return isDocumented ? $"{Title(statement)}." : "";
        foreach (var written in ground.Select(norm => norm.Written).Distinct())
        {
            yield return written.Location.Text.GetText(written.Location.Span);
        }

        foreach (var hole in ground.SelectMany(norm => norm.Holes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(1))
        {
            yield return $"Undecided, such as {hole}.";
        }

        yield return statement.Source.Length > 0 ? $"Source: {statement.Source}" : "";
        yield return ground.Count == 0 && statement.Articles.IsEmpty ? "It gives rise to no norm." : "";
    }

    private void Parties(CodeWriter writer, StatementSymbol statement)
    {
        writer.Space();
        writer.Summary("The parties, by key.");
        Code keys = statement.Parties.All(party => names.Actor(party.Key) is not null)
            ? new Code.Call("Keys", [.. statement.Parties.Select(party => (Labelled)TermCode.Party(party.Key, "party"))])
            : new Code.List("string", [.. statement.Parties.Select(party => TermCode.Text(party.Key, "party"))]);
        new Layout(writer, names.Write).Write("public static IReadOnlyList<string> ContractingParties { get; } = ", keys, ";");
    }

    private void Norms(CodeWriter writer, StatementSymbol statement, List<GroundNorm> ground, NameScope scope)
    {
        var lists = Lists(statement.Root);
        var folding = new Folding([.. ground.Where(norm => !norm.IsUnlisted).Select(norm => (norm, code.Of(norm, lists)))], scope);
        var (methods, calls) = folding.Fold();
        var layout = new Layout(writer, names.Write);
        writer.Space();
        writer.Summary(calls.Count == 1 ? "Its norm." : "Its norms.");
        writer.Line("public static IReadOnlyList<Norm> Norms { get; } = new Norm[]");
        writer.Open();
        foreach (var call in calls)
        {
            layout.Write("", call, ",");
        }

        writer.Close("};");
        writer.Space();
        writer.Summary("What it is and where it comes from.");
        layout.Write(
            "public static Statement About { get; } = ",
            new Code.Call(
                "new",
                TermCode.Text(statement.Path, ""),
                TermCode.Text(Title(statement), ""),
                new Code.Leaf($"Firmness.{ground[0].Norm.Firmness}"),
                TermCode.Text(ground[0].Norm.Source, ""),
                new Code.Leaf("Norms")),
            ";");
        foreach (var method in methods)
        {
            writer.Space();
            writer.Summary(method.Written.Location.Text.GetText(method.Written.Location.Span));
            writer.Line($"private static Norm {method.Name}({string.Join(", ", method.Parameters)}) =>");
            writer.Indent();
            layout.Write("", method.Body, ";");
            writer.Outdent();
        }
    }

    private PartyLists Lists(StatementSymbol root)
    {
        var lists = new List<(string, IReadOnlyList<string>)>();
        if (!root.Parties.IsEmpty)
        {
            lists.Add(("ContractingParties", [.. root.Parties.Select(party => party.Key)]));
        }

        lists.AddRange(groupKeys.Select(group => ($"KeysOf(Groups.{names.Group(group.Key)})", group.Value)));
        return new PartyLists(lists);
    }
}
