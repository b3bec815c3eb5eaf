using System.CommandLine;
using CommitLang.Runtime;

namespace CommitLang.Cli.Commands;

/// <summary><c>--counting</c>: how firm a statement must be to count.</summary>
internal static class CountingOption
{
    public static Option<string> Create(string description) => Choices.Optional(
        "--counting", "firmness", description, "binding", "pledged", "declared", "offered", "proposed");

    public static Firmness? Read(string? word) => word switch
    {
        "binding" => Firmness.Binding,
        "pledged" => Firmness.Pledged,
        "declared" => Firmness.Declared,
        "offered" => Firmness.Offered,
        "proposed" => Firmness.Proposed,
        _ => null,
    };
}
