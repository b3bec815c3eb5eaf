using System.Security.Cryptography;
using System.Text.Json;
using CommitLang.LanguageServer.Protocol;

namespace CommitLang.LanguageServer.Sessions;

/// <summary>Tells whether diagnostics are those that were told before.</summary>
internal static class ContentHash
{
    public static string Of(Diagnostic[] diagnostics) =>
        diagnostics.Length == 0 ? "none" : Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(diagnostics, Json.Default.DiagnosticArray)));
}
