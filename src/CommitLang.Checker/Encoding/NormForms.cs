using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CommitLang.Compiler;
using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>
/// Norms that differ in nothing but names have one form: dates, deadline, conditions and what constraints say of them, each happening by its place. Two
/// pairs of the same forms, whose happenings stand in the same order, have the same answer.
/// </summary>
internal sealed class NormForms(ProgramIndex index, int norms)
{
    // As many as fit into the key of a pair.
    private const int MostAtoms = 16;
    private const int LongestOnStack = 256;

    private readonly Dictionary<Norm, Form?> _forms = new(norms, ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();
    private readonly List<int> _atoms = [];
    private readonly bool _hasPlainActs = !index.Program.Vocabulary.HasPrerequisites && !index.Program.Vocabulary.HasExclusions
        && !index.Program.Vocabulary.HasSinglePerformances && index.Program.Vocabulary.Capacities.Count == 0;

    // A pair is mostly asked about twice in a row.
    private (Norm? Duty, Norm? Ban, FormPair? Pair) _last;

    /// <summary>The form of a norm; null when more than names matters.</summary>
    public Form? Of(Norm norm)
    {
        ref var form = ref CollectionsMarshal.GetValueRefOrAddDefault(_forms, norm, out var isKnown);
        return isKnown ? form : form = Read(norm);
    }

    /// <summary>The form of a duty and a ban that forbids every way to perform it; null when more than names matters.</summary>
    public FormPair? Of(Norm duty, Norm ban)
    {
        if (!ReferenceEquals(_last.Duty, duty) || !ReferenceEquals(_last.Ban, ban))
        {
            _last = (duty, ban, Compare(duty, ban));
        }

        return _last.Pair;
    }

    /// <summary>The form of a duty and several bans each of which forbids every way to perform it; null when more than names matters.</summary>
    /// <param name="norms">The norms, the duty first.</param>
    public FormSet? Of(IReadOnlyList<GroundNorm> norms)
    {
        var forms = new Form[norms.Count];
        for (var i = 1; i < forms.Length; i++)
        {
            if (Of(norms[0].Norm, norms[i].Norm) is not { } pair)
            {
                return null;
            }

            (forms[0], forms[i]) = (pair.Duty, pair.Ban);
        }

        int[] atoms = [.. forms.SelectMany(form => form.Atoms).Distinct().OrderBy(number => index.Numbers[number])];
        var key = new StringBuilder();
        foreach (var form in forms)
        {
            key.Append(CultureInfo.InvariantCulture, $"{form.Number}:");
            foreach (var number in form.Atoms)
            {
                key.Append((char)('0' + Array.IndexOf(atoms, number)));
            }

            key.Append(' ');
        }

        return new FormSet(key.ToString(), Array.ConvertAll(atoms, number => index.Numbers[number]));
    }

    /// <summary>The happenings of a pair, in ordinal order.</summary>
    public Atom[] AtomsOf(FormPair pair)
    {
        Span<int> atoms = stackalloc int[MostAtoms];
        var count = Insert(atoms, 0, pair.Duty.Atoms);
        return Array.ConvertAll(atoms[..Insert(atoms, count, pair.Ban.Atoms)].ToArray(), number => index.Numbers[number]);
    }

    private FormPair? Compare(Norm duty, Norm ban)
    {
        if (!_hasPlainActs || Of(duty) is not { IsBan: false } first || Of(ban) is not { IsBan: true } second
            || first.Atoms.Length + second.Atoms.Length > MostAtoms)
        {
            return null;
        }

        var deed = new Deed(duty.Bearer.Members[0].Name, duty.Act);
        if (ban.Bearer.Members[0].Name != deed.Actor || !index.Conduct.Falls(deed, ban, deed.Actor) || index.Conduct.HasPartsOf(deed))
        {
            return null;
        }

        Span<int> atoms = stackalloc int[MostAtoms];
        var count = Insert(atoms, 0, first.Atoms);
        count = Insert(atoms, count, second.Atoms);
        return new FormPair(first, second, PlacesOf(atoms[..count], second.Atoms, PlacesOf(atoms[..count], first.Atoms, 0)));
    }

    /// <summary>Inserts numbers in the order of the happenings; how many there are then.</summary>
    private int Insert(Span<int> atoms, int count, int[] more)
    {
        foreach (var number in more)
        {
            var at = 0;
            while (at < count && atoms[at] != number && index.Numbers[atoms[at]].CompareTo(index.Numbers[number]) < 0)
            {
                at++;
            }

            if (at == count || atoms[at] != number)
            {
                atoms[at..count].CopyTo(atoms[(at + 1)..]);
                atoms[at] = number;
                count++;
            }
        }

        return count;
    }

    private static ulong PlacesOf(ReadOnlySpan<int> atoms, int[] numbers, ulong places)
    {
        foreach (var number in numbers)
        {
            places = places << 4 | (uint)atoms.IndexOf(number);
        }

        return places;
    }

    private Form? Read(Norm norm)
    {
        var isBan = PlainPair.IsPlainBan(norm);
        if (!isBan && !PlainPair.IsPlainDuty(norm) || norm.Amount is not null || norm.Exceptions.Count > 0 || norm.Alternatives.Count > 0)
        {
            return null;
        }

        _text.Clear();
        _atoms.Clear();
        _text.Append(CultureInfo.InvariantCulture, $"{(int)norm.Modality} {norm.ValidFrom.Number} {norm.RunsOut.Number} {norm.WithdrawnOn.Number} ");
        WriteDeadline(norm.Deadline);
        _text.Append(norm.IsRecommendation ? '?' : '!').Append(norm.IsPerformative ? '?' : '!').Append(norm.IsDiscretionary ? '?' : '!');
        if (!Write(norm.When) || !Write(norm.While) || norm.Unless is { } unless && !Write(unless, "-") || !WriteConstraints())
        {
            return null;
        }

        int[] atoms = [.. _atoms];
        Span<int> ordered = stackalloc int[MostAtoms];
        var order = PlacesOf(ordered[..Insert(ordered, 0, atoms)], atoms, 0);
        return new Form(isBan, NumberOf(_text), atoms, order);
    }

    private int NumberOf(StringBuilder text)
    {
        Span<char> written = stackalloc char[LongestOnStack];
        if (text.Length > written.Length)
        {
            written = new char[text.Length];
        }

        text.CopyTo(0, written, text.Length);
        var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!numbers.TryGetValue(written[..text.Length], out var number))
        {
            numbers[written[..text.Length]] = number = _numbers.Count;
        }

        return number;
    }

    private void WriteDeadline(Deadline? deadline)
    {
        switch (deadline)
        {
            case null or Deadline.AtOnce:
                _text.Append(deadline is null ? '-' : '0');
                break;
            default:
                _text.Append(deadline);
                break;
        }
    }

    private bool Write(Condition condition, string before)
    {
        _text.Append(before);
        return Write(condition);
    }

    private bool Write(Condition condition)
    {
        switch (condition)
        {
            case Not not:
                return Write(not.Inner, "~");
            case AllOf all:
                _text.Append('&');
                return WriteAll(all.Parts);
            case AtLeast some:
                _text.Append(some.Count).Append('|');
                return WriteAll(some.Parts);
        }

        return index.Numbers.Of(condition) is { } number && WriteAtom(number);
    }

    /// <summary>What constraints say of the happenings, and of those that they bring in.</summary>
    private bool WriteConstraints()
    {
        for (var i = 0; i < _atoms.Count; i++)
        {
            if (index.Numbers.ConstraintsOf(_atoms[i]) is not { } constraints)
            {
                return false;
            }

            foreach (var (kind, left, right) in constraints)
            {
                _text.Append('c').Append((int)kind);
                if (!WriteAtom(left) || !WriteAtom(right))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool WriteAtom(int number)
    {
        var place = _atoms.IndexOf(number);
        if (place < 0)
        {
            place = _atoms.Count;
            _atoms.Add(number);
        }

        _text.Append(index.Numbers[number].Kind == FactKind.State ? 's' : 'e').Append((char)('0' + place));
        return place < MostAtoms;
    }

    private bool WriteAll(IReadOnlyList<Condition> parts)
    {
        _text.Append('(');
        foreach (var part in parts.InARow())
        {
            if (!Write(part))
            {
                return false;
            }
        }

        _text.Append(')');
        return true;
    }
}

/// <summary>A norm without its names.</summary>
/// <param name="IsBan">Whether it is a ban, else a duty.</param>
/// <param name="Number">The number of its form: that of all norms that differ from it in names only.</param>
/// <param name="Atoms">Its happenings, as it speaks of them.</param>
/// <param name="Order">In which order they stand by name.</param>
internal sealed record Form(bool IsBan, int Number, int[] Atoms, ulong Order);

/// <summary>A duty and a ban without their names.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Ban">The ban.</param>
/// <param name="Places">Which of their happenings are the same, and in which order they stand by name.</param>
internal readonly record struct FormPair(Form Duty, Form Ban, ulong Places)
{
    /// <summary>The same for all pairs that differ in names only.</summary>
    public (int Duty, int Ban, ulong Places) Key => (Duty.Number, Ban.Number, Places);
}

/// <summary>A duty and several bans without their names.</summary>
/// <param name="Key">The same for all sets that differ in names only.</param>
/// <param name="Atoms">Their happenings, in ordinal order.</param>
internal sealed record FormSet(string Key, Atom[] Atoms);
