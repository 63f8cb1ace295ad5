using System.Globalization;
using PlanIngest.Extractor.Alignment;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Alignment;

public class TextSegmentTests
{
    [Theory]
    [InlineData("番号@0 事業名@60", "40", "番号:0|事業名:1")]
    [InlineData("番号@0 事業名@60", "40 100", "番号:0|事業名:1")]
    [InlineData("番号@0 事業名@60", "100", "番号 事業名:0")]
    [InlineData("事業名@60", "40 100", "事業名:1")]
    // Latin words run on over a border unless a space, 0.45 of the type size, lies there.
    [InlineData("ab@0 cd@14.4", "12", "ab cd:0-1")]
    [InlineData("ab@0 cd@14.6", "12", "ab:0|cd:1")]
    // Values and Japanese texts are parted at any distance.
    [InlineData("12@0 34@12", "11", "12:0|34:1")]
    [InlineData("12@0 ab@12", "11", "12 ab:0-1")]
    [InlineData("ab@0 34@12", "11", "ab 34:0-1")]
    [InlineData("番号@0 事@21", "20.5", "番号:0|事:1")]
    [InlineData("番号@0 ab@21", "20.5", "番号 ab:0-1")]
    [InlineData("ab@0 番号@11", "10.5", "ab 番号:0-1")]
    // The border may lie 0.3 of the type size within either.
    [InlineData("12@0 34@12", "7.1", "12:0|34:1")]
    [InlineData("12@0 34@12", "6.9", "12 34:0-1")]
    [InlineData("12@0 34@12", "14.9", "12:0|34:1")]
    [InlineData("12@0 34@12", "15.1", "12 34:0-1")]
    // After dots that lead to it a value is parted at any distance.
    [InlineData("a@0 ....@6 b@26", "26", "a ....…:0|b:1")]
    public void Words_are_parted_at_borders(string row, string borders, string expected) => Assert.Equal(expected, Print(row, borders));

    [Theory]
    // A text hangs over a border by 0.3 of the type size at most, and a third of its width.
    [InlineData("x@0 事業名@37.1", "20 40", "x:0|事業名:2")]
    [InlineData("x@0 事業名@36.9", "20 40", "x:0|事業名:1-2")]
    [InlineData("x@0 1@38.2", "40", "x:0|1:0-1")]
    [InlineData("x@0 1@38.4", "40", "x:0|1:1")]
    [InlineData("事業名@10 x@100", "37.1", "事業名:0|x:1")]
    [InlineData("事業名@10 x@100", "36.9 90", "事業名:0-1|x:2")]
    [InlineData("1@10 x@100", "13.2 90", "1:0-1|x:2")]
    [InlineData("1@10 x@100", "13.4 90", "1:0|x:2")]
    public void A_text_may_hang_over_a_border(string row, string borders, string expected) => Assert.Equal(expected, Print(row, borders));

    [Theory]
    [InlineData("見出しの文章です@0", "40 79", "見出しの文章です:0-2")]
    // From the first column, 0.3 of the type size before a border,
    [InlineData("見出しの文章です@6.9", "10 85", "見出しの文章です:0-2")]
    [InlineData("見出しの文章です@7.1", "10 85", "見出しの文章です:1")]
    [InlineData("見出しの文章です@50", "40 100", "見出しの文章です:1-2")]
    // to 1.5 after it,
    [InlineData("見出し見出@0", "34.9 48", "見出し見出:0-2")]
    [InlineData("見出し見出@0", "35.1 48", "見出し見出:0-1")]
    // without gaps wider than 1.2,
    [InlineData("見出し@0 の文章です@41.9", "60 90", "見出し の文章です:0-2")]
    [InlineData("見出し@0 の文章です@42.1", "60 90", "見出し の文章です:0-1")]
    [InlineData("見出し@0 ....@31 の文章です@52", "75 100", "見出し .... の文章です:0-1")]
    // nor a space at the border: 0.45, and between Japanese texts 0.15.
    [InlineData("abcdefgh@0 ijklmnop@44.4", "42 83", "abcdefgh ijklmnop:0-2")]
    [InlineData("abcdefgh@0 ijklmnop@44.6", "42 83", "abcdefgh:0|ijklmnop:1")]
    [InlineData("あいうえ@0 かきくけ@41.4", "40.7 80", "あいうえ かきくけ:0-2")]
    [InlineData("あいうえ@0 かきくけ@41.6", "40.7 80", "あいうえ:0|かきくけ:1")]
    public void A_banner_runs_over_all_columns(string row, string borders, string expected) => Assert.Equal(expected, Print(row, borders));

    [Theory]
    [InlineData("番号", true)]
    [InlineData("a_b", true)]
    [InlineData("abc", false)]
    [InlineData("12", false)]
    [InlineData("12件", false)]
    [InlineData("A型", true)]
    public void Running_text_is_Japanese_or_several_words(string text, bool expected) => Assert.Equal(
        expected, (Segments($"{text}@0", [500])[0] with { Text = text.Replace('_', ' ') }).IsRunningText);

    [Theory]
    [InlineData("番号@0", 10)]
    [InlineData("abc@0", 15)]
    [InlineData("abc@0 番号@20", 15)]
    [InlineData("番号の文章の見出し@0", 10)]
    public void What_cannot_be_broken_is_a_word_or_a_Japanese_character(string row, double expected)
    {
        Assert.Equal(expected, Segments(row, [500])[0].FirstWordWidth);
        Assert.Equal(expected, Segments(row, [12])[0].FirstWordWidth);
    }

    [Fact]
    public void Boxes_are_around_the_words()
    {
        var segment = Segments("番号@0 事業名@60/12", [100])[0];

        Assert.Equal((0, 0, 96, 12), (segment.Box.Left, segment.Box.Top, segment.Box.Right, segment.Box.Bottom));
        Assert.Equal(7, segment.Row);
    }

    private static List<TextSegment> Segments(string row, double[] borders) => [.. TextSegment.Of(Typeset.Row(row), 7, borders)];

    private static string Print(string row, string borders) => string.Join('|', Segments(
        row,
        [.. borders.Split(' ').Select(border => double.Parse(border, CultureInfo.InvariantCulture))]).Select(segment =>
        $"{segment.Text}{(segment.EndsInLeader ? "…" : "")}:{segment.FirstColumn}{(segment.Spans ? $"-{segment.LastColumn}" : "")}"));
}
