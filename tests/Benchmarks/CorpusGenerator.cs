using System.Globalization;
using System.Text;

namespace CommitLang.Benchmarks;

/// <summary>Writes programs of a given size, the same on every machine.</summary>
internal sealed class CorpusGenerator
{
    private const int Acts = 40;
    private const int Areas = 60;
    private const int Events = 200;
    private const int States = 40;
    private const int StatementsPerParty = 100;

    private static readonly string[] Deadlines = ["within 30 days", "at once", "within 6 months"];

    private readonly StringBuilder _text = new();
    private readonly int _statements;
    private readonly int _parties;
    private readonly Numbers _numbers = new(1);

    private CorpusGenerator(int statements)
    {
        _statements = statements;
        _parties = Math.Max(4, statements / StatementsPerParty);
    }

    /// <summary>A module of some statements of about 150 bytes each, in which some contradict others.</summary>
    public static string Program(int statements)
    {
        var generator = new CorpusGenerator(statements);
        generator.WriteDeclarations();
        for (var index = 0; index < statements; index++)
        {
            generator.WriteStatement(index);
        }

        return generator._text.ToString();
    }

    /// <summary>C# of at least a given length, with about as much structure as generated code has.</summary>
    public static string CSharp(int length)
    {
        var generator = new CorpusGenerator(0);
        generator.Write($"using System;\n\nnamespace Bench.Set;\n\n");
        for (var index = 0; generator._text.Length < length; index++)
        {
            generator.Write($"/// <summary>Commitment {index}.</summary>\npublic sealed class C{index} : Commitment\n{{\n");
            generator.Write($"    public override bool Applies(State state) =>\n        state.Has(\"E{generator.Next(Events)}\")");
            generator.Write($" && !state.Has(\"S{generator.Next(States)}\");\n\n    public override int Evaluate(Log log, int day)\n");
            generator.Write($"    {{\n        // paragraph {index}\n        if (log.First(P{generator.Next(50)}, A{generator.Next(Acts)}) is {{ }} fact)\n");
            generator.Write($"        {{\n            return fact.Day - day + {generator.Next(30)};\n        }}\n\n        return -1;\n    }}\n}}\n\n");
        }

        return generator._text.ToString();
    }

    private void WriteDeclarations()
    {
        Write($"module Bench.Set\n\n");
        for (var party = 0; party < _parties; party++)
        {
            Write($"party P{party}\n");
        }

        Write($"area R0 of P0 {{\n");
        for (var area = 1; area < Areas; area++)
        {
            Write($"    area R{area}\n");
        }

        Write($"}}\n");
        for (var index = 0; index < Events; index++)
        {
            Write($"event E{index}\n");
        }

        for (var index = 0; index < States; index++)
        {
            Write($"state S{index}\n");
        }

        Write($"act A0(in: area)\n");
        for (var act = 1; act < Acts; act++)
        {
            Write($"act A{act}(in: area) is A{act / 3}(in)\n");
        }

        Write($"document D \"A document of {_statements} statements\" dated 2000-01-01\n");
    }

    private void WriteStatement(int index)
    {
        var isDuty = Next(2) == 0;
        var year = 2000 + Next(20);
        var day = string.Create(CultureInfo.InvariantCulture, $"{1 + Next(12):00}-{1 + Next(27):00}");
        Write($"commitment C{index} pledged {{\n");
        Write($"    P{Next(_parties)} {(isDuty ? "shall" : "shall not")} A{Next(Acts)}(in: R{Next(Areas)})\n    when {Condition()}");
        for (var more = Next(3); more > 0; more--)
        {
            Write($" and {Condition()}");
        }

        if (Next(2) == 0)
        {
            Write($"\n    unless E{Next(Events)}");
        }

        Write($"\n    {(isDuty ? Deadlines[Next(Deadlines.Length)] : $"until {year + 1 + Next(5)}-{day}")}\n");
        Write($"    source D \"paragraph {index}\" on {year}-{day}\n}}\n\n");
    }

    private string Condition() => Next(10) switch
    {
        < 6 => $"E{Next(Events)}",
        < 8 => $"S{Next(States)}",
        _ => $"not S{Next(States)}",
    };

    private void Write(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture));

    private int Next(int bound) => _numbers.Below(bound);
}
