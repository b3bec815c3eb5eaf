using System.Runtime;

namespace CommitLang.Cli.Terminal;

/// <summary>
/// Memory for one run of a verb that needs trees, symbols and norms to the end, so that a collection on the way finds little
/// garbage and copies nearly all there is: that took two fifths of the time. What is not used costs nothing.
/// </summary>
/// <param name="BytesPerCharacter">What is needed at the most for each character of the texts.</param>
/// <param name="Most">No more is taken, in bytes.</param>
internal sealed record RoomToWork(int BytesPerCharacter, long Most)
{
    // What is smaller is done before there would be a collection.
    private const long Least = 32L << 20;

    // Others have work to do on the same machine.
    private const int PartOfMemory = 4;

    /// <summary>To write classes.</summary>
    public static RoomToWork ToWriteClasses { get; } = new(320, 1L << 30);

    /// <summary>To check: a sentence about each member of a group is many norms.</summary>
    public static RoomToWork ToCheck { get; } = new(1_000, 4L << 30);

    /// <summary>Puts off the first collection until about so much is used up as texts of some characters need.</summary>
    public void Reserve(long characters)
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
