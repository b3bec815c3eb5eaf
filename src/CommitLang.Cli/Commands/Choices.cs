using System.CommandLine;

namespace CommitLang.Cli.Commands;

/// <summary>Options that take one of a few words.</summary>
internal static class Choices
{
    /// <summary>An option whose first word is the default.</summary>
    public static Option<string> Option(string name, string description, params string[] words)
    {
        var option = Optional(name, string.Join('|', words), description, words);
        option.DefaultValueFactory = _ => words[0];
        return option;
    }

    /// <summary>An option without a default.</summary>
    public static Option<string> Optional(string name, string helpName, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value))
            {
                result.AddError($"'{name}' takes {string.Join(", ", words[..^1])} or {words[^1]}, not '{token.Value}'");
            }
        });
        return option;
    }
}
