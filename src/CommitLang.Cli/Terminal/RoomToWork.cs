using System.Runtime;

namespace CommitLang.Cli.Terminal;

/// <summary>
/// Memory for one run of a verb that needs trees, symbols and norms to the end, so that a collection on the way finds little
/// garbage and copies nearly all there is: of writing the classes of a large text that took two fifths of the time.
/// </summary>
internal static class RoomToWork
{
    // What writing classes takes. What is not used costs nothing.
    private const int BytesPerCharacter = 320;
    private const long Most = 1L << 30;

    // What is smaller is done before there would be a collection.
    private const long Least = 32L << 20;

    // Others have work to do on the same machine.
    private const int PartOfMemory = 4;

    /// <summary>Puts off the first collection until about so much is used up as a text of some characters needs.</summary>
    public static void Reserve(long characters)
    {
        var most = Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / PartOfMemory);
        var wanted = Math.Min(characters * BytesPerCharacter, most);
        if (wanted >= Least && GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
        {
            // Where the memory is not to be had, collections come as they always do.
            _ = GC.TryStartNoGCRegion(wanted);
        }
    }
}
