using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Tables;

/// <summary>Stream tables without any rules.</summary>
public class UnboundedTablesTests
{
    [Theory]
    [InlineData("""
        番号  事業名      実績

        1     相談会      12

        2     講座        34

        3     教室        56
        """, "番号|事業名|実績\n1|相談会|12\n2|講座|34\n3|教室|56")]
    // Three rows at least.
    [InlineData("""
        1     相談会      12
        2     講座        34
        """, "")]
    // Latin text.
    [InlineData("""
        Name      Total     Share
        North       120      12.5
        South        80       8.3
        East         60       6.2
        West         40       4.1
        """, "Name|Total|Share\nNorth|120|12.5\nSouth|80|8.3\nEast|60|6.2\nWest|40|4.1")]
    // Prose is none.
    [InlineData("""
        これは本文である。表ではない。
        これは本文である。表ではない。
        これは本文である。表ではない。
        """, "")]
    // A table of contents neither.
    [InlineData("""
        計画の概要........1
        計画の目標........3
        計画の推進........9
        """, "")]
    // A title over two columns.
    [InlineData("""
                        Result
        Name      2019      2020
        North       120      125
        South        80       83
        East         60       62
        West         40       41
        """, "|Result|<\nName|2019|2020\nNorth|120|125\nSouth|80|83\nEast|60|62\nWest|40|41")]
    // Two tables far from each other.
    [InlineData("""
        North       120      125
        South        80       83
        East         60       62



        North       120      125
        South        80       83
        East         60       62
        """, "North|120|125\nSouth|80|83\nEast|60|62\n\nNorth|120|125\nSouth|80|83\nEast|60|62")]
    // The lines of a text that wrapped are one cell.
    [InlineData("""
        Name            Total
        North and all     120
        the others
        South             125
        East               80
        West               60
        """, "Name|Total\nNorth and all⏎the others|120\nSouth|125\nEast|80\nWest|60")]
    public void Rows_that_share_their_gaps_are_a_table(string sketch, string expected) => Assert.Equal(expected, Printed.Tables(sketch));

    [Fact]
    public void Confidence_is_the_lowest()
    {
        var table = Assert.Single(Printed.Extracted("""
            North       120      125
            South        80       83
            East         60       62
            """).Tables);

        Assert.Equal(0.5, table.Confidence);
    }

    [Theory]
    // A header is up to 1.2 type sizes above the rows.
    [InlineData("Name       2019      2020", "", 4)]
    [InlineData("Name       2019      2020", "\n\n", 3)]
    public void A_header_stands_close_above(string header, string between, int rows) => Assert.Equal(
        rows,
        Assert.Single(Printed.Extracted(
            $"{header}\n{between}North       120       125\nSouth        80        83\nEast         60        62").Tables).RowCount);

    [Fact]
    public void A_page_wide_table_in_Japanese_keeps_its_columns_on_the_next_page()
    {
        var extractor = new Extractor.Tables.TableExtractor();
        string Read(string sketch) =>
            string.Join("\n\n", new PageAnalysis(PageSketch.Page(sketch), extractor).ToPage().Tables.Select(Printed.Table));
        const string First = """
            番号  事業名      内容          担当    実績

            1     相談会      相談に応じる  福祉課  12

            2     講座        講座を開く    教育課  34

            3     教室        教室を開く    教育課  56

            4     見学        見学を行う    環境課  78
            """;

        Assert.Equal(
            "番号|事業名|内容|担当|実績\n1|相談会|相談に応じる|福祉課|12\n2|講座|講座を開く|教育課|34\n"
                + "3|教室|教室を開く|教育課|56\n4|見学|見学を行う|環境課|78",
            Read(First));
        Assert.Equal(
            "5|広報|広報を出す|総務課|\n6|調査|調査を行う|企画課|\n7|助成|助成を行う|福祉課|90",
            Read("""
                5     広報        広報を出す    総務課

                6     調査        調査を行う    企画課

                7     助成        助成を行う    福祉課  90
                """));
    }
}
