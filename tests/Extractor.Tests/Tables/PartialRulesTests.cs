using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Tables;

/// <summary>Lattice tables whose rulings part only some rows and columns.</summary>
public class PartialRulesTests
{
    [Theory]
    // Values below each other in two columns are rows.
    [InlineData("""
        +------+------+------+
        | 区   | 計画 | 実績 |
        +------+------+------+
        | 東   | 12   | 11   |
        | 西   | 34   | 33   |
        | 南   | 56   | 55   |
        +------+------+------+
        """, "区|計画|実績\n東|12|11\n西|34|33\n南|56|55")]
    // In one column they are not.
    [InlineData("""
        +------+------+------+
        | 区   | 計画 | 実績 |
        +------+------+------+
        | 東   | 12   | 多い |
        | 西   | 34   | 少ない |
        +------+------+------+
        """, "区|計画|実績\n東⏎西|12⏎34|多い⏎少ない")]
    // Running text is never parted.
    [InlineData("""
        +------+---------+------+
        | 区   | 内容    | 実績 |
        +------+---------+------+
        | 東   | 相談に  | 12   |
        |      | 応じる  |      |
        +------+---------+------+
        """, "区|内容|実績\n東|相談に⏎応じる|12")]
    // Numbers side by side in one column are columns.
    [InlineData("""
        +------+-------------+
        | 区   | 実績        |
        +------+-------------+
        | 東   | 12   11     |
        +------+-------------+
        | 西   | 34   33     |
        +------+-------------+
        | 南   | 56   55     |
        +------+-------------+
        | 北   | 78   77     |
        +------+-------------+
        """, "区|実績|\n東|12|11\n西|34|33\n南|56|55\n北|78|77")]
    // Two rows of them are too few.
    [InlineData("""
        +------+-------------+
        | 区   | 実績        |
        +------+-------------+
        | 東   | 12   11     |
        +------+-------------+
        | 西   | 34   33     |
        +------+-------------+
        """, "区|実績\n東|12 11\n西|34 33")]
    // Borders drawn in the header only go on below where the text respects them.
    [InlineData("""
        +------+------+------+
        | 区   | 計画 | 実績 |
        +------+------+------+
        | 東     12     11   |
        +--------------------+
        | 西     34     33   |
        +--------------------+
        | 南     56     55   |
        +--------------------+
        """, "区|計画|実績\n東|12|11\n西|34|33\n南|56|55")]
    // Merged cells in fewer rows stay merged.
    [InlineData("""
        +------+------+------+
        | 区   | 計画 | 実績 |
        +------+------+------+
        | 東   | 12   | 11   |
        +------+------+------+
        | 西     34     33   |
        +------+------+------+
        | 南   | 56   | 55   |
        +------+------+------+
        """, "区|計画|実績\n東|12|11\n西 34 33|<|<\n南|56|55")]
    // A text across a border keeps its cell whole.
    [InlineData("""
        +------+------+------+
        | 区   | 計画 | 実績 |
        +------+------+------+
        | 東     12     11   |
        +--------------------+
        | 西     34     33   |
        +--------------------+
        | この区では行わない |
        +--------------------+
        | 南     56     55   |
        +--------------------+
        """, "区|計画|実績\n東|12|11\n西|34|33\nこの区では行わない|<|<\n南|56|55")]
    public void The_alignment_of_values_parts_what_rulings_leave_out(string sketch, string expected) =>
        Assert.Equal(expected, Printed.Tables(sketch));

    [Fact]
    public void Confidence_shows_that_text_parted_the_cells()
    {
        var table = Assert.Single(Printed.Extracted("""
            +------+------+------+
            | 東   | 12   | 11   |
            | 西   | 34   | 33   |
            +------+------+------+
            """).Tables);

        Assert.Equal(0.8, table.Confidence);
        Assert.Equal((PageSketch.X(0), PageSketch.X(21)), (table.Box.Left, table.Box.Right));
        Assert.Equal(PageSketch.Top + 2 * PageSketch.LineHeight, table.Cells[3].Box.Top);
    }
}
