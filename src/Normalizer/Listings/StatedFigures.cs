using PlanIngest.Model;
using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Figures;

namespace PlanIngest.Normalizer.Listings;

/// <summary>The counts that the running text of a results cell states, tied to the cell's fiscal year and to their places.</summary>
internal static class StatedFigures
{
    /// <param name="text">A results cell.</param>
    /// <param name="columnYear">Fiscal year of figures that state none.</param>
    public static IEnumerable<Figure> Read(CellText text, int? columnYear)
    {
        foreach (var parsed in FigureParser.Parse(text))
        {
            var year = parsed.FiscalYear ?? columnYear;
            var (start, length) = WithLabel(parsed, text.Value);
            yield return new Figure(
                parsed.Label,
                parsed.Value,
                parsed.Unit,
                parsed.Qualifier,
                parsed.Approx,
                parsed.Bound,
                year,
                year is { } known ? FiscalCalendar.Resolve(parsed.Dates, known) : [],
                parsed.ParentLabel,
                FigureRole.Actual,
                text.Value.Substring(start, length),
                text.PlacesOf(start, length));
        }
    }

    /// <summary>The span of the number, drawn out to the words of its label where they stand before it on the same line.</summary>
    private static (int Start, int Length) WithLabel(ParsedFigure figure, string text)
    {
        var end = figure.Start + figure.Length;
        var line = figure.Start == 0 ? 0 : text.LastIndexOf('\n', figure.Start - 1) + 1;
        var subject = figure.Label.Split('/')[0];
        var start = subject.Length == 0
            ? -1
            : text.LastIndexOf(subject, Math.Max(figure.Start - 1, 0), figure.Start - line, StringComparison.Ordinal);
        start = start < 0 ? figure.Start : start;
        return (start, end - start);
    }
}
