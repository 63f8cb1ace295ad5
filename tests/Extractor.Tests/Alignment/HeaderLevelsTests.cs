using PlanIngest.Extractor.Alignment;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Alignment;

public class HeaderLevelsTests
{
    private static readonly double[] Borders = [30, 70, 110];
    private static readonly (double Left, double Right)[] Extents = [(0, 25), (35, 65), (75, 105), (115, 145)];

    [Theory]
    // A title in the middle of two columns named below it; off by up to a type size.
    [InlineData("aa@0 ttt@54", "a@0 b@40 c@80", "aa:0 ttt:1-2")]
    [InlineData("aa@0 t@74.9", "a@0 b@40 c@80", "aa:0 t:1-2")]
    [InlineData("aa@0 t@79", "a@0 b@40 c@80", "aa:0 t:2")]
    [InlineData("aa@0 tt@37", "a@0 b@40 c@80", "aa:0 tt:1")]
    // Nearer to their middle than to that of its own column, by 0.2 of the type size.
    [InlineData("aa@0 t@58.6", "a@0 b@40 c@80", "aa:0 t:1-2")]
    [InlineData("aa@0 t@58.4", "a@0 b@40 c@80", "aa:0 t:1")]
    // Of three columns.
    [InlineData("aa@0 titletitle@61", "a@0 b@40 c@80 d@120", "aa:0 titletitle:1-3")]
    // Only where the others are named below, one text each.
    [InlineData("aa@0 ttt@54", "a@0 b@40", "aa:0 ttt:1")]
    [InlineData("aa@0 ttt@54", "a@0 b@40 cccccccc@80", "aa:0 ttt:1")]
    // Only as far as the neighbours in its row.
    [InlineData("aa@0 ttt@54 x@100", "a@0 b@40 c@80", "aa:0 ttt:1 x:2")]
    [InlineData("title@17.5", "a@0 b@40", "title:0-1")]
    [InlineData("bb@15 ttt@54", "a@0 b@40 c@80", "bb:0 ttt:1-2")]
    public void A_title_is_widened_to_the_columns_it_stands_over(string upper, string lower, string expected)
    {
        var rows = Typeset.Rows(upper, lower);

        var widened = HeaderLevels.Widen([Pieces(rows, 0), Pieces(rows, 1)], Extents, 10);

        Assert.Equal(expected, string.Join(' ', widened[0].Select(piece =>
            $"{piece.Text}:{piece.FirstColumn}{(piece.Spans ? $"-{piece.LastColumn}" : "")}")));
        Assert.Equal(Pieces(rows, 1), widened[1]);
    }

    [Theory]
    [InlineData("t@107.6", true)]
    [InlineData("t@107.4", false)]
    public void A_title_stands_in_the_middle_but_for_a_type_size(string title, bool expected)
    {
        var (upper, lower) = (Typeset.Row(title), Typeset.Row("b@40 c@80"));
        (double, double)[] extents = [(0, 25), (35, 65), (75, 205)];

        var widened = HeaderLevels.Widen([[.. TextSegment.Of(upper, 0, [30, 70])], [.. TextSegment.Of(lower, 1, [30, 70])]], extents, 10);

        Assert.Equal(expected ? 1 : 2, widened[0][0].FirstColumn);
    }

    [Theory]
    // Lines of one title are up to 0.7 of the type size apart.
    [InlineData("a@0 b@40", "16.9: a@0", "01")]
    [InlineData("a@0 b@40", "17.1: a@0", "00")]
    // A text over other columns begins a level of its own.
    [InlineData("aaaaaaaaaaa@0", "12: a@0 b@40", "00")]
    [InlineData("a@0", "12: b@40", "01")]
    public void Lines_of_a_title_are_one_level(string upper, string lower, string expected)
    {
        var rows = Typeset.Rows(upper, lower);

        Assert.Equal(expected, Print(HeaderLevels.JoinsAbove([Pieces(rows, 0), Pieces(rows, 1)], 10)));
    }

    [Theory]
    [InlineData("a@0", "b@40", "a@0", "010")]
    [InlineData("a@0 b@40", "a@0", "b@40", "010")]
    [InlineData("a@0 b@40", "16: b@40", "22: a@0", "010")]
    [InlineData("b@40", "a@0", "16: b@40", "011")]
    [InlineData("a@0 b@40", "a@0", "24: a@0 b@40", "010")]
    [InlineData("aaaaaaaaaaa@0", "a@0 b@40", "a@0 b@40", "001")]
    public void Each_line_goes_on_from_the_last_in_its_column(string first, string second, string third, string expected)
    {
        var rows = Typeset.Rows(first, second, third);

        Assert.Equal(expected, Print(HeaderLevels.JoinsAbove([Pieces(rows, 0), Pieces(rows, 1), Pieces(rows, 2)], 10)));
    }

    private static List<TextSegment> Pieces(List<Extractor.Lines.TextRow> rows, int row) => [.. TextSegment.Of(rows[row], row, Borders)];

    private static string Print(IEnumerable<bool> joins) => string.Concat(joins.Select(join => join ? '1' : '0'));
}
