using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// Norms that differ in nothing but names have one form: dates, deadline and conditions, each happening by its place. Two
/// pairs of the same forms, whose happenings stand in the same order, have the same answer.
/// </summary>
internal sealed class NormForms(ProgramIndex index)
{
    // As many as fit into the key of a pair.
    private const int MostAtoms = 16;

    private readonly Dictionary<Norm, Form?> _forms = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly bool _hasPlainActs = !index.Program.Vocabulary.HasPrerequisites && !index.Program.Vocabulary.HasExclusions
        && !index.Program.Vocabulary.HasSinglePerformances && index.Program.Vocabulary.Capacities.Count == 0;

    /// <summary>The form of a duty and a ban that forbids every way to perform it; null when more than names matters.</summary>
    public FormPair? Of(Norm duty, Norm ban)
    {
        if (!_hasPlainActs || FormOf(duty) is not { IsBan: false } first || FormOf(ban) is not { IsBan: true } second
            || first.Atoms.Length + second.Atoms.Length > MostAtoms)
        {
            return null;
        }

        var deed = new Deed(duty.Bearer.Members[0].Name, duty.Act);
        if (ban.Bearer.Members[0].Name != deed.Actor || !index.Conduct.Falls(deed, ban, deed.Actor) || index.Conduct.Parts(deed).Any(part => !part.Equals(deed)))
        {
            return null;
        }

        var atoms = new List<int>(first.Atoms.Length + second.Atoms.Length);
        Insert(atoms, first.Atoms);
        Insert(atoms, second.Atoms);
        return new FormPair((first.Number, second.Number, PlacesOf(atoms, first.Atoms, second.Atoms)), [.. atoms.Select(number => index.Numbers[number])]);
    }

    private void Insert(List<int> atoms, int[] more)
    {
        foreach (var number in more)
        {
            var at = 0;
            while (at < atoms.Count && index.Numbers[atoms[at]].CompareTo(index.Numbers[number]) < 0)
            {
                at++;
            }

            if (at == atoms.Count || atoms[at] != number)
            {
                atoms.Insert(at, number);
            }
        }
    }

    private static ulong PlacesOf(List<int> atoms, int[] first, int[] second)
    {
        var places = 0UL;
        foreach (var number in first)
        {
            places = places << 4 | (uint)atoms.IndexOf(number);
        }

        foreach (var number in second)
        {
            places = places << 4 | (uint)atoms.IndexOf(number);
        }

        return places;
    }

    private Form? FormOf(Norm norm)
    {
        ref var form = ref CollectionsMarshal.GetValueRefOrAddDefault(_forms, norm, out var isKnown);
        return isKnown ? form : form = Read(norm);
    }

    private Form? Read(Norm norm)
    {
        var isBan = PlainPair.IsPlainBan(norm);
        if (!isBan && !PlainPair.IsPlainDuty(norm) || norm.Amount is not null || norm.Exceptions.Count > 0 || norm.Alternatives.Count > 0)
        {
            return null;
        }

        var atoms = new List<int>();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{norm.Modality} {norm.ValidFrom.Number} {norm.RunsOut.Number} {norm.WithdrawnOn.Number} {norm.Deadline} ");
        text.Append(norm.IsRecommendation ? '?' : '!').Append(norm.IsPerformative ? '?' : '!').Append(norm.IsDiscretionary ? '?' : '!');
        if (!Write(norm.When, text, atoms) || !Write(norm.While, text, atoms) || norm.Unless is { } unless && !Write(unless, text.Append('-'), atoms))
        {
            return null;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, text.ToString(), out var isKnown);
        number = isKnown ? number : _numbers.Count;
        return new Form(isBan, number, [.. atoms]);
    }

    private bool Write(Condition condition, StringBuilder text, List<int> atoms)
    {
        switch (condition)
        {
            case Not not:
                return Write(not.Inner, text.Append('~'), atoms);
            case AllOf all:
                return WriteAll(all.Parts, text.Append('&'), atoms);
            case AtLeast some:
                return WriteAll(some.Parts, text.Append(CultureInfo.InvariantCulture, $"{some.Count}|"), atoms);
        }

        if (index.Numbers.Of(condition) is not { } number || !index.Numbers.IsFree(number))
        {
            return false;
        }

        var place = atoms.IndexOf(number);
        if (place < 0)
        {
            place = atoms.Count;
            atoms.Add(number);
        }

        text.Append(condition is Holds ? 's' : 'e').Append((char)('0' + place));
        return place < MostAtoms;
    }

    private bool WriteAll(IReadOnlyList<Condition> parts, StringBuilder text, List<int> atoms)
    {
        text.Append('(');
        foreach (var part in parts)
        {
            if (!Write(part, text, atoms))
            {
                return false;
            }
        }

        text.Append(')');
        return true;
    }

    private sealed record Form(bool IsBan, int Number, int[] Atoms);
}

/// <summary>Two norms without their names, and what their happenings are, in ordinal order.</summary>
internal readonly record struct FormPair((int Duty, int Ban, ulong Places) Key, Atom[] Atoms);
