using PlanIngest.Extractor.Alignment;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Alignment;

/// <summary>1 is a row that belongs to the table row of the one above, 0 one that begins a row.</summary>
public class RowGroupsTests
{
    private const string Full = "あああああ@40";

    [Theory]
    // A line that found no room goes on in the next row: its first word, and 0.35 of the type size, would not fit.
    [InlineData("aaa@0 bbb@20 12@110", "ddd@0", "eee@0 13@110", "f@0 14@110", "0100")]
    [InlineData("aaa@0 bbb@21.6 12@110", "ddd@0", "eee@0 13@110", "fffffffffff@0 14@110", "0100")]
    [InlineData("aaa@0 bbb@21.4 12@110", "ddd@0", "eee@0 13@110", "fffffffffff@0 14@110", "0000")]
    // Not a single word, a value, nor text of another column or of several.
    [InlineData("aaa@0 12@110", "ddd@0", "eee@0 13@110", "f@0 14@110", "0000")]
    [InlineData("aaa@0 bbb@20 12@110", "123@0", "eee@0 13@110", "f@0 14@110", "0000")]
    [InlineData("aaa@0 bbb@20 12@110", "ddd@110", "eee@0 13@110", "f@0 14@110", "0000")]
    [InlineData("aaa@0 bbb@20 12@110", "ddd@0 99@110", "eee@0 13@110", "f@0 14@110", "0000")]
    [InlineData("aaa@0 bbb@20 12@110", "ddddddddddddddddddddddddddddd@0", "eee@0 13@110", "f@0 14@110", "0000")]
    // Up to a type size below, and no further from it than from the next row, give or take 0.1.
    [InlineData("aaa@0 bbb@20 12@110", "19.9: ddd@0", "60: eee@0 13@110", "80: f@0 14@110", "0100")]
    [InlineData("aaa@0 bbb@20 12@110", "20.1: ddd@0", "60: eee@0 13@110", "80: f@0 14@110", "0000")]
    [InlineData("aaa@0 bbb@20 12@110", "12: ddd@0", "23.1: eee@0 13@110", "40: f@0 14@110", "0100")]
    [InlineData("aaa@0 bbb@20 12@110", "12: ddd@0", "22.9: eee@0 13@110", "40: f@0 14@110", "0000")]
    // The last row has none below.
    [InlineData("eee@0 13@110", "f@0 14@110", "aaa@0 bbb@20 12@110", "ddd@0", "0001")]
    // The rest of the row may stand beside the second line, which then begins in lower case.
    [InlineData("x@0 11@110", "20: aaa@0 bbb@20", "32: ccc@0 12@110", "50: f@0 14@110", "0010")]
    [InlineData("x@0 11@110", "20: aaa@0 bbb@20", "32: Ccc@0 12@110", "50: f@0 14@110", "0000")]
    [InlineData("x@0 11@110", "20: aaa@0 bbb@20", "39.9: ccc@0 12@110", "60: f@0 14@110", "0010")]
    [InlineData("x@0 11@110", "20: aaa@0 bbb@20", "40.1: ccc@0 12@110", "60: f@0 14@110", "0000")]
    [InlineData("x@0 11@110", "12: aaa@0 bbb@20", "24.9: ccc@0 12@110", "60: f@0 14@110", "0010")]
    [InlineData("x@0 11@110", "12: aaa@0 bbb@20", "25.1: ccc@0 12@110", "60: f@0 14@110", "0000")]
    // Rows that overlap by more than 0.15 of the type size are one.
    [InlineData("aaa@0 12@110", "8.4: bbb@0 13@110", "24: ccc@0 13@110", "36: ddd@0 14@110", "0100")]
    [InlineData("aaa@0 12@110", "8.6: bbb@0 13@110", "24: ccc@0 13@110", "36: ddd@0 14@110", "0000")]
    public void Where_few_lines_wrapped_each_is_a_row_but_for_those_that_go_on(
        string first, string second, string third, string fourth, string expected) =>
        Assert.Equal(expected, Joins([100], 0, null, first, second, third, fourth));

    [Fact]
    public void The_rows_of_a_header_are_left_alone() => Assert.Equal(
        "000", Joins([100], 1, null, "aaa@0 bbb@20 12@110", "ddd@0", "eee@0 13@110"));

    [Theory]
    // Three lines that wrapped, and more than 0.35 of all neighbours, show running text: the white parts the rows.
    [InlineData("0 12 24 36", "1110", "0111")]
    [InlineData("0 12 24 40", "1110", "0110")]
    [InlineData("0 12 24 40 52", "11010", "01101")]
    [InlineData("0 12 28 40 52", "10110", "01011")]
    // Of lines further apart than a type size none wrapped.
    [InlineData("0 21 42 63", "1110", "0000")]
    [InlineData("0 19.9 39.8 59.7", "1110", "0111")]
    public void Where_most_lines_wrapped_the_white_parts_the_rows(string tops, string full, string expected) => Assert.Equal(
        expected, Joins([30], 0, null, [.. tops.Split(' ').Select((top, i) => $"{top}: {(full[i] == '1' ? Full : "ああ@40")}")]));

    [Theory]
    // Two wrapped lines are too few.
    [InlineData(2, "000")]
    [InlineData(3, "0111")]
    public void Few_wrapped_lines_show_no_running_text(int wrapped, string expected) =>
        Assert.Equal(expected, Joins([30], 0, null, [.. Enumerable.Repeat($"1@0 {Full}", wrapped), "2@0 ああ@40"]));

    [Fact]
    public void Wrapped_lines_among_many_others_show_no_running_text() => Assert.Equal(
        "0000", Joins([30, 100], 0, null, [.. Enumerable.Repeat($"1@0 {Full} 5@110", 3), "2@0 ああ@40 6@110"]));

    [Theory]
    // Ten wrapped lines show the pitch of a document, if they are more than 0.35 of all.
    [InlineData(11, 0, 12.0)]
    [InlineData(10, 0, null)]
    [InlineData(11, 21, 12.0)]
    [InlineData(11, 22, null)]
    public void The_pitch_is_that_of_wrapped_lines(int full, int others, double? expected)
    {
        var rows = Typeset.Rows([.. Enumerable.Repeat(Full, full), .. Enumerable.Repeat("5@40", others)]);

        Assert.Equal(expected, RowGroups.PitchOf(rows, new Columns([30], 0, 100, 10)));
    }

    [Theory]
    // The largest pitch of one text is found in steps of less than 0.03 of the usual one, up to 1.12 times.
    [InlineData("12 12 12.6 12 12", "011011")]
    [InlineData("12 12 12.3 12 12", "011111")]
    [InlineData("12 12 12.3 12.6 12.9 13.2 13.4 13.5", "011111110")]
    [InlineData("12 12 16 12 12", "011011")]
    public void Text_goes_on_at_about_the_usual_pitch(string pitches, string expected) =>
        Assert.Equal(expected, Joins([30], 0, 12, [.. Tops(pitches).Select(top => $"{top}: {Full}")]));

    [Theory]
    // A number begins a row where the text above is further away than 1.04 times the pitch,
    [InlineData("12 12.3 12.6 12 12", "100100", "011011")]
    [InlineData("12 12.6 12.3 12 12", "100100", "011111")]
    [InlineData("12 12.3 12.6 12 12", "100000", "011111")]
    // in 0.8 of all places, or more: elsewhere numbers stand in the middle of their rows.
    [InlineData("12.3 12.6 12.6 12.6 12.6 12.3", "1011110", "0100001")]
    [InlineData("12.3 12.6 12.6 12.6 12.6 12.3", "1011101", "0100011")]
    [InlineData("12.3 12.6 12.6 12.6 12.6 12.3", "1010101", "0111111")]
    public void A_number_begins_a_row_at_its_first_line(string pitches, string anchors, string expected) => Assert.Equal(
        expected, Joins([30], 0, 12, [.. Tops(pitches).Select((top, i) => $"{top}:{(anchors[i] == '1' ? $" {i}@0" : "")} {Full}")]));

    [Fact]
    public void A_text_across_the_columns_is_a_row_of_its_own() => Assert.Equal(
        "01001", Joins([30], 0, 12, $"1@0 {Full}", Full, "ああああああああああ@0", $"2@0 {Full}", Full));

    [Theory]
    // Cells of other heights beside each other: what overlaps belongs together.
    [InlineData("18.4", "011")]
    [InlineData("18.6", "010")]
    public void Rows_that_overlap_are_one(string top, string expected) => Assert.Equal(
        expected, Joins([30, 120], 0, 12, "0: ああ@40", "12: ああ@40/8", $"{top}: か@130"));

    [Theory]
    // Blocks without a number are parts of the row next to them, where they are closer to it than 0.6 of what rows are apart.
    [InlineData("0 20 40 55.9 75.9", "11101", "00010")]
    [InlineData("0 20 40 56.1 76.1", "11101", "00000")]
    [InlineData("0 20 40 55.9 75.9", "11011", "00010")]
    [InlineData("0 20 40 55.9 75.9", "11111", "00000")]
    [InlineData("0 15.9 35.9 55.9 75.9", "01111", "01000")]
    [InlineData("0 20 40 60 75.9", "11110", "00001")]
    [InlineData("0 15.9", "10", "00")]
    // The nearer one.
    [InlineData("0 20 40 55.9 71.7 91.7 111.7", "1110111", "0000100")]
    [InlineData("0 20 40 55.7 71.6 91.6 111.6", "1110111", "0001000")]
    public void Blocks_without_a_number_join_their_neighbour(string tops, string anchors, string expected) => Assert.Equal(
        expected,
        Joins([30, 120], 0, 12, [.. tops.Split(' ').Select((top, i) => $"{top}: {(anchors[i] == '1' ? $"{i}@0 {Full}" : "か@130")}")]));

    [Fact]
    public void Blocks_join_no_heading() => Assert.Equal(
        "0000000",
        Joins(
            [30, 120],
            0,
            12,
            $"0: 1@0 {Full}",
            $"20: 2@0 {Full}",
            $"40: 3@0 {Full}",
            "60: ああああああああああああああ@0",
            "75.5: か@130",
            $"95.5: 4@0 {Full}",
            $"115.5: 5@0 {Full}"));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    public void The_start_of_a_block_is_found_from_any_of_its_rows(int row, int expected)
    {
        var rows = Typeset.Rows($"0: 1@0 {Full}", $"12: {Full}", "24: ああ@40", $"40: 2@0 {Full}", $"52: {Full}", "64: ああ@40");
        var pieces = rows.ConvertAll(text => TextSegment.Of(text, rows.IndexOf(text), [30]).ToList());

        Assert.Equal(expected, RowGroups.BlockStart(rows, pieces, 2, 10, row, null));
        Assert.Equal(expected, RowGroups.BlockStart(rows, pieces, 2, 10, row, 12));
    }

    [Fact]
    public void Without_running_text_each_row_is_a_block()
    {
        var rows = Typeset.Rows("1@0 a@40", "2@0 b@40", "3@0 c@40");

        var pieces = rows.ConvertAll(row => TextSegment.Of(row, rows.IndexOf(row), [30]).ToList());
        Assert.Equal(2, RowGroups.BlockStart(rows, pieces, 2, 10, 2, null));
    }

    private static IEnumerable<string> Tops(string pitches)
    {
        var top = 0m;
        yield return "0";
        foreach (var pitch in pitches.Split(' '))
        {
            top += decimal.Parse(pitch, System.Globalization.CultureInfo.InvariantCulture);
            yield return top.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static string Joins(double[] borders, int first, double? pitch, params string[] texts)
    {
        var rows = Typeset.Rows(texts);
        var pieces = rows.Select((row, r) => TextSegment.Of(row, r, borders).ToList()).ToList();
        return string.Concat(RowGroups.JoinsAbove(rows, pieces, borders.Length + 1, 10, first, pitch).Select(joins => joins ? '1' : '0'));
    }
}
