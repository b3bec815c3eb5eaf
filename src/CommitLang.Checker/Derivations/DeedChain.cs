using CommitLang.Runtime;

namespace CommitLang.Checker.Derivations;

/// <summary>Why doing one thing is doing another: through areas, kinds of acts, and what two do with each other (language 2.5).</summary>
internal static class DeedChain
{
    /// <summary>"a is b (Harbour lies in Strait), which is c (declared so)"; null when doing the one is not doing the other.</summary>
    public static string? Between(Deed deed, Deed target, Vocabulary vocabulary)
    {
        var queue = new Queue<(Deed Deed, string Text)>([(deed, deed.Act.Text)]);
        var seen = new HashSet<Deed> { deed };
        while (queue.TryDequeue(out var at))
        {
            if (at.Deed.Equals(target))
            {
                return at.Text;
            }

            foreach (var (next, why) in Steps(at.Deed, vocabulary).Where(step => seen.Add(step.Next)))
            {
                var link = at.Deed.Equals(deed) ? "is also" : "which is also";
                var who = next.Actor == deed.Actor ? next.Act.Text : next.ToString();
                queue.Enqueue((next, $"{at.Text}{(at.Deed.Equals(deed) ? "" : ",")} {link} {who} ({why})"));
            }
        }

        return null;
    }

    private static IEnumerable<(Deed Next, string Why)> Steps(Deed deed, Vocabulary vocabulary)
    {
        var (actor, act) = deed;
        foreach (var argument in act.Arguments)
        {
            foreach (var around in vocabulary.AreaOf(argument.Value)?.Around ?? [])
            {
                yield return (new Deed(actor, With(act, argument.Parameter, around)), $"{argument.Value} lies in {around}");
            }
        }

        if (vocabulary.ActOf(act.Name) is not { } definition)
        {
            yield break;
        }

        foreach (var kind in definition.Kinds)
        {
            if (kind.Apply(act, actor, vocabulary) is { } wider)
            {
                var owners = kind.Slots.Where(slot => slot.Source == SlotSource.Owner && act[slot.Text] is not null)
                    .Select(slot => $", and {act[slot.Text]} belongs to {wider[slot.Parameter]}");
                yield return (new Deed(actor, wider), $"{act.Name} is a kind of {wider.Name}{string.Concat(owners)}");
            }
        }

        if (definition.MutualWith is { } partner && act[partner] is { } other)
        {
            yield return (new Deed(other, With(act, partner, actor)), $"{act.Name} is mutual");
        }
    }

    private static GroundTerm With(GroundTerm term, string parameter, string value) =>
        new(term.Name, [.. term.Arguments.Select(argument => argument.Parameter == parameter ? new Argument(parameter, value) : argument)]);
}
