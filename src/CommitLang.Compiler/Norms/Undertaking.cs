using CommitLang.Runtime;

namespace CommitLang.Compiler;

/// <summary>What a party says about its other engagements (language 2.6, family 9).</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Act">The act it shall not undertake to do; null when it is about whatever is contrary.</param>
public sealed record Undertaking(UndertakingKind Kind, GroundTerm? Act);

/// <summary>The kinds of undertakings about other engagements.</summary>
public enum UndertakingKind
{
    /// <summary><c>shall not undertake to A</c>.</summary>
    NotToUndertake,

    /// <summary><c>undertakes nothing contrary to this</c>.</summary>
    NothingContrary,

    /// <summary><c>warrants that nothing it has undertaken is contrary</c>: about what was undertaken before.</summary>
    NothingContraryBefore,
}
