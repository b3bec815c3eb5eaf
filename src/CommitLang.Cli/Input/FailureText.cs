using System.Security;

namespace CommitLang.Cli.Input;

/// <summary>Why the file system refused, in words. The messages of the framework name types and are stripped when published.</summary>
internal static class FailureText
{
    public static bool IsOfFiles(Exception failure) => failure
        is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException;

    public static string For(Exception failure) => failure switch
    {
        UnauthorizedAccessException or SecurityException => "access is denied",
        FileNotFoundException => "it is not there",
        DirectoryNotFoundException => "its folder is not there",
        PathTooLongException => "its path is too long",
        ArgumentException or NotSupportedException => "this is no path",
        IOException { HResult: var code } when IsSharing(code) => "another program is using it",
        IOException { HResult: var code } when IsFull(code) => "the disk is full",
        _ => "reading or writing failed",
    };

    private static bool IsSharing(int code) => OperatingSystem.IsWindows() && (code & 0xFFFF) is 32 or 33;

    private static bool IsFull(int code) => OperatingSystem.IsWindows() ? (code & 0xFFFF) is 39 or 112 : code == 28;
}
