using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Tables;

/// <summary>Stream tables that horizontal rules bound.</summary>
public class BoundedTablesTests
{
    [Theory]
    [InlineData("""
        --------------------------
        番号  事業名      実績
        --------------------------
        1     相談会      12
        2     講座        34
        3     教室        56
        --------------------------
        """, "番号|事業名|実績\n1|相談会|12\n2|講座|34\n3|教室|56")]
    // Rules part rows of several lines where each pair of them holds one row.
    [InlineData("""
        ----------------------------
        番号  事業名        実績
        ----------------------------
        1     相談会の      12
              開催
        ----------------------------
        2     講座          34
        ----------------------------
        3     教室と        56
              講演会
        ----------------------------
        """, "番号|事業名|実績\n1|相談会の⏎開催|12\n2|講座|34\n3|教室と⏎講演会|56")]
    // A heading between rules spans all columns.
    [InlineData("""
        --------------------------
        番号  事業名      実績
        --------------------------
        1     相談会      12
        2     講座        34
        --------------------------
        基本目標の一つ目の見出し
        --------------------------
        3     教室        56
        4     見学        78
        --------------------------
        """, "番号|事業名|実績\n1|相談会|12\n2|講座|34\n基本目標の一つ目の見出し|<|<\n3|教室|56\n4|見学|78")]
    // A rule over some of the columns parts the header of these only.
    [InlineData("""
        --------------------------------
        番号  事業名      実績
                      ------------------
                      5年度     4年度
        --------------------------------
        1     相談会  12        11
        2     講座    34        33
        3     教室    56        55
        --------------------------------
        """, "番号|事業名|実績|\n^|^|5年度|4年度\n1|相談会|12|11\n2|講座|34|33\n3|教室|56|55")]
    // Text between rules without columns is none.
    [InlineData("""
        --------------------------
        これは本文である。
        表ではない。
        --------------------------
        """, "")]
    [InlineData("""
        --------------------------
        番号  事業名      実績

        """, "")]
    public void Rows_between_rules_are_a_table(string sketch, string expected) => Assert.Equal(expected, Printed.Tables(sketch));

    [Fact]
    public void Confidence_is_lower_than_that_of_rulings()
    {
        var table = Assert.Single(Printed.Extracted("""
            --------------------------
            番号  事業名      実績
            --------------------------
            1     相談会      12
            2     講座        34
            3     教室        56
            --------------------------
            """).Tables);

        Assert.Equal(0.7, table.Confidence);
        Assert.True(table.ClosedAtTop && table.ClosedAtBottom);
    }

    [Fact]
    public void Rows_beyond_the_last_rule_are_those_the_page_break_cut()
    {
        var table = Assert.Single(Printed.Extracted("""
            --------------------------
            番号  事業名      実績
            --------------------------
            1     相談会      12
            2     講座        34
            --------------------------
            3     教室        56
            """).Tables);

        Assert.Equal("番号|事業名|実績\n1|相談会|12\n2|講座|34\n3|教室|56", Printed.Table(table));
        Assert.Equal((true, false), (table.ClosedAtTop, table.ClosedAtBottom));
    }

    [Fact]
    public void Rows_above_the_first_rule_are_those_the_page_break_cut()
    {
        var table = Assert.Single(Printed.Extracted("""
            1     相談会      12
            --------------------------
            2     講座        34
            --------------------------
            3     教室        56
            --------------------------
            4     見学        78
            --------------------------
            5     広報        90
            --------------------------
            """).Tables);

        Assert.Equal("1|相談会|12\n2|講座|34\n3|教室|56\n4|見学|78\n5|広報|90", Printed.Table(table));
        Assert.Equal((false, true), (table.ClosedAtTop, table.ClosedAtBottom));
    }

    [Theory]
    // Further than 1.5 type sizes from the rule it is not of the table, nor is a text over several columns.
    [InlineData("\n\n3     教室        56", 3)]
    [InlineData("3     教室        56\n\n\n4     見学        78", 3)]
    [InlineData("注：この表は毎年の調査による。", 3)]
    [InlineData("注", 3)]
    [InlineData("3     教室        56\n4     見学        78", 5)]
    public void Other_text_below_is_not_of_the_table(string below, int rows) => Assert.Equal(
        rows,
        Assert.Single(Printed.Extracted($"""
            --------------------------
            番号  事業名      実績
            --------------------------
            1     相談会      12
            2     講座        34
            --------------------------
            {below}
            """.Replace("\n            ", "\n", StringComparison.Ordinal)).Tables).RowCount);

    [Fact]
    public void Columns_of_the_page_before_help_a_page_of_few_rows()
    {
        var extractor = new Extractor.Tables.TableExtractor();
        string Read(string sketch) =>
            string.Join("\n\n", new PageAnalysis(PageSketch.Page(sketch), extractor).ToPage().Tables.Select(Printed.Table));
        Read("""
            --------------------------
            番号  事業名      実績
            --------------------------
            1     相談会      12
            2     講座        34
            3     教室        56
            --------------------------
            """);

        Assert.Equal("4|見学|\n5||78", Read("""
            --------------------------
            4     見学
            5                 78
            --------------------------
            """));
    }
}
