using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Rows;

/// <summary>
/// Puts the halves of rows together whose last columns stand on another page: tables set over facing pages, and sheets that were too wide
/// for the paper, whose other columns follow when all rows have been printed.
/// </summary>
/// <remarks>
/// Columns without a name belong to the rows with the same number. Where they have no numbers either, to the rows at the same height, if
/// that holds for every page of them: one that does not match may have shifted the others.
/// </remarks>
internal static class SpreadJoiner
{
    /// <summary>How far the halves of a row may be apart in height, in points.</summary>
    private const double BorderTolerance = 4;

    /// <summary>The same items with halves joined; the joined row stands where its first half stood.</summary>
    /// <param name="items">In reading order.</param>
    /// <param name="joined">Where the joined halves stood, by page.</param>
    public static List<FlowItem> Join(List<FlowItem> items, out List<PageBox> joined)
    {
        joined = [];
        var tables = items.OfType<RowItem>().GroupBy(item => item.Row.Columns.Header).ToList();
        var (named, nameless) = (tables.Where(HasName).ToList(), tables.Where(table => !HasName(table)).ToList());
        if (named.Count == 0 || nameless.Count == 0)
        {
            return items;
        }

        var whole = new Dictionary<RowItem, PrintedRow>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<RowItem>(ReferenceEqualityComparer.Instance);
        foreach (var rest in nameless)
        {
            var matches = named
                .Where(table => !HeadersOf(rest.First().Row).Intersect(HeadersOf(Whole(table.First()))).Any())
                .Select(table => Match([.. table], [.. rest]))
                .OfType<ILookup<RowItem, RowItem>>()
                .ToList();
            if (matches is not [{ Count: > 0 } match])
            {
                continue;
            }

            var columns = Join(Whole(match.First().Key).Columns, rest.First().Row.Columns);
            foreach (var halves in match)
            {
                whole[halves.Key] = Join(Whole(halves.Key), [.. halves.Select(half => half.Row)], columns);
            }

            taken.UnionWith(rest);
            joined.AddRange(rest.GroupBy(item => item.Page).Select(page =>
                new PageBox(page.Key, BoundingBox.Around(page.SelectMany(item => item.Row.Cells).Select(cell => cell.Part.Box)))));
        }

        return [.. items.Where(item => item is not RowItem row || !taken.Contains(row)).Select(item =>
            item is RowItem row && whole.TryGetValue(row, out var both) ? row with { Row = both } : item)];

        PrintedRow Whole(RowItem item) => whole.GetValueOrDefault(item) ?? item.Row;
    }

    private static bool HasName(IEnumerable<RowItem> table) =>
        table.First().Row.Columns.Columns.Any(column => column.Role == ColumnRole.Name && column.Roles.FirstOrDefault() == ColumnRole.Name);

    private static IEnumerable<string> HeadersOf(PrintedRow row) =>
        row.Columns.Columns.Where(column => !IsNumber(column) && column.Header.Length > 0).Select(column => column.Header);

    private static bool IsNumber(Column column) => column.Role == ColumnRole.Number;

    /// <summary>
    /// The rows of a table, each with its other half, which may be several grid rows; null where they do not belong together.
    /// </summary>
    private static ILookup<RowItem, RowItem>? Match(List<RowItem> table, List<RowItem> rest) =>
        (rest[0].Row.Columns.Has(ColumnRole.Number) ? ByNumber(table, rest) : ByHeight(table, rest))?.ToLookup(
            pair => pair.First,
            pair => pair.Second);

    /// <summary>Each number stands once in either half; tables that are numbered each for itself hardly have the same numbers.</summary>
    private static List<Halves>? ByNumber(List<RowItem> table, List<RowItem> rest)
    {
        var filled = rest.FindAll(item => !IsBlank(item));
        var second = filled.ToLookup(NumberOf);
        return table.Count == filled.Count && table.TrueForAll(item => NumberOf(item).Length > 0 && second[NumberOf(item)].Count() == 1)
            ? table.ConvertAll(item => new Halves(item, second[NumberOf(item)].Single()))
            : null;
    }

    /// <summary>
    /// Page by page in their order: there are as many of the one half as of the other, and each page comes after its first half.
    /// </summary>
    private static List<Halves>? ByHeight(List<RowItem> table, List<RowItem> rest)
    {
        var (firstPages, secondPages) = (table.GroupBy(item => item.Page).ToList(), rest.GroupBy(item => item.Page).ToList());
        if (table.Count < 2 || firstPages.Count != secondPages.Count)
        {
            return null;
        }

        var indicators = rest[0].Row.Columns.Has(ColumnRole.Indicator);
        var pairs = new List<Halves>();
        foreach (var (first, second) in firstPages.Zip(secondPages))
        {
            // A title stands over the first half only and moves it down. A table of indicators may have as many rows by chance.
            var moved = indicators ? 0 : TopOf(first.First()) - TopOf(second.FirstOrDefault(item => !IsBlank(item)) ?? second.First());
            if (first.Key >= second.Key || (ByHeight([.. first], second, 0) ?? ByHeight([.. first], second, moved)) is not { } found)
            {
                return null;
            }

            pairs.AddRange(found);
        }

        return pairs;
    }

    /// <summary>
    /// Every first half has a second one that begins at its height; what begins lower, before the next one, is a further line of it.
    /// </summary>
    private static List<Halves>? ByHeight(List<RowItem> first, IEnumerable<RowItem> second, double moved)
    {
        var pairs = new List<Halves>();
        var begun = 0;
        foreach (var item in second)
        {
            if (begun < first.Count && Math.Abs(TopOf(first[begun]) - moved - TopOf(item)) <= BorderTolerance)
            {
                begun++;
            }
            else if (IsBlank(item))
            {
                // The other half of a banner.
                continue;
            }
            else if (begun == 0 || (begun < first.Count && TopOf(item) > TopOf(first[begun]) - moved))
            {
                return null;
            }

            pairs.Add(new Halves(first[begun - 1], item));
        }

        return begun == first.Count ? pairs : null;
    }

    /// <summary>Where a row begins: cells that it shares with the row before begin higher.</summary>
    private static double TopOf(RowItem item) =>
        item.Row.Cells.Where(cell => cell.FirstLine == 0).Select(cell => cell.Part.Box.Top).DefaultIfEmpty(double.NaN).Max();

    private static bool IsBlank(RowItem item) => item.Row.Cells.All(cell => cell.Part.IsEmpty);

    private static string NumberOf(RowItem item) =>
        Spacing.Remove(
            Folding.Fold(
                string.Join('/', item.Row.PartsOf(ColumnRole.Number).SelectMany(part => part.Lines).Select(line => line.Text))).Value);

    /// <summary>The columns of both halves, but for the number that the second one repeats.</summary>
    private static ColumnSet Join(ColumnSet first, ColumnSet rest) => new(RoleConflicts.Settle(
    [
        .. first.Columns,
        .. rest.Columns
            .Where(column => !IsNumber(column))
            .Select(column => column.Role == ColumnRole.Name ? column with { Role = column.Roles[0] } : column),
    ]));

    private static PrintedRow Join(PrintedRow first, List<PrintedRow> rest, ColumnSet columns)
    {
        var lines = Math.Max(first.LineCount, rest.Sum(row => row.LineCount));
        var cells = first.Cells.Select(cell => cell.LineCount == first.LineCount ? cell with { LineCount = lines } : cell).ToList();
        var above = 0;
        foreach (var row in rest)
        {
            var kept = Enumerable.Range(0, row.Columns.Columns.Length).Where(i => !IsNumber(row.Columns.Columns[i])).ToList();
            foreach (var cell in row.Cells.Where(cell => kept.Contains(cell.Column)))
            {
                var column = first.Columns.Columns.Length + kept.IndexOf(cell.Column);
                var shared =
                    cells.FindIndex(known => known.Column == column
                        && known.Part.Page == cell.Part.Page
                        && known.Part.Box == cell.Part.Box);
                if (shared >= 0)
                {
                    cells[shared] = cells[shared] with { LineCount = cells[shared].LineCount + cell.LineCount };
                }
                else
                {
                    cells.Add(cell with { Column = column, FirstLine = above + cell.FirstLine });
                }
            }

            above += row.LineCount;
        }

        return first with
        {
            Columns = columns,
            LineCount = lines,
            Cells = [.. cells.OrderBy(cell => cell.Column).ThenBy(cell => cell.FirstLine)]
        };
    }

    private sealed record Halves(RowItem First, RowItem Second);
}
