using System.Collections.Immutable;

namespace CommitLang.Diagnostics;

/// <summary>One kind of diagnostic: its id, its title and the sentence it says. Checked when it is created.</summary>
public sealed class DiagnosticDescriptor
{
    private readonly MessageTemplate _template;

    private DiagnosticDescriptor(string id, string title, string messageFormat, DiagnosticSeverity severity)
    {
        Check(id, title, messageFormat);
        Id = id;
        Title = title;
        MessageFormat = messageFormat;
        DefaultSeverity = severity;
        _template = new MessageTemplate(messageFormat);
    }

    /// <summary>The id, <c>CL</c> and four digits. Never reused for another kind.</summary>
    public string Id { get; }

    /// <summary>A short name without a full stop.</summary>
    public string Title { get; }

    /// <summary>One sentence with named gaps: <c>{expected} is missing.</c> A brace of the text itself is doubled.</summary>
    public string MessageFormat { get; }

    /// <summary>The severity unless configuration says otherwise.</summary>
    public DiagnosticSeverity DefaultSeverity { get; }

    /// <summary>The names of the gaps, in the order in which they first appear.</summary>
    public ImmutableArray<string> ArgumentNames => _template.Names;

    /// <summary>Describes an error.</summary>
    public static DiagnosticDescriptor Error(string id, string title, string messageFormat) =>
        new(id, title, messageFormat, DiagnosticSeverity.Error);

    /// <summary>Describes a warning.</summary>
    public static DiagnosticDescriptor Warning(string id, string title, string messageFormat) =>
        new(id, title, messageFormat, DiagnosticSeverity.Warning);

    /// <summary>Describes an information.</summary>
    public static DiagnosticDescriptor Info(string id, string title, string messageFormat) =>
        new(id, title, messageFormat, DiagnosticSeverity.Info);

    /// <summary>Describes what is not shown.</summary>
    public static DiagnosticDescriptor Hidden(string id, string title, string messageFormat) =>
        new(id, title, messageFormat, DiagnosticSeverity.Hidden);

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Title}";

    internal string Format(ImmutableArray<DiagnosticArgument> arguments)
    {
        if (!IsGivenBy(arguments))
        {
            throw new ArgumentException(
                $"{Id} takes exactly ({string.Join(", ", ArgumentNames)}), not ({string.Join(", ", arguments.Select(argument => argument.Name))}).",
                nameof(arguments));
        }

        return _template.Format(arguments);
    }

    /// <summary>Whether there is a value for every gap, and none besides: asked of every sentence that is said.</summary>
    private bool IsGivenBy(ImmutableArray<DiagnosticArgument> arguments)
    {
        foreach (var name in ArgumentNames)
        {
            var count = 0;
            foreach (var argument in arguments)
            {
                count += argument.Name == name ? 1 : 0;
            }

            if (count != 1)
            {
                return false;
            }
        }

        return arguments.Length == ArgumentNames.Length;
    }

    private static void Check(string id, string title, string messageFormat)
    {
        if (id.Length != 6 || !id.StartsWith("CL", StringComparison.Ordinal) || id.AsSpan(2).ContainsAnyExceptInRange('0', '9'))
        {
            throw new FormatException($"'{id}' is not CL and four digits.");
        }

        if (string.IsNullOrWhiteSpace(title) || title.EndsWith('.'))
        {
            throw new FormatException($"{id}: the title is empty or ends in a full stop.");
        }

        if (!IsOneSentence(messageFormat))
        {
            throw new FormatException($"{id}: \"{messageFormat}\" is not one sentence that ends in a full stop.");
        }
    }

    private static bool IsOneSentence(string text) =>
        text.Length > 1
        && text[^1] == '.'
        && text[^2] != '.'
        && !text.Contains(". ", StringComparison.Ordinal)
        && !Array.Exists(text.ToCharArray(), char.IsControl);
}
