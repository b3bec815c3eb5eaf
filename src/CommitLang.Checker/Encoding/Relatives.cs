using CommitLang.Runtime;

namespace CommitLang.Checker.Encoding;

/// <summary>Happenings that bring one another with them by the areas around their own.</summary>
internal static class Relatives
{
    /// <summary>Whether any of some happenings can bring another of them with it.</summary>
    public static bool AreAmong(IReadOnlyCollection<Atom> atoms, Vocabulary vocabulary)
    {
        foreach (var atom in atoms)
        {
            if (atom.Term.Arguments.Count > 0 && atoms.Any(other => !other.Equals(atom) && other.Kind == atom.Kind
                && other.Term.Name == atom.Term.Name && vocabulary.InAreasAround(atom.Term).Contains(other.Term)))
            {
                return true;
            }
        }

        return false;
    }
}
