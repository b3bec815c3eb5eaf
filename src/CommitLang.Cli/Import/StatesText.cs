using CommitLang.Cli.Output;

namespace CommitLang.Cli.Import;

/// <summary>The file that all alliances share: the states, what happens, what is done, and whom each state has to tell apart.</summary>
internal sealed class StatesText(IAllianceTable table, StateNames states, Promises promises)
{
    private const string Other = "OtherState";

    public string Of(IReadOnlyList<Phase> phases, string path)
    {
        using var text = new StringWriter { NewLine = "\n" };
        text.WriteLine(ImportedFiles.FirstLine);
        text.WriteLine();
        text.WriteLine("/// The states of the table, and what they may do to one another.");
        text.WriteLine($"module {table.Name}.States");
        text.WriteLine();
        text.WriteLine($"document {table.Name}Table \"{table.Title}, {OneLine.Of(Path.GetFileName(path)).Replace('"', '\'').Replace('\\', '/')}\"");
        text.WriteLine();
        var bearings = phases.SelectMany(phase => phase.Bearings).ToList();
        foreach (var state in phases.Where(phase => phase.Bearings.Count > 0).SelectMany(phase => phase.Members.Keys)
            .Concat(bearings.SelectMany(bearing => bearing.Named)).Distinct().Order())
        {
            text.WriteLine($"party {states[state]} \"{states.Title(state)}\"");
        }

        WriteVocabulary(bearings, text);
        WriteGroups("FoesOf", "whom {0} might have to fight: those it has promised not to fight, and any other state",
            bearings.Where(bearing => bearing.IsAidAgainstMany), promises.NotToBeFought, text);
        WriteGroups("FriendsOf", "whom {0} might have to fight for: those it has promised to, and any other state",
            bearings.Where(bearing => bearing.Neutrality is not null), promises.ToBeAided, text);
        return text.ToString();
    }

    /// <summary>What the articles speak of, and nothing that none of them does.</summary>
    private void WriteVocabulary(List<Bearing> bearings, StringWriter output)
    {
        var aids = bearings.Exists(bearing => bearing.IsAid);
        var spares = bearings.Exists(bearing => bearing.Neutrality is not null);
        var promisesPeace = bearings.Exists(bearing => bearing.IsNonaggression);
        Write(spares || bearings.Exists(bearing => bearing.IsAidAgainstMany),
            "",
            "/// Stands for every state to which the state in question has promised nothing that matters here.",
            $"entity {Other} \"any other state\"");
        Write(promises.SpeakOfAttacks,
            "",
            "/// Of two states at war one struck first, and that is its attack on the other.",
            "event Attack(by: party, on: party) \"a state strikes first in a war with another\"");
        Write(promises.SpeakOfAttacks && promisesPeace,
            "",
            "/// What a state that strikes first loses: nobody's promise not to use force holds toward it any more.",
            "event Aggression(by: party) \"promises not to use force lapse toward a state that strikes first\"",
            "",
            "// Whether they do lapse is a doctrine, and the table does not say. As written they do not. To read it so that they do,",
            "// write in place of the fact: constraint Attack(by: x, on: y) implies Aggression(by: x)",
            "fact never Aggression(by: any)");
        Write(bearings.Exists(bearing => bearing.Offense is not null || bearing.Neutrality is not null),
            "",
            "state War(of: party, with: party) \"a state is at war with another, whoever struck first\"");
        Write(aids || spares || promisesPeace,
            "",
            "act UseForce(against: party) \"use force against a state\"");
        Write(aids || spares,
            "act Assist(of: party, against: party) \"fight beside a state against another\" is UseForce(against)");
        Write(bearings.Exists(bearing => bearing.IsExclusive || !bearing.Named.IsEmpty),
            "",
            "act JoinPact(against: party) \"join a pact that is directed against a state\"");

        void Write(bool isNeeded, params ReadOnlySpan<string> lines)
        {
            foreach (var line in isNeeded ? lines : [])
            {
                output.WriteLine(line);
            }
        }
    }

    private void WriteGroups(
        string prefix, string title, IEnumerable<Bearing> bearings, Func<int, IEnumerable<int>> members, StringWriter output)
    {
        foreach (var state in bearings.Select(bearing => bearing.State).Distinct().Order())
        {
            output.WriteLine();
            output.WriteLine($"group {prefix}{states[state]} \"{title.Replace("{0}", states.Title(state), StringComparison.Ordinal)}\" {{");
            foreach (var member in members(state).Select(member => states[member]).Append(Other))
            {
                output.WriteLine($"    {member}");
            }

            output.WriteLine("}");
        }
    }
}
