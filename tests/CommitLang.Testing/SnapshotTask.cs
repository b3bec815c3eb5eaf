using System.Globalization;
using System.Runtime.CompilerServices;

namespace CommitLang.Testing;

/// <summary>A comparison that takes place when it is awaited or returned as a task.</summary>
public sealed class SnapshotTask
{
    private readonly string _text;
    private readonly string _extension;
    private readonly string _file;
    private readonly string _member;
    private string _suffix = "";

    internal SnapshotTask(string text, string extension, string file, string member)
    {
        _text = text;
        _extension = extension;
        _file = file;
        _member = member;
    }

    /// <summary>Adds <c>_name=value</c> to the name of the file; the name is the expression that was passed.</summary>
    public SnapshotTask UseParameters(object value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        _suffix += string.Create(CultureInfo.InvariantCulture, $"_{name}={value}");
        return this;
    }

    /// <summary>Adds <c>_text</c> to the name of the file.</summary>
    public SnapshotTask UseTextForParameters(string text)
    {
        _suffix += $"_{text}";
        return this;
    }

    /// <summary>Compares now.</summary>
    public Task ToTask() => Snapshot().Compare(_text);

    /// <summary>Lets <c>await Verifier.Verify(...)</c> compare.</summary>
    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    /// <summary>Lets a test end in <c>return Verifier.Verify(...)</c>.</summary>
    public static implicit operator Task(SnapshotTask snapshot) => snapshot.ToTask();

    internal Snapshot Snapshot()
    {
        var folder = Path.GetDirectoryName(_file) ?? "";
        var name = $"{Path.GetFileNameWithoutExtension(_file)}.{_member}{_suffix}";
        return CommitLang.Testing.Snapshot.Named(folder, name, _extension, SnapshotAcceptance.IsAskedFor);
    }
}
