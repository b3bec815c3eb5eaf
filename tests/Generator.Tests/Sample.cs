using CommitLang.Compiler;
using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Generator.Tests;

/// <summary>Texts to generate from.</summary>
internal static class Sample
{
    /// <summary>A module with every kind of thing that norms are made of.</summary>
    public const string Settlement = """
        /// Promises around the settlement between Norland and Sudland.
        module Strait.Settlement

        party Norland
        party Sudland
        party Westmark
        party Ostmark
        organisation Council "Council of the Strait" body
        person Weber "Anna Weber" speaks for Westmark as "Foreign Minister" from 2030-01-10

        group Guarantors "Friends of the Strait" open {
            Westmark
            Ostmark      from 2030-03-02
        }

        area NorlandArea of Norland {
            area Harbour
            area Airspace
        }

        state Ceasefire   "a ceasefire holds between Norland and Sudland"
        event Attack(by: party, on: party)
        event Landing     "Sudland's landing on the strait's northern shore"
        event Report(by: party, pages: number, public: flag)

        act SignPeace(with: party)          mutual
        act Support(of: party)
        act StationTroops(in: area)         is Support(of: owner(in))  lasting
        act SupportFromTheAir(of: party)    is Support(of)
        act Occupy(in: area)                lasting
        act HoldTalks(with: party)          mutual

        event Peace is Norland does SignPeace(with: Sudland)
        fact  2030-02-11 Landing
        fact  from 2030-02-12 until 2030-03-01 Ceasefire

        document Communique "Communique of the second conference" dated 2030-04

        /// At least two guarantors will hold the harbour <together> & in time.
        commitment Reassurance pledged {
            at least 2 of Guarantors shall StationTroops(in: Harbour)
            toward   Norland
            when     Peace
            within   90 days of Peace
            unless   Sudland does Occupy(in: Harbour)
            source   Communique "paragraph 4" said by Weber on 2030-04-02
        }

        treaty MutualAid between Norland, Westmark, Ostmark {
            in force from 2031-01-01
            article 1 {
                each ally of parties shall Support(of: friend)
                when    Attack(by: foe, on: friend) after Peace
                where   friend in parties, foe not in parties, friend is not ally
                at once
            }
            article 2 {
                each of parties shall not HoldTalks(with: Sudland)
                while    not (Report(by: Council, pages: 12.50, public: yes) before Landing)
                until    2033-01-01
            }
            article 3 {
                Norland shall SupportFromTheAir(of: Westmark)
                when     MutualAid.1 is breached and (Landing or within 30 days of Peace)
                by       2032-06-30
            }
        }

        demand CeasefireFirst by Westmark {
            Norland shall not HoldTalks(with: Sudland)
            unless Ceasefire
        }

        rejection NoForeignTroops by Sudland {
            each of Guarantors may StationTroops(in: NorlandArea)
        }
        """;

    /// <summary>A compilation of texts, each a file of its own; errors are the test's mistake.</summary>
    public static Compilation Compile(params string[] texts)
    {
        var compilation = Compilation.Create(texts.Select((text, i) => SyntaxTree.ParseText(text, $"file{i}.commit")));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        return compilation;
    }
}
