namespace CommitLang.LanguageServer.Transport;

/// <summary>What came in cannot be cut into messages.</summary>
internal sealed class ProtocolException(string message) : Exception(message);
