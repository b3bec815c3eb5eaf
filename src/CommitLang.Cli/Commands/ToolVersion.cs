using System.Reflection;

namespace CommitLang.Cli.Commands;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    public const string Name = "commitlang";

    public static string Text =>
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
