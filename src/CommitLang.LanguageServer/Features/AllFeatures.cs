using CommitLang.LanguageServer.Sessions;

namespace CommitLang.LanguageServer.Features;

/// <summary>The features, a line each.</summary>
internal static class AllFeatures
{
    public static Handlers For(ClientFeatures client)
    {
        var handlers = new Handlers();
        DiagnosticsFeature.Register(handlers, client);
        return handlers;
    }
}
