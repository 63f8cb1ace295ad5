using System.Globalization;
using System.Text.RegularExpressions;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Grids;

namespace PlanIngest.Extractor.Tests.Grids;

public partial class RulingSetTests
{
    [Theory]
    // Pieces that touch, overlap, or leave up to 3 points between them.
    [InlineData("h 10 0-50, h 10 50-90", "10:0-90")]
    [InlineData("h 10 60-90, h 10 0-70", "10:0-90")]
    [InlineData("h 10 0-90, h 10 20-40", "10:0-90")]
    [InlineData("h 10 0-50, h 10 52.9-90", "10:0-90")]
    [InlineData("h 10 0-50, h 10 53.1-90", "10:0-50 10:53.1-90")]
    // On one height but for a point, the place weighed by length.
    [InlineData("h 10 0-50, h 10.8 50-100", "10.4:0-100")]
    [InlineData("h 10 0-90, h 10.9 90-100", "10.09:0-100")]
    [InlineData("h 10 0-50, h 11.1 50-100", "10:0-50 11.1:50-100")]
    [InlineData("h 11.1 50-100, h 10 0-50", "10:0-50 11.1:50-100")]
    [InlineData("h 10 0-50, h 10.9 50-100, h 11.1 100-150", "10.45:0-100 11.1:100-150")]
    [InlineData("h 10 0-50, h 10.8 60-80, h 10.2 80-100", "10:0-50 10.5:60-100")]
    // Ticks and dots of 4 points at most are none, unless they make up a line.
    [InlineData("h 10 0-3.9", "")]
    [InlineData("h 10 0-4.1", "10:0-4.1")]
    [InlineData("h 10 0-3, h 10 5-8, h 10 10-13", "10:0-13")]
    public void Pieces_of_a_line_are_one(string rulings, string expected)
    {
        Assert.Equal(expected, Print(RulingSet.From(Read(rulings)).Horizontal));
        Assert.Equal(expected, Print(RulingSet.From(Read(rulings.Replace('h', 'v'))).Vertical));
    }

    [Fact]
    public void Directions_are_kept_apart()
    {
        var set = RulingSet.From(Read("h 10 0-50, v 10 0-50"));

        Assert.Equal("10:0-50", Print(set.Horizontal));
        Assert.Equal("10:0-50", Print(set.Vertical));
    }

    [Theory]
    // The longer side decides.
    [InlineData(0, 10, 50, 11, true)]
    [InlineData(0, 10, 1, 50, false)]
    public void A_slanting_line_counts_as_the_nearer_direction(double x1, double y1, double x2, double y2, bool horizontal)
    {
        var set = RulingSet.From([new Ruling(x1, y1, x2, y2, 1, false, default)]);

        Assert.Equal(horizontal ? 1 : 0, set.Horizontal.Count);
        Assert.Equal(horizontal ? "10.5:0-50" : "0.5:10-50", Print(horizontal ? set.Horizontal : set.Vertical));
    }

    [Theory]
    [InlineData(7.1, true)]
    [InlineData(6.9, false)]
    [InlineData(22.9, true)]
    [InlineData(23.1, false)]
    public void A_segment_reaches_a_little_past_its_ends(double position, bool expected) =>
        Assert.Equal(expected, new Segment(0, 10, 20).Reaches(position, 3));

    /// <summary>Rulings such as <c>h 10 0-50</c>: a horizontal one at y 10 from x 0 to 50.</summary>
    internal static Ruling[] Read(string rulings) =>
        [.. rulings.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(text =>
        {
            var parts = Form().Match(text).Groups.Values.Skip(2).Select(part => double.Parse(part.Value, CultureInfo.InvariantCulture));
            return text[0] == 'h' && parts.ToArray() is [var y, var left, var right] ? new Ruling(left, y, right, y, 1, false, default)
                : parts.ToArray() is [var x, var top, var bottom] ? new Ruling(x, top, x, bottom, 1, false, default)
                : throw new FormatException(text);
        })];

    [GeneratedRegex("^([hv]) (-?[0-9.]+) (-?[0-9.]+)-(-?[0-9.]+)$")]
    private static partial Regex Form();

    private static string Print(IEnumerable<Segment> segments) => string.Join(' ', segments.Select(segment =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(segment.Position, 3)}:{segment.Start}-{segment.End}")));
}
