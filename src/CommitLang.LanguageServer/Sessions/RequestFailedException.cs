namespace CommitLang.LanguageServer.Sessions;

/// <summary>A request is sound and cannot be carried out; the message says why, to the user.</summary>
internal sealed class RequestFailedException(string message) : Exception(message);
