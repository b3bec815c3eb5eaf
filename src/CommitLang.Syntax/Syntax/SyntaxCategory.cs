namespace CommitLang.Syntax;

/// <summary>What a word is good for, as authors would group them.</summary>
public enum SyntaxCategory
{
    /// <summary>In no group.</summary>
    None,

    /// <summary>Begins a declaration.</summary>
    Declaration,

    /// <summary>Begins a clause.</summary>
    Clause,

    /// <summary>Begins what is said of a bearer.</summary>
    ModalVerb,

    /// <summary>Says how firm a statement is.</summary>
    Firmness,

    /// <summary>Says something about an act in its declaration.</summary>
    ActProperty,

    /// <summary>Says how a norm stands.</summary>
    Status,

    /// <summary>Measures time.</summary>
    Period,
}
