using System.CommandLine;
using CommitLang.Cli.Terminal;

namespace CommitLang.Cli.Commands;

/// <summary><c>--color</c> and <c>--no-color</c>, the same for every verb that writes for people.</summary>
internal sealed class ColorOptions(ToolEnvironment environment)
{
    private readonly Option<string> _color = Choices.Option(
        "--color", "Use colours: on a terminal unless NO_COLOR is set, always, or never.", "auto", "always", "never");

    private readonly Option<bool> _noColor = new("--no-color") { Description = "The same as --color never." };

    public void AddTo(Command command)
    {
        command.Add(_color);
        command.Add(_noColor);
    }

    public Palette Palette(ParseResult result, bool toFile)
    {
        var isOn = result.GetValue(_noColor) ? "never" : result.GetValue(_color);
        return new Palette(isOn switch
        {
            "always" => true,
            "never" => false,
            _ => environment is { IsOutputTerminal: true, AvoidsColor: false } && !toFile,
        });
    }
}
