using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Reads a grammar's tables as ANTLR does, except that a set of characters is taken as it is written, in order and without
/// overlap. ANTLR puts its intervals in one by one and searches for the place each time, which for the letters of Unicode
/// takes 17 MB and most of the time to start.
/// </summary>
internal sealed class AtnReader : ATNDeserializer
{
    protected override void ReadSets(ATN atn, IList<IntervalSet> sets)
    {
        for (var left = ReadInt(); left > 0; left--)
        {
            var count = ReadInt();
            var intervals = new List<Interval>(count + 1);
            if (ReadInt() != 0)
            {
                intervals.Add(Interval.Of(-1, -1));
            }

            for (; count > 0; count--)
            {
                intervals.Add(Interval.Of(ReadInt(), ReadInt()));
            }

            sets.Add(new Written(intervals));
        }
    }

    private sealed class Written : IntervalSet
    {
        public Written(List<Interval> intervals) => this.intervals = intervals;
    }
}
