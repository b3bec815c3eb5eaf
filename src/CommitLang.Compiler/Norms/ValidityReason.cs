namespace CommitLang.Compiler;

/// <summary>Why a norm is valid from the day that it is valid from: the first of these that there is (language 2.2).</summary>
public enum ValidityReason
{
    /// <summary>Nothing is said, or something earlier: the first day there is.</summary>
    Origin,

    /// <summary>The day of its source.</summary>
    Source,

    /// <summary>The day it was made or signed.</summary>
    Made,

    /// <summary>The day of the last ratification that was needed.</summary>
    Ratifications,

    /// <summary>The day it entered into force.</summary>
    InForce,

    /// <summary>The day from which it is applied provisionally, before it is in force (VCLT art. 25).</summary>
    Provisional,

    /// <summary>The day its bearer ratified it or acceded to it, which is later.</summary>
    OwnConsent,

    /// <summary>The day the first of those to whom it is owed ratified it or acceded to it, which is later.</summary>
    CreditorsConsent,

    /// <summary>The day of its own <c>from</c>, which is later.</summary>
    FromClause,
}
