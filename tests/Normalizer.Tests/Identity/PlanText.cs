using System.Collections.Immutable;
using System.Globalization;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Tests.Identity;

/// <summary>
/// A small plan written as text, one line a row: <c>year | numbers | name | department | overview | figures</c>. Cells may be left empty.
/// An overview of 再掲 makes a re-listing; a figure is <c>label unit</c>, optionally followed by <c>@fiscal year</c>, <c>!qualifier</c>,
/// <c>^parent</c> or <c>#role</c>.
/// </summary>
internal static class PlanText
{
    public static PlanHistory Parse(string text)
    {
        var rows = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var editions = rows.GroupBy(cells => int.Parse(cells[0], CultureInfo.InvariantCulture))
            .Select(year => new HistoricEdition(year.Key, [.. year.Select((cells, index) => Listing(year.Key, index + 1, cells))]));
        return new PlanHistory("試験市", "試験計画", [.. editions]);
    }

    /// <summary>The measure id of a row; the row as <see cref="Row"/> finds it.</summary>
    public static long Measure(this PlanLinks links, PlanHistory history, int year, string row) =>
        links.Of(Row(history, year, row)).MeasureId;

    /// <summary>The link of a row.</summary>
    public static ListingLink Of(this PlanLinks links, HistoricListing row) =>
        links.Listings.Single(link => link.ListingId == row.ListingId);

    /// <summary>The row of a year with this ordinal, number or name; the first where several carry it.</summary>
    public static HistoricListing Row(PlanHistory history, int year, string key) =>
        history.Editions.Single(edition => edition.FiscalYear == year).Listings.First(listing =>
            listing.Name == key || listing.Numbers.Contains(key) || $"row {listing.Ordinal}" == key);

    /// <summary>The indicator ids of a year's figures, in document order.</summary>
    public static ImmutableArray<long> Indicators(this PlanLinks links, PlanHistory history, int year) =>
    [
        .. history.Editions.Single(edition => edition.FiscalYear == year).Listings.SelectMany(listing => listing.Figures)
            .Select(figure => links.Figures.Single(link => link.FigureId == figure.FigureId).IndicatorId),
    ];

    private static HistoricListing Listing(int year, int ordinal, string[] cells)
    {
        var id = year * 100L + ordinal;
        string? Cell(int index) => index < cells.Length && cells[index].Length > 0 ? cells[index] : null;
        var relisted = Cell(4) == "再掲";
        return new HistoricListing(
            id,
            ordinal,
            [],
            Cell(1) is { } numbers ? [.. numbers.Split('・')] : [],
            Cell(2) ?? "",
            relisted,
            relisted ? null : Cell(4),
            Cell(3) is { } departments ? [.. departments.Split('、')] : [],
            Cell(5) is { } figures ? [.. figures.Split('、').Select((figure, index) => Figure(id * 100 + index, figure.Trim()))] : []);
    }

    private static HistoricFigure Figure(long id, string text)
    {
        var parts = text.Split(' ');
        string? Mark(char mark) => parts.FirstOrDefault(part => part[0] == mark)?[1..];
        return new HistoricFigure(
            id,
            parts[0],
            parts.Length > 1 && char.IsLetter(parts[1][0]) || parts.Length > 1 && parts[1] == "％" ? parts[1] : null,
            Mark('!'),
            Mark('^'),
            Mark('#') is { } role ? Enum.Parse<FigureRole>(role) : FigureRole.Actual,
            Mark('@') is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null);
    }
}
