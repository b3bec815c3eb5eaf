using CommitLang.LanguageServer.Sessions;

namespace CommitLang.LanguageServer.Features;

/// <summary>The features, a line each.</summary>
internal static class AllFeatures
{
    public static Handlers For(ClientFeatures client)
    {
        var handlers = new Handlers(client);
        DiagnosticsFeature.Register(handlers);
        CompletionFeature.Register(handlers);
        HoverFeature.Register(handlers);
        SignatureHelpFeature.Register(handlers);
        DefinitionFeature.Register(handlers);
        ReferencesFeature.Register(handlers);
        RenameFeature.Register(handlers);
        SymbolsFeature.Register(handlers);
        SemanticTokensFeature.Register(handlers);
        InlayHintsFeature.Register(handlers);
        CodeLensFeature.Register(handlers);
        CallHierarchyFeature.Register(handlers);
        CodeActionsFeature.Register(handlers);
        FoldingFeature.Register(handlers);
        SelectionRangeFeature.Register(handlers);
        DocumentLinkFeature.Register(handlers);
        FormattingFeature.Register(handlers);
        ExecuteCommandFeature.Register(handlers);
        return handlers;
    }
}
