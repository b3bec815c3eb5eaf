using System.Text.Json.Nodes;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Sessions;
using CommitLang.Text;
using CommitLang.Tooling.Classification;

namespace CommitLang.LanguageServer.Features;

/// <summary><c>textDocument/semanticTokens</c>: of a whole file, of what has changed in it since, and of a part of it.</summary>
internal sealed class SemanticTokensFeature
{
    // What was answered before is kept for this many files; a delta against anything else is an answer in full.
    private const int MostRemembered = 16;

    // By the names that the protocol knows, so that any theme has colours for them.
    private static readonly (TextClass Class, string Name)[] Types =
    [
        (TextClass.Keyword, "keyword"), (TextClass.Modality, "modifier"), (TextClass.Comment, "comment"), (TextClass.Text, "string"),
        (TextClass.Number, "number"), (TextClass.Module, "namespace"), (TextClass.Party, "class"), (TextClass.Group, "enum"),
        (TextClass.Person, "enumMember"), (TextClass.Area, "struct"), (TextClass.Act, "function"), (TextClass.Event, "event"),
        (TextClass.State, "property"), (TextClass.Statement, "interface"), (TextClass.Document, "typeParameter"), (TextClass.Unit, "type"),
        (TextClass.Parameter, "parameter"),
    ];

    private readonly Lock _turn = new();
    private readonly Dictionary<string, (string Id, int[] Data)> _answered = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private int _answers;

    public static void Register(Handlers handlers)
    {
        var feature = new SemanticTokensFeature();
        handlers.Capabilities["semanticTokensProvider"] = new JsonObject
        {
            ["legend"] = new JsonObject
            {
                ["tokenTypes"] = new JsonArray([.. Types.Select(type => (JsonNode)type.Name)]),
                ["tokenModifiers"] = new JsonArray("declaration", "documentation"),
            },
            ["range"] = true,
            ["full"] = new JsonObject { ["delta"] = true },
        };
        handlers.Add("textDocument/semanticTokens/full", Json.Default.TextDocumentParams, Json.Default.SemanticTokensAnswer, feature.Full);
        handlers.Add("textDocument/semanticTokens/full/delta", Json.Default.SemanticTokensDeltaParams, Json.Default.SemanticTokensDeltaAnswer, feature.Delta);
        handlers.Add("textDocument/semanticTokens/range", Json.Default.RangeParams, Json.Default.SemanticTokensAnswer, Part);
    }

    private SemanticTokensAnswer? Full(RequestContext context, TextDocumentParams parameters, CancellationToken cancellationToken)
    {
        if (context.Find(parameters.TextDocument) is not { } document)
        {
            return null;
        }

        var data = Encode(context, document, new TextSpan(0, document.File.Text.Length), cancellationToken);
        return new SemanticTokensAnswer(Remember(document.Uri, data), data);
    }

    private SemanticTokensDeltaAnswer? Delta(RequestContext context, SemanticTokensDeltaParams parameters, CancellationToken cancellationToken)
    {
        if (context.Find(parameters.TextDocument) is not { } document)
        {
            return null;
        }

        var data = Encode(context, document, new TextSpan(0, document.File.Text.Length), cancellationToken);
        var before = Recall(document.Uri, parameters.PreviousResultId);
        var id = Remember(document.Uri, data);
        return before is null
            ? new SemanticTokensDeltaAnswer(id, null, data)
            : new SemanticTokensDeltaAnswer(id, Difference(before, data), null);
    }

    private static SemanticTokensAnswer? Part(RequestContext context, RangeParams parameters, CancellationToken cancellationToken)
    {
        if (context.Find(parameters.TextDocument) is not { } document)
        {
            return null;
        }

        var span = context.Translator.Span(document.File.Text, parameters.Range);
        return new SemanticTokensAnswer("", Encode(context, document, span, cancellationToken));
    }

    private static int[] Encode(RequestContext context, Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var data = new List<int>();
        var text = document.File.Text;
        var (line, character) = (0, 0);
        foreach (var piece in Classifier.Classify(document.View, document.File, span, cancellationToken).Where(piece => piece.Span.IntersectsWith(span)))
        {
            var start = context.Translator.Position(text, piece.Span.Start);
            data.Add(start.Line - line);
            data.Add(start.Line == line ? start.Character - character : start.Character);
            data.Add(context.Translator.Encoding.Count(text.AsSpan(piece.Span)));
            data.Add(Array.FindIndex(Types, type => type.Class == piece.Class));
            data.Add((piece.IsDeclaration ? 1 : 0) | (piece.IsDocumentation ? 2 : 0));
            (line, character) = (start.Line, start.Character);
        }

        return [.. data];
    }

    private static SemanticTokensEdit[] Difference(int[] before, int[] after)
    {
        var (same, sameAtEnd) = CommonEnds.Of<int>(before, after);
        return before.Length == after.Length && same == before.Length
            ? []
            : [new SemanticTokensEdit(same, before.Length - same - sameAtEnd, after[same..(after.Length - sameAtEnd)])];
    }

    private string Remember(string uri, int[] data)
    {
        lock (_turn)
        {
            var id = FormattableString.Invariant($"{++_answers}");
            if (!_answered.ContainsKey(uri))
            {
                _order.Enqueue(uri);
                if (_order.Count > MostRemembered)
                {
                    _answered.Remove(_order.Dequeue());
                }
            }

            _answered[uri] = (id, data);
            return id;
        }
    }

    private int[]? Recall(string uri, string id)
    {
        lock (_turn)
        {
            return _answered.TryGetValue(uri, out var answered) && answered.Id == id ? answered.Data : null;
        }
    }
}
