using CommitLang.Text;

namespace CommitLang.Syntax.Tests;

/// <summary>Lines and offsets.</summary>
public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\r\nb\rc\nd\u0085e\u2028f\u2029", 7)]
    [InlineData("\r\r\n\n", 4)]
    public void Lines_are_counted(string text, int lines) => Assert.Equal(lines, SourceText.From(text).LineCount);

    [Fact]
    public void Line_has_no_line_break()
    {
        var text = SourceText.From("a\r\nbc\r\n\u2028d");

        Assert.Equal(["a", "bc", "", "d"], Enumerable.Range(0, text.LineCount).Select(text.GetLineText));
    }

    [Fact]
    public void Places_and_offsets_lead_to_one_another()
    {
        var text = SourceText.From("ab\r\n\ncd\rx", "a.commit");
        for (var position = 0; position <= text.Length; position++)
        {
            var place = text.GetLinePosition(position);
            var isInside = position <= text.GetLineSpan(place.Line).End;

            Assert.Equal(isInside ? position : text.GetLineSpan(place.Line).End, text.GetPosition(place));
        }
    }

    [Fact]
    public void Places_outside_are_moved_inside()
    {
        var text = SourceText.From("ab\ncd");

        Assert.Equal(5, text.GetPosition(new LinePosition(9, 9)));
        Assert.Equal(2, text.GetPosition(new LinePosition(0, 9)));
        Assert.Equal(new LinePosition(1, 2), text.GetLinePosition(99));
    }

    [Fact]
    public void Places_are_written_as_people_and_tools_read_them()
    {
        var place = SourceText.From("ab\ncd", "x/a.commit").GetLinePosition(new TextSpan(1, 3));

        Assert.Equal("x/a.commit:1:2", place.ToString());
        Assert.Equal("x/a.commit(1,2,2,2)", place.ToCanonicalString());
    }

    [Fact]
    public void Spans_know_what_they_hold()
    {
        var span = new TextSpan(2, 3);

        Assert.True(span.Contains(4));
        Assert.False(span.Contains(5));
        Assert.True(span.Contains(new TextSpan(5, 0)));
        Assert.True(span.IntersectsWith(new TextSpan(5, 1)));
        Assert.False(span.IntersectsWith(new TextSpan(6, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.FromBounds(3, 2));
    }

    [Fact]
    public void Changes_replace_stretches_and_nothing_else()
    {
        var text = SourceText.From("abcdef", "a.commit");

        var changed = text.WithChanges([new(new TextSpan(0, 0), "<"), new(new TextSpan(1, 2), ""), new(new TextSpan(3, 0), "-"), new(new TextSpan(6, 0), ">")]);

        Assert.Equal(("<a-def>", "a.commit"), (changed.ToString(), changed.Path));
        Assert.Same(text, text.WithChanges([]));
        Assert.Equal("", text.WithChanges([new(new TextSpan(0, 6), "")]).ToString());
    }

    [Fact]
    public void Changes_stand_in_order_and_apart()
    {
        var text = SourceText.From("abcdef");

        Assert.Throws<ArgumentException>(() => text.WithChanges([new(new TextSpan(2, 2), ""), new(new TextSpan(3, 1), "")]));
        Assert.Throws<ArgumentException>(() => text.WithChanges([new(new TextSpan(4, 1), ""), new(new TextSpan(0, 1), "")]));
        Assert.Throws<ArgumentException>(() => text.WithChanges([new(new TextSpan(5, 2), "")]));
    }
}
