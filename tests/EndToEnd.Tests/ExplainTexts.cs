namespace CommitLang.EndToEnd.Tests;

/// <summary>Small texts whose findings and norms are explained in tests, one for each thing that can matter.</summary>
internal static class ExplainTexts
{
    /// <summary>Too much for a ban, and more than there is.</summary>
    public const string Amounts = """
        module Amounts
        as of 2030-01-01
        party Norland
        party Sudland
        unit troops (level)
        act Send(to: party) measured in troops
        act KeepReady measured in troops
        capacity of Norland at most 5_000 troops

        commitment Many pledged {
            Norland shall Send(to: Sudland), at least 4_000 troops
            by 2030-06-01
        }

        commitment Few pledged {
            Norland shall Send(to: Sudland), at most 3_000 troops
        }

        commitment Readiness pledged {
            Norland shall continuously KeepReady, at least 2_000 troops
        }

        """;

    /// <summary>Precedence, membership and the life of statements.</summary>
    public const string Lives = """
        module Lives
        as of 2030-01-01
        party Arden
        party Brennia
        group League {
            Arden
            Brennia from 2030-03-01 until 2031-01-01
        }
        act Trade
        act Sail

        commitment Opening {
            made on 2030-02-01
            each of League shall Trade
            by 2030-06-01
            subject to Sanctions
        }

        commitment Sanctions {
            each of League shall not Trade
        }

        commitment Voyage {
            Arden shall Sail
            by 2030-05-15
            suspended from 2030-05-01 until 2030-07-01
        }

        demand Harbour declared by Brennia {
            withdrawn on 2030-08-01
            Arden shall not Sail
            from 2030-03-01
            through 2030-12-31
            toward Brennia
        }

        """;

    /// <summary>Prerequisites, exclusions, permissions and engagements about engagements.</summary>
    public const string Acts = """
        module Acts
        as of 2030-01-01
        party Arden
        party Brennia
        state Crisis
        event Attack
        act Prepare
        act Sail requires Prepare
        act Land
        act Fly excludes Land
        act Permit
        act Call

        commitment Voyage {
            Arden shall Sail
            by 2030-05-15
        }

        commitment Rest {
            Arden shall not Prepare
        }

        commitment Flight {
            Brennia shall Fly
            when Attack
            at once
            Brennia shall Land
            when Attack
            at once
        }

        commitment Leave {
            Arden may Permit
        }

        commitment NoLeave {
            Arden shall not Permit
            while Crisis
        }

        commitment Faith {
            Brennia undertakes nothing contrary to this
            Brennia shall not Call
        }

        commitment Word {
            Brennia shall Call
            by 2030-09-01
        }

        commitment Hollow {
            Brennia shall Prepare
            when Attack and not Attack
        }

        """;

    /// <summary>Too few members are free; a duty in a window that two bans cover together.</summary>
    public const string Groups = """
        module Groups
        as of 2030-01-01
        party Arden
        party Brennia
        party Caldor
        group Guarantors { Arden Brennia Caldor }
        event Landing
        act Help
        act Wait

        commitment Guarantee pledged {
            at least 2 of Guarantors shall Help
            when Landing
            within 10 days
        }

        commitment Neutrality pledged {
            each of Arden, Brennia shall not Help
        }

        commitment Patience {
            Caldor shall Wait
            by 2030-03-31
        }

        commitment Winter {
            Caldor shall not Wait
            through 2030-02-15
        }

        commitment Spring {
            Caldor shall not Wait
            from 2030-02-10
        }

        """;
}
