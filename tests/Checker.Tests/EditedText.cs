using System.Collections.Immutable;

namespace CommitLang.Checker.Tests;

/// <summary>A text of three files that is edited again and again: what is declared, and statements.</summary>
internal sealed class EditedText(IEnumerator<int> choices)
{
    private static readonly string[][] Worlds =
    [
        [
            "party A", "party B", "party C", "party D", "group G { A B C }", "group H open { A B }", "group Two { B D }", "area Land of B { area Port area Field }",
            "state War", "state Truce", "event Attack(by: party, on: party)", "event Peace", "event Alarm", "event Early", "document Note dated 2000-03",
            "act Help(of: party)", "act Arm(of: party) is Help(of)", "act Send(in: area) is Help(of: owner(in))", "act Quit",
        ],
        [
            "as of 2000-01-01", "party A", "party B", "party C", "party D", "group G { A B C }", "group H open { A B }", "group Two { B D }",
            "area Land of B { area Port area Field }", "state War", "state Truce", "event Attack(by: party, on: party)", "event Peace", "event Alarm", "event Early",
            "document Note dated 2000-03", "act Help(of: party)", "act Arm(of: party) is Help(of)", "act Send(in: area) is Help(of: owner(in))",
            "act Quit", "act Sign", "act Ship", "act Talk(with: party) mutual",
        ],
        [
            "as of 2000-01-01", "party A", "party B", "party C", "party D", "group G { A B C }", "group H open { A B }", "group Two { B D }",
            "area Land of B { area Port area Field }", "state War", "state Truce", "event Attack(by: party, on: party)", "event Peace", "event Alarm", "event Early",
            "document Note dated 2000-03", "act Help(of: party)", "act Arm(of: party) is Help(of)", "act Send(in: area) is Help(of: owner(in))",
            "act Quit", "act Sign", "act Ship", "act Talk(with: party) mutual",
            "commitment Old { A shall Help(of: B) at once }", "commitment Pact { A undertakes nothing contrary to this A shall not Quit }",
            "commitment Abstain { B shall not undertake to Arm(of: D) }", "precedence Old prevails over S1", "precedence S2 prevails over Pact", "precedence S1 prevails over S3",
            "assert never A does Quit and Peace", "assert whenever Peace then A shall Help(of: B) within 3 days", "assert possible { 2000-01-05 Peace }",
        ],
    ];

    private static readonly (string From, string To)[] Changes =
    [
        ("group G { A B C }", "group G { A from 2000-01-04 C }"), ("party D", "party D \"Dee\""), ("event Early", "fact never Early event Early"),
        ("state Truce", "state Truce fact from 2000-01-02 until 2000-02-02 Truce"), ("act Quit", "act Quit lasting"), ("event Alarm", "event Alarm constraint Alarm implies Peace"),
        ("as of 2000-01-01", "as of 1999-06-01"), ("area Port area Field", "area Port"), ("event Peace", "event Peace assert never Peace and War"),
        ("state War", "state War precedence S1 prevails over S2"), ("document Note dated 2000-03", "document Note dated 1999"),
    ];

    private static readonly string[] Bearers = ["A", "A", "A", "B", "C", "D", "each of G", "at least 2 of G", "each of H", "each ally of Two"];
    private static readonly string[] Modals = ["shall", "shall", "shall", "shall not", "shall not", "shall not", "may", "need not", "should", "shall continuously"];
    private static readonly string[] Acts =
        ["Help(of: B)", "Help(of: B)", "Arm(of: B)", "Quit", "Send(in: Port)", "Send(in: Land)", "Help(of: D)", "Help(of: any)", "Talk(with: B)", "Ship", "Sign", "Send(in: undecided)"];

    private static readonly string[] Clauses =
    [
        "", "", "when Peace", "when Peace and War", "while War", "unless Alarm", "when Attack(by: D, on: B)", "at once", "within 2 days", "until 2000-01-12",
        "from 2000-01-08", "by 2000-01-20", "source Note \"page 1\" on 1998-02", "source Note", "when Early", "toward B",
        "except Arm(of: B)", "withdrawn on 2000-01-15", "// a note",
    ];

    private static readonly string[] Rare =
    [
        "subject to S2", "notwithstanding S3", "failing which S3", "shal", "when Pease", "}", "without prejudice to every engagement of A made before 2000-01-01",
        "when S1", "A undertakes nothing contrary to this", "A shall not undertake to Help(of: D)", "\"", "/", "superseded by S2 on 2000-03-01",
    ];

    // So many norms that what adds nothing is told by what is written: to try all that can happen takes seconds.
    private static readonly string[] Crowd =
    [
        .. Enumerable.Range(0, 340).Select(i => FormattableString.Invariant($"party P{i}")),
        $"group Crowd {{ {string.Join(" ", Enumerable.Range(0, 340).Select(i => FormattableString.Invariant($"P{i}")))} }}",
        "commitment OfCrowd { each of Crowd shall not Send(in: any) }",
    ];

    private readonly List<string>[] _files = [[], [], []];
    private int _named;

    public ImmutableArray<string> Files => [.. _files.Select(lines => string.Join("\n", lines) + "\n")];

    public void Fill(int world, int statements)
    {
        _files[0].AddRange(Worlds[world % Worlds.Length]);
        _files[0].AddRange(Crowd);
        for (var i = 0; i < statements; i++)
        {
            _files[1 + i % 2].Add(Statement($"S{++_named}"));
        }
    }

    /// <summary>Makes one edit.</summary>
    public void Edit()
    {
        var file = _files[1 + Next(2)];
        var place = file.Count == 0 ? 0 : Next(file.Count);
        switch (Next(12))
        {
            case 0:
                file.Insert(place, Statement($"S{++_named}"));
                break;
            case 1 when file.Count > 1:
                file.RemoveAt(place);
                break;
            case 2 when file.Count > 0:
                file[place] = file[place].Replace("S", "R", StringComparison.Ordinal);
                break;
            case 3 when file.Count > 1:
                (file[0], file[place]) = (file[place], file[0]);
                break;
            case 4:
                ChangeWorld();
                break;
            case 5:
                _files[0][0] = "// " + new string('x', Next(5)) + "\n" + _files[0][0].Split('\n')[^1];
                break;
            case 6 when file.Count > 0:
                file[place] = "\n\n// moved\n" + file[place].TrimStart();
                break;
            case 8 when file.Count > 0:
                file[place] = file[place].Insert(file[place].LastIndexOf('}'), Of(Rare) + "\n");
                break;
            case 7 when file.Count > 0:
                file[place] += " " + file[(place + 1) % file.Count];
                break;
            default:
                var name = file.Count > 0 && file[place].Split(' ').FirstOrDefault(word => word.StartsWith('S') || word.StartsWith('R')) is { Length: > 1 } known ? known : $"S{++_named}";
                if (file.Count > 0)
                {
                    file[place] = Statement(name);
                }

                break;
        }
    }

    private void ChangeWorld()
    {
        var (from, to) = Changes[Next(Changes.Length)];
        for (var i = 0; i < _files[0].Count; i++)
        {
            _files[0][i] = _files[0][i].EndsWith(to, StringComparison.Ordinal)
                ? _files[0][i].Replace(to, from, StringComparison.Ordinal)
                : _files[0][i].Replace(from, to, StringComparison.Ordinal);
        }
    }

    private string Statement(string name) => Next(8) switch
    {
        0 => $"demand {name} by C {{ {Norm()} }}",
        1 => $"rejection {name} by D {{ {Norm()} }}",
        2 => $"treaty {name} between A, B, D {{ article 1 {{ {Norm()} }} article 2 {{ {Norm()} {Norm()} }} }}",
        3 => $"commitment {name} declared {{ {Norm()} {Norm()} }}",
        4 => $"commitment {name} offered {{\n    {Norm()}\n}}",
        _ => $"commitment {name} {{ {Norm()} }}",
    };

    private string Norm() => $"{Of(Bearers)} {Of(Modals)} {Of(Acts)}\n {Of(Clauses)}\n {Of(Clauses)}\n";

    private string Of(string[] values) => values[Next(values.Length)];

    private int Next(int bound) => choices.MoveNext() ? choices.Current % bound : 0;
}
