using System.Collections.Immutable;
using PlanIngest.Extractor.Tables;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tests.Tables;

/// <summary>Pages of 1,000 points; the table above ends at 900, the one below begins at 100.</summary>
public class ContinuationTests
{
    [Theory]
    [InlineData("0 100 200 300", "0 100 200 300", 1, true)]
    // Ruled borders move by 4 points at most, borders of text by 14.
    [InlineData("0 100 200 300", "3.9 100 200 303.9", 1, true)]
    [InlineData("0 100 200 300", "4.1 100 200 300", 1, false)]
    [InlineData("0 100 200 300", "0 100 200 304.1", 1, false)]
    [InlineData("0 100 200 300", "-13.9 113.9 200 286.1", 0.7, true)]
    [InlineData("0 100 200 300", "14.1 100 200 300", 0.7, false)]
    [InlineData("0 100 200 300", "0 100 200 314.1", 0.7, false)]
    // 0.8 of the borders agree, of the table with fewer of them.
    [InlineData("0 100 200 300 400", "0 104.1 200 300 400", 1, true)]
    [InlineData("0 100 200 300 400", "0 103.9 203.9 300 400", 1, true)]
    [InlineData("0 100 200 300", "0 104.1 200 300", 1, false)]
    [InlineData("0 300", "0 100 200 300", 1, true)]
    [InlineData("0 100 200 300", "0 300", 1, true)]
    [InlineData("0 100 300", "0 150 200 300", 1, false)]
    public void A_table_goes_on_in_the_same_columns(string above, string below, double confidence, bool expected)
    {
        Assert.Equal(expected, Continues(Table(above, 500, 900, 1), Table(below, 100, 500, confidence)));
        Assert.Equal(expected, Continues(Table(above, 500, 900, confidence), Table(below, 100, 500, 1)));
    }

    [Theory]
    // Only running titles and page numbers, in the outer 0.08 of the page, may stand between.
    [InlineData(920.1, 930.0, null, null, true)]
    [InlineData(919.9, 930.0, null, null, false)]
    [InlineData(880.0, 899.9, null, null, true)]
    [InlineData(880.0, 900.1, null, null, false)]
    [InlineData(null, null, 70.0, 79.9, true)]
    [InlineData(null, null, 70.0, 80.1, false)]
    [InlineData(null, null, 100.1, 120.0, true)]
    [InlineData(null, null, 99.9, 120.0, false)]
    public void Text_between_ends_a_table(double? top, double? bottom, double? nextTop, double? nextBottom, bool expected)
    {
        var (above, below) = (Table("0 100 200", 500, 900, 1), Table("0 100 200", 100, 500, 1));

        Assert.Equal(expected, Continues(above, below, Block(top, bottom), Block(nextTop, nextBottom)));
    }

    [Fact]
    public void The_last_table_of_a_page_goes_on_in_the_first_of_the_next()
    {
        var (one, other) = (Table("0 100 200", 100, 400, 1), Table("0 150 200", 500, 900, 1));

        var pages = Continuation.Mark([Page([one, other]), Page([other, one]), Page([]), Page([one]), Page([other])]);

        Assert.Equal(
            ["FF", "TF", "", "F", "F"],
            pages.Select(page => string.Concat(page.Tables.Select(table => table.Continues ? 'T' : 'F'))));
    }

    private static bool Continues(Table above, Table below, TextBlock? after = null, TextBlock? before = null)
    {
        var pages = Continuation.Mark([Page([above], after), Page([below], before)]);
        Assert.False(pages[0].Tables[0].Continues);
        return pages[1].Tables[0].Continues;
    }

    private static ExtractedPage Page(ImmutableArray<Table> tables, TextBlock? block = null) =>
        new(1, 600, 1000, tables, block is null ? [] : [block], default);

    private static TextBlock? Block(double? top, double? bottom) =>
        top is null ? null : new TextBlock([], new BoundingBox(0, top.Value, 100, bottom!.Value));

    private static Table Table(string borders, double top, double bottom, double confidence)
    {
        var xs = borders.Split(' ').Select(x => double.Parse(x, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new Table(
            new BoundingBox(xs[0], top, xs[^1], bottom),
            1,
            xs.Length - 1,
            [.. xs.Skip(1).Select((x, i) => new Cell(0, i, 1, 1, new BoundingBox(xs[i], top, x, bottom), []))],
            confidence,
            false,
            true,
            true);
    }
}
