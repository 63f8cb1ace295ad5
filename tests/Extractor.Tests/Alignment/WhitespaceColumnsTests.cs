using PlanIngest.Extractor.Alignment;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Alignment;

public class WhitespaceColumnsTests
{
    private const string Data = "abc@0 def@40";
    private const string Crossing = "abcdefghijklmnop@0";

    [Theory]
    // From 0.7 of the type size, in Japanese from 0.2.
    [InlineData("ab@0 cd@16.9", "")]
    [InlineData("ab@0 cd@17.1", "10 17.1")]
    [InlineData("番@0 号@11.9", "")]
    [InlineData("番@0 号@12.1", "10 12.1")]
    [InlineData("ab@0/20 cd@33.9/10", "")]
    [InlineData("ab@0/20 cd@34.1/10", "20 34.1")]
    // White that dots lead through is a gap of any width.
    [InlineData("ab@0 ....@10 cd@31", "10 31")]
    [InlineData("ab@0 ....@5 cd@10", "")]
    [InlineData("....@0 cd@30", "")]
    [InlineData("ab@0 ....@10 cd@31 ef@42", "10 31")]
    // A gap begins where the widest word before it ends.
    [InlineData("abcdefgh@0 x@10 y@46.9", "")]
    [InlineData("abcdefgh@0 x@10 y@47.1", "40 47.1")]
    [InlineData("a@0 b@20 c@40", "5 20 25 40")]
    public void Gaps_between_words_may_part_columns(string row, string expected) => Assert.Equal(
        expected, Printed.Numbers(WhitespaceColumns.Gaps(Typeset.Row(row)).SelectMany(gap => new[] { gap.Left, gap.Right })));

    [Theory]
    // D: text on both sides of a gap; L and R: on one side only; X: across it; N: another gap.
    [InlineData("DDD", "0-2")]
    [InlineData("DD", "")]
    [InlineData("XDDDX", "1-3")]
    // Crossed by two rows at most, one after the other, once three have shown the gap.
    [InlineData("DDDXXD", "0-5")]
    [InlineData("DDDXXXD", "0-2")]
    [InlineData("DDDXXXDDD", "0-2 6-8")]
    [InlineData("DDDXXDXXD", "0-8")]
    [InlineData("DDXDD", "")]
    [InlineData("DDXDDD", "3-5")]
    // Rows with text on one side neither show nor cross it.
    [InlineData("DDDLLLLD", "0-7")]
    [InlineData("DDDRRRRD", "0-7")]
    [InlineData("DDDLLLL", "0-2")]
    [InlineData("DLDLD", "0-4")]
    [InlineData("DDDXLXLXD", "0-2")]
    [InlineData("DDDNNN", "0-2 3-5")]
    public void Gaps_over_three_rows_and_more_make_a_table(string rows, string expected) => Assert.Equal(
        expected,
        Find([.. rows.Select(row => row switch
        {
            'D' => Data,
            'L' => "abc@0",
            'R' => "def@40",
            'N' => "abcdefghi@0 x@60",
            _ => Crossing,
        })]));

    [Theory]
    // Rows are up to 2.5 type sizes apart, of the larger type.
    [InlineData("58.9: abc@0 def@40", "0-3")]
    [InlineData("59.1: abc@0 def@40", "0-2")]
    [InlineData("83.9: abc@0/20 def@40/20", "0-3")]
    [InlineData("84.1: abc@0/20 def@40/20", "0-2")]
    // A gap goes on while it is 0.45 of the type size wide, in Japanese 0.2.
    [InlineData("abcdefg@0 def@39.6", "0-3")]
    [InlineData("abcdefg@0 def@39.4", "0-2")]
    [InlineData("番号番@0 号@32.1", "0-3")]
    [InlineData("番号番@0 号@31.9", "0-2")]
    // The part of it that stays white.
    [InlineData("abc@0 x@25 def@40", "0-3")]
    [InlineData("abc@10 def@30", "0-3")]
    public void A_gap_goes_on_in_the_next_row(string next, string expected) => Assert.Equal(expected, Find(Data, Data, Data, next));

    [Fact]
    public void A_gap_narrows_to_what_stays_white() => Assert.Equal(
        "0-2", Find(Data, Data, "abc@0 def@25", "abcde@0 def@40", "abcdef@0 defghi@30", "abcdefgh@0 def@60"));

    [Theory]
    [InlineData("93.9: abc@0 def@40", "0-3")]
    [InlineData("94.1: abc@0 def@40", "0-2")]
    public void After_large_type_rows_may_be_further_apart(string next, string expected) =>
        Assert.Equal(expected, Find(Data, Data, "24: abc@0/20 def@60/20", next));

    [Theory]
    // Half of the gaps, or more, go on.
    [InlineData("a@0 b@40 c@80", "a@0 b@40 cdefgh@60", "0-5")]
    [InlineData("a@0 b@40 c@80", "a@0 bcdefghijklmno@20 c@120 d@160", "0-2 3-5")]
    [InlineData("a@0 b@40 c@80 d@120", "a@0 bcdefghijklmnopqrstuvw@15", "0-2 3-5")]
    public void A_table_ends_where_most_gaps_do(string upper, string lower, string expected) =>
        Assert.Equal(expected, Find(upper, upper, upper, lower, lower, lower));

    [Fact]
    public void Ranges_count_both_ends() => Assert.Equal(3, new RowRange(4, 6).Count);

    private static string Find(params string[] rows) =>
        string.Join(' ', WhitespaceColumns.Find(Typeset.Rows(rows)).Select(range => $"{range.First}-{range.Last}"));
}
