using System.Globalization;
using System.Text;
using CommitLang.Generator.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace CommitLang.Generator.Tests;

/// <summary>Names that are words of C#, names of members and types of the model, or too long, or different by case only.</summary>
public sealed class HostileNamesTests
{
    private static readonly string Long = new('n', 3000);

    /// <summary>Names that CommitLang allows and C# or the model has a use of its own for.</summary>
    private static readonly string[] Names =
    [
        "class", "namespace", "int", "string", "null", "base", "static", "params", "async", "await", "var", "dynamic", "nameof", "file",
        "Equals", "GetHashCode", "ToString", "GetType", "Finalize", "MemberwiseClone", "ReferenceEquals", "Object", "System", "CommitLang",
        "Norm", "Norms", "Norm1", "About", "Statement", "Statements", "CommitmentModel", "Vocabulary", "Log", "Evaluate", "AddFacts",
        "Parties", "Party", "Areas", "Area", "Acts", "Act", "Events", "Event", "States", "State", "Groups", "Documents", "Definitions",
        "Condition", "Day", "DaySet", "Deadline", "Moment", "Bearer", "Member", "Clauses", "Once", "Keys", "Add1", "AddTo", "List", "Text",
        "Amount", "Precedence", "Standings", "Fact", "NormModel", "Model", "Start", "Prevailing", "SourceLine", "Capacity", "UnitDefinition",
        "record", "init", "required", "scoped", "field", "extension", "allows", "global", "yield",
        "partial", "value", "get", "set", "add", "remove", "nint", "notnull", "unmanaged", "managed", "args", "checked", "stackalloc", "sizeof",
        "Κύπρος", "Österreich", "日本", "é", "e\u0301", "casing", "Casing", "CASING", "casing_2", "_x", "x_", "Commitments", "Strait", Long, Long + "2",
    ];

    [Fact]
    public void Every_kind_of_symbol_may_have_any_name()
    {
        foreach (var text in new[] { Parties(), Acts(), Statements(), Articles(), Places() })
        {
            var compilation = Sample.Compile(text);
            var expected = compilation.GetProgram().Norms.Select(norm => Dump.Of(Dump.Written(norm)));

            Assert.Equal(expected, GeneratedAssembly.Of(compilation).Norms.Select(Dump.Of));
        }
    }

    [Theory]
    [InlineData("CommitLang.Runtime.Model")]
    [InlineData("System")]
    [InlineData("Norm.Party.Events")]
    [InlineData("class.namespace.Übersicht")]
    [InlineData("Reassurance")]
    public void Any_namespace_will_do(string name)
    {
        Assert.True(GeneratorOptions.IsNamespace(name));

        Assert.NotEmpty(GeneratedAssembly.Of(Sample.Compile(Sample.Settlement), @namespace: name).Norms);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("A..B")]
    [InlineData("1A")]
    [InlineData("A B")]
    [InlineData("A;B")]
    [InlineData("@A")]
    public void What_is_no_namespace_is_refused(string name) => Assert.False(GeneratorOptions.IsNamespace(name));

    [Fact]
    public void Keywords_of_the_language_version_get_their_sign()
    {
        foreach (var kind in SyntaxFacts.GetReservedKeywordKinds())
        {
            var keyword = SyntaxFacts.GetText(kind);
            Assert.Equal($"@{keyword}", Identifier.Escape(keyword));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("a b")]
    [InlineData("a.b")]
    [InlineData("\u202Ea")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("\uD83D")]
    [InlineData("e\u0301")]
    [InlineData("क्षि")]
    public void Anything_becomes_an_identifier(string name) => Assert.True(SyntaxFacts.IsValidIdentifier(Identifier.From(name)));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c\r\n\t\0", "\"a\\\"b\\\\c\\r\\n\\t\\u0000\"")]
    [InlineData("{😀}", "\"{😀}\"")]
    public void Texts_become_literals(string text, string expected)
    {
        Assert.Equal(expected, CSharpText.Literal(text));
        Assert.Equal(text, SyntaxFactory.ParseToken(CSharpText.Literal(text)).Value);
    }

    [Fact]
    public void What_hides_in_a_text_is_written_as_a_number() =>
        Assert.Equal("\"\\u2028\\u202E\\uD83D\"", CSharpText.Literal("\u2028\u202E\uD83D"));

    [Fact]
    public void Comments_stay_comments()
    {
        const string Hostile = """
            /// </summary> */ ]]> <script> & \u000A #error 
            party A "two\nlines\" ; </summary> \u202E"
            act Do(x: party) "tab\t{0} {{ $\""
            /// ends in a bracket ]
            document D "\"quoted\" </para> {x}"
            commitment C "*/ }" { A shall Do(x: A) source D "{0} \\ </summary>" }
            """;
        var compilation = Sample.Compile(Hostile);

        Assert.Equal(
            compilation.GetProgram().Norms.Select(norm => Dump.Of(Dump.Written(norm))),
            GeneratedAssembly.Of(compilation).Norms.Select(Dump.Of));
    }

    private static string Parties()
    {
        var text = new StringBuilder("act Support(of: party)\n");
        foreach (var name in Names)
        {
            text.Append(CultureInfo.InvariantCulture, $"party {name}\n");
        }

        for (var i = 0; i < Names.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"commitment C{i} {{ {Names[i]} shall Support(of: {Names[(i + 1) % Names.Length]}) }}\n");
        }

        return text.ToString();
    }

    private static string Acts()
    {
        var text = new StringBuilder("party Norland\nparty Sudland\n");
        foreach (var name in Names.Where(name => name.Length < 1000))
        {
            text.Append(CultureInfo.InvariantCulture, $"act A{name}({name}: party, n: number)\nevent {name}({name}: party)\nstate S{name}\n");
            text.Append(CultureInfo.InvariantCulture, $"commitment C{name} {{\nNorland shall A{name}(Sudland, 1)\nwhen {name}(Sudland) and S{name}\n}}\n");
        }

        return text.ToString();
    }

    private static string Statements()
    {
        var text = new StringBuilder("party Norland\nact Help\n");
        foreach (var name in Names)
        {
            text.Append(CultureInfo.InvariantCulture, $"commitment {name} {{ Norland shall Help }}\n");
        }

        return text.ToString();
    }

    private static string Articles()
    {
        var text = new StringBuilder("module About.Norms\nparty Norland\nparty Sudland\nact Help(with: party)\ntreaty Article1 between Norland, Sudland {\n");
        foreach (var name in Names.Append("Article1").Append("1").Append("2").Append("ContractingParties"))
        {
            text.Append(CultureInfo.InvariantCulture, $"article {name} {{\n each a of parties shall Help(with: b)\n where b in parties, a is not b\n}}\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Places()
    {
        var text = new StringBuilder("party Norland\nact Enter(in: area)\nact Read(document: document, by: person)\n");
        for (var i = 0; i < Names.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"area {Names[i]} of Norland\ncommitment C{i} {{ Norland shall not Enter(in: {Names[i]}) }}\n");
        }

        return text.ToString();
    }
}
