using CommitLang.Diagnostics;

namespace CommitLang.Cli.Output;

/// <summary>Files and spans as SARIF names them: relative addresses, lines and columns from one.</summary>
internal sealed class SarifPlaces
{
    /// <summary>What relative addresses are relative to; the name that code-scanning services know.</summary>
    public const string BaseId = "SRCROOT";

    private readonly Dictionary<string, SarifArtifactLocation> _files = new(StringComparer.Ordinal);
    private readonly List<SarifArtifact> _artifacts = [];

    public SarifPlaces(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            File(file);
        }
    }

    public IReadOnlyList<SarifArtifact> Artifacts => _artifacts;

    public SarifPhysicalLocation Of(Location location)
    {
        var place = location.GetLinePosition();
        return new(File(location.Path), new(
            place.Start.Line + 1, place.Start.Character + 1, place.End.Line + 1, place.End.Character + 1));
    }

    private SarifArtifactLocation File(string path)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            var address = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
            file = path.StartsWith('/') ? new($"file://{address}", null, _artifacts.Count)
                : path.Contains(':') && Path.IsPathRooted(path) ? new($"file:///{address.Replace("%3A", ":", StringComparison.Ordinal)}", null, _artifacts.Count)
                : new(address, BaseId, _artifacts.Count);
            _files[path] = file;
            _artifacts.Add(new SarifArtifact(file));
        }

        return file;
    }
}
